import { describe, expect, it } from 'vitest';
import { articleId } from '../base/ids.ts';
import { stem } from '../text/stem.ts';
import { vectorOf } from './article-vector.ts';
import type { StoryItem } from './story.ts';
import { STORY_SETTINGS } from './story-settings.ts';
import { StoryStream } from './stream-stories.ts';

const SETTINGS = { ...STORY_SETTINGS, repairFirst: 4, repairEvery: 4 };

/** An account of so many words, of which `names` are names: they weigh as words that no table knows. */
function tell(name: string, language: string, names: string, words: string, day = 4): StoryItem {
  const stems = (text: string, weight: number, nameness: number) =>
    text.split(' ').map((word) => ({ stem: stem(word, language), text: 1, title: 0, weight, nameness }));
  const more = Array.from({ length: 24 }, (_, at) => `${language}${at}${language === 'en' ? '' : name}`).join(' ');
  const own = language === 'en' ? stems(`${words} ${more}`, 6, 0.1) : stems(`${words} ${more}`, 9, 0.6);
  const all = [...stems(names, 8, 0.9), ...own].sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
  const features = { language, terms: { stems: all, pairs: [], length: 90, titleLength: 8, sketch: [] } };
  return { article: articleId(name), published: `2031-04-0${day}T08:00:00Z`, features, names: names.split(' ') };
}

const LAKE = 'kirnholm orsa vask calders reina';
const SEA = 'andry brell tarrow lindhaven velmora';
const english = [
  tell('lake 1', 'en', LAKE, 'dam water talks minister rose valley flood gauge'),
  tell('lake 2', 'en', LAKE, 'dam water talks minister rose valley delegates hall'),
  tell('lake 3', 'en', LAKE, 'dam water talks minister valley delegates gauge flood'),
  tell('sea 1', 'en', SEA, 'ferry pier harbour crash captain passengers fog tugs'),
  tell('sea 2', 'en', SEA, 'ferry pier harbour crash captain passengers rope fog'),
  tell('sea 3', 'en', SEA, 'ferry pier harbour crash captain rope tugs passengers'),
];
const german = tell(
  'german',
  'de',
  LAKE,
  'damm verhandlungen wasser ministerin tal pegel hochwasser saal abordnung uferstrasse',
);
const spanish = tell(
  'spanish',
  'es',
  SEA,
  'muelle choque capitana pasajeros niebla puerto transbordador cabo remolcador',
);

function storiesOf(items: readonly StoryItem[]): string[][] {
  const stream = new StoryStream(SETTINGS);
  for (const item of items) stream.take(item);
  stream.repair();
  return stream.stories().map(({ articles }) => [...articles].sort());
}
const ids = (...items: StoryItem[]) => items.map(({ article }) => article).sort();
const together = [ids(...english.slice(0, 3), german), ids(...english.slice(3), spanish)];

describe('accounts in other languages, in a stream', () => {
  it('join the story whose people and places they name, whenever they come', () => {
    const orders = [
      [...english, german, spanish],
      [german, spanish, ...english],
      [english[0]!, german, english[3]!, english[1]!, spanish, english[2]!, english[4]!, english[5]!],
    ];
    for (const order of orders) expect(new Set(storiesOf(order).map(String))).toEqual(new Set(together.map(String)));
  });

  it('say what they were joined on', () => {
    const stream = new StoryStream(SETTINGS);
    for (const item of english) stream.take(item);
    const [decision] = stream.take(german);
    expect(decision).toMatchObject({ kind: 'join', evidence: { acrossLanguages: 5 } });
    expect(decision!.kind === 'join' && decision!.evidence.score).toBeGreaterThan(0);
  });

  it('stand alone with too few names, long after, or where two stories are named alike', () => {
    const words = 'damm verhandlungen wasser ministerin tal pegel hochwasser';
    const few = tell('few', 'de', 'kirnholm orsa halvik nordeck', words);
    const late = tell('late', 'de', LAKE, words, 9);
    const both = tell('both', 'de', 'kirnholm orsa vask andry brell tarrow', words);
    for (const account of [few, late, both]) expect(storiesOf([...english, account])).toContainEqual([account.article]);
  });

  it('stay where they are through repairs', () => {
    const more = Array.from({ length: 12 }, (_, at) => {
      return tell(`more ${at}`, 'en', LAKE, 'dam water talks minister valley delegates gauge flood');
    });
    const stories = storiesOf([...english, german, spanish, ...more]);
    expect(stories).toContainEqual(ids(...english.slice(0, 3), german, ...more));
  });
});

it('writes a name alike in every language, and words apart', () => {
  const [here, there] = [german, english[0]!].map((item) => vectorOf(item));
  const shared = [...here!.terms].filter((term) => there!.terms.includes(term));
  expect(shared).toHaveLength(LAKE.split(' ').length);
  expect(here!.kinds.slice(0, 5)).toEqual(new Uint8Array(5).fill(1));
});
