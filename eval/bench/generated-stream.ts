import { articleId, type StoryId, storyId } from '../../src/base/ids.ts';
import type { StoryItem } from '../../src/story/story.ts';
import { mulberry32 } from '../stories/rows.ts';

/** Share of articles that tell an open story, and how many stories are open at a time. */
const GOES_ON = 0.6;
const OPEN = 2000;
/** Pareto exponent and largest size of a story. */
const TAIL = 1.15;
const LARGEST = 300;
/** Names that join the pool with every new story. */
const NEW_NAMES = 3;
/** Share of a template's terms that a member keeps, and share of foreign terms it brings. */
const KEPT = 0.55 * 0.85;
const FOREIGN = 0.25;
const PER_DAY = 20_000;
const DAY = 86_400_000;

/** An article of the stream, and the story that it was made to tell. */
export interface Generated {
  item: StoryItem;
  story: StoryId;
}

type Stems = StoryItem['features']['terms']['stems'];

/**
 * An endless stream of articles like real news, made of the terms of real texts. Each story takes one text for its template
 * and swaps the template's names and rarest terms for names of a pool that grows by three with every story and is drawn from
 * by a power law, so that the vocabulary grows with the stream and a few names are in everything. A member keeps about half
 * of its story's terms and brings a quarter of another text's. Story sizes are Pareto distributed; six articles in ten go to
 * one of about 2,000 open stories, the newest being the likeliest. Deterministic.
 */
export function* generatedStream(items: readonly StoryItem[]): Generator<Generated, never> {
  const next = mulberry32(20);
  const open: { stems: Stems; left: number; story: StoryId }[] = [];
  let names = 1000;
  for (let count = 0; ; count++) {
    let at = open.length - 1 - Math.floor(open.length * next() ** 2);
    if (open.length === 0 || next() > GOES_ON) {
      names += NEW_NAMES;
      const stems = renamed(items[Math.floor(next() * items.length)]!.features.terms.stems, names, next);
      const story = storyId(articleId(`generated ${count}`));
      open.push({ stems, story, left: Math.min(LARGEST, Math.floor((1 - next()) ** (-1 / TAIL))) });
      if (open.length > OPEN) open.shift();
      at = open.length - 1;
    }
    const story = open[at]!;
    const other = items[Math.floor(next() * items.length)]!.features;
    const kept = story.stems.filter(() => next() < KEPT);
    const held = new Set(kept.map(({ stem }) => stem));
    const foreign = other.terms.stems.filter(({ stem }) => next() < FOREIGN * KEPT && !held.has(stem));
    const stems = [...kept, ...foreign].sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
    const pairs = stems.slice(1, 17).map(({ stem, weight }, i) => ({ pair: `${stems[i]!.stem} ${stem}`, weight }));
    story.left -= 1;
    if (story.left <= 0) open.splice(at, 1);
    const terms = { ...other.terms, stems, pairs };
    const published = new Date(Date.UTC(2026, 0, 1) + Math.floor(count / PER_DAY) * DAY).toISOString();
    // Every fifth name or so is a place.
    const places = stems.flatMap(({ stem }) => (/^name\d*[05]$/.test(stem) ? [stem] : []));
    const item = { article: articleId(`generated ${count}`), published, features: { language: 'en', terms }, places };
    yield { item, story: story.story };
  }
}

function renamed(stems: Stems, names: number, next: () => number): Stems {
  return stems.map((one, at) =>
    one.nameness >= 0.4 || at < 5 ? { ...one, stem: `name${Math.floor(names * next() ** 3)}`, nameness: 0.9 } : one,
  );
}
