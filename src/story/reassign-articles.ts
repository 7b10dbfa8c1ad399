import type { ArticleVector } from './article-vector.ts';
import { evidenceOf } from './assign-story.ts';
import { chooseForeign } from './choose-foreign.ts';
import type { LiveStories, LiveStory } from './live-stories.ts';
import { isForeign, type Likeness, likeness, scoreAll } from './score-candidates.ts';
import type { StoryDecision } from './story.ts';
import type { StorySettings } from './story-settings.ts';

/** New members of a story whose likest stories are looked through for accounts in other languages. */
const SPEAKERS = 6;

/** The stories an article may be moved to, its own among them unless it is alone there, and how like they are without it. */
export interface Choices {
  vector: ArticleVector;
  stories: LiveStory[];
  likes: Likeness[];
}

export function choicesOf(live: LiveStories, story: LiveStory, article: number): Choices {
  const vector = live.vector(article);
  const alone = story.members.length === 1;
  const stories = live.candidatesOf(article).filter((other) => other !== story);
  if (!alone && stories.length > 0) {
    stories.push(story);
    story.profile.add(vector, -1, article);
  }
  const likes = stories.map(({ profile }) => likeness(vector, profile));
  if (!alone && stories.length > 0) story.profile.add(vector, 1, article);
  return { vector, stories, likes };
}

/** Looks again at the latest members of a story and moves those that another story fits better by far. */
export function reassignArticles(live: LiveStories, story: LiveStory, settings: StorySettings): StoryDecision[] {
  const decisions: StoryDecision[] = [];
  for (const article of live.newIn(story).slice(-settings.reassigned)) {
    if (live.isPlaced(article) || isForeign({ language: live.language(article) }, story.profile)) continue;
    const { vector, stories, likes } = choicesOf(live, story, article);
    const scores = scoreAll(likes, vector, settings.moveWeights, settings.bounded);
    let best = -1;
    let own = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < stories.length; at++)
      if (stories[at] === story) own = scores[at]!;
      else if (best < 0 || scores[at]! > scores[best]!) best = at;
    if (best < 0 || scores[best]! <= settings.join || scores[best]! <= own + settings.better) continue;
    const to = stories[best]!;
    const evidence = evidenceOf(likes[best]!, scores[best]!, 0);
    decisions.push({ kind: 'move', article: live.articles[article]!, from: story.id, story: to.id, evidence });
    const alone = story.members.length === 1;
    live.move(article, to);
    if (alone) break;
  }
  return decisions;
}

/**
 * Lets accounts that stand alone in another language join a story by its names, looked for from either side: a lone account
 * among the likest stories of the story's new members, and the story itself where it is one.
 */
export function gatherForeign(live: LiveStories, story: LiveStory): StoryDecision[] {
  const alone = new Set<LiveStory>(story.members.length === 1 ? [story] : []);
  for (const member of live.newIn(story).slice(-SPEAKERS))
    for (const other of live.candidatesOf(member)) if (other.members.length === 1) alone.add(other);
  const decisions: StoryDecision[] = [];
  for (const from of [...alone].sort((a, b) => a.members[0]! - b.members[0]!)) {
    const article = from.members[0]!;
    const language = { language: live.language(article) };
    const abroad = from === story ? live.candidatesOf(article) : [story];
    if (!abroad.some((other) => other !== from && isForeign(language, { language: live.languageOf(other) }))) continue;
    if (live.isPlaced(article)) continue;
    const { vector, stories, likes } = choicesOf(live, from, article);
    const profiles = stories.map(({ profile }) => profile);
    const choice = chooseForeign(vector, profiles, likes);
    if (!choice) continue;
    const to = stories[choice.at]!;
    const evidence = { ...evidenceOf(likes[choice.at]!, choice.score, 0), acrossLanguages: choice.shared };
    decisions.push({ kind: 'move', article: live.articles[article]!, from: from.id, story: to.id, evidence });
    live.move(article, to);
  }
  return decisions;
}
