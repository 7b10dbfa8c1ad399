import type { ArticleId } from '../base/ids.ts';
import type { Story, StoryItem } from './story.ts';

/** Names that stand in more than this share of the stories tell none of them apart; in this many they always do. */
const COMMON = 0.25;
const FEW = 2;
/** Fewest telling name words that article and story share, and how far the best story must lead the next. */
const LEAST = 3;
const LEAD = 1.5;
/** Days between an article and the nearest account of the story. */
const DAYS = 3;

/**
 * Puts articles that stand alone, in another language than a story's, into the story whose people, places and bodies they
 * name: words of two languages cannot be compared, names can. A name counts by how few stories know it. Reviewed on the
 * sample edition alone; no labelled set of stories in several languages was at hand.
 */
export function joinForeign(stories: readonly Story[], items: ReadonlyMap<ArticleId, StoryItem>): Story[] {
  const groups = stories.map((story) => ({ story, joined: [...story.articles], ...tellOf(story, items) }));
  const known = new Map<string, number>();
  for (const { names } of groups) for (const name of names) known.set(name, (known.get(name) ?? 0) + 1);
  const most = Math.max(FEW, COMMON * groups.length);
  const weigh = (name: string) => ((known.get(name) ?? 0) <= most ? 1 / (known.get(name) ?? 1) : 0);
  const left = new Set<Story>();
  for (const alone of groups) {
    if (alone.story.articles.length !== 1) continue;
    const scored = groups
      .filter((group) => group.story.articles.length > 1 && group.language !== alone.language && near(alone, group))
      .map((group) => {
        const shared = [...alone.names].filter((name) => group.names.has(name) && weigh(name) > 0);
        return { group, shared: shared.length, score: shared.reduce((sum, name) => sum + weigh(name), 0) };
      })
      .sort((a, b) => b.score - a.score || (a.group.story.id < b.group.story.id ? -1 : 1));
    const [best, next] = scored;
    if (!best || best.shared < LEAST || best.score < LEAD * (next?.score ?? 0)) continue;
    best.group.joined.push(...alone.story.articles);
    left.add(alone.story);
  }
  const order = (id: ArticleId) => items.get(id)?.published ?? '~';
  return groups
    .filter(({ story }) => !left.has(story))
    .map(({ story, joined }) => {
      if (joined.length === story.articles.length) return story;
      joined.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a < b ? -1 : 1));
      return { ...story, articles: joined };
    });
}

interface Tell {
  language: string;
  names: Set<string>;
  days: number[];
}

/** What a story's accounts name, the language most of them are in, and their days. */
function tellOf(story: Story, items: ReadonlyMap<ArticleId, StoryItem>): Tell {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const days: number[] = [];
  for (const id of story.articles) {
    const item = items.get(id);
    if (!item) continue;
    const base = item.features.language.split('-')[0] ?? 'und';
    counts.set(base, (counts.get(base) ?? 0) + 1);
    for (const name of item.names ?? []) names.add(name);
    if (item.published) days.push(Date.parse(item.published) / 86_400_000);
  }
  const [language = 'und'] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return { language, names, days };
}

function near(one: Tell, other: Tell): boolean {
  if (one.days.length === 0 || other.days.length === 0) return true;
  return one.days.some((day) => other.days.some((there) => Math.abs(day - there) <= DAYS));
}
