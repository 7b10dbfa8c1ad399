import { expect, it } from 'vitest';
import { articleId, storyId } from '../base/ids.ts';
import { joinForeign } from './join-foreign.ts';
import type { Story, StoryItem } from './story.ts';

const terms = { stems: [], pairs: [], length: 0, titleLength: 0, sketch: [] };
const items = new Map<StoryItem['article'], StoryItem>();
function tell(name: string, language: string, names: string, published = '2031-04-02T08:00:00Z'): StoryItem['article'] {
  const article = articleId(name);
  items.set(article, { article, published, features: { language, terms }, names: names.split(' ') });
  return article;
}
const story = (...articles: StoryItem['article'][]): Story => ({ id: storyId(articles[0]!), articles });

const lake = story(tell('a', 'en', 'kirnholm orsa vask calder'), tell('b', 'en', 'kirnholm orsa vask'));
const pier = story(tell('c', 'en', 'andry clara brell'), tell('d', 'en', 'andry clara'));

it('joins what another language tells of the same people and places', () => {
  const german = story(tell('e', 'de', 'kirnholm orsa vask see'));
  const joined = joinForeign([lake, pier, german], items);
  expect(joined).toHaveLength(2);
  expect(joined[0]!.articles).toContain(articleId('e'));
});

it('leaves alone what shares too few names, lies too far away, or is in the same language', () => {
  const few = story(tell('f', 'de', 'kirnholm tarrow'));
  const late = story(tell('g', 'de', 'kirnholm orsa vask', '2031-05-02T08:00:00Z'));
  const english = story(tell('h', 'en', 'kirnholm orsa vask'));
  expect(joinForeign([lake, pier, few, late, english], items)).toEqual([lake, pier, few, late, english]);
});
