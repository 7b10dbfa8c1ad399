import { describe, expect, it } from 'vitest';
import { describeArticle } from '../features/describe-article.ts';
import { inventArticle } from '../features/invent-article.ts';
import { vectorOf } from './article-vector.ts';
import { assignStory } from './assign-story.ts';
import { itemOf } from './item-of.ts';
import { placesAmong } from './place-words.ts';
import type { Evidence } from './story.ts';
import { StoryProfile } from './story-profile.ts';

const stems = (...words: string[]) => words.map((stem) => ({ stem }));

describe('which stems are places', () => {
  it('goes by what most names in the article are', () => {
    const names = [
      { text: 'Velmar', type: 'place' as const },
      { text: 'Velmar', type: 'place' as const },
      { text: 'Velmar Rangers', type: 'organisation' as const },
      { text: 'Ilse Torv', type: 'person' as const },
    ];
    expect(placesAmong(stems('velmar', 'ranger', 'torv', 'dam'), names, 'en')).toEqual(['velmar']);
  });

  it('goes by the lists where a word stands in no name, as in a headline without capitals', () => {
    expect(placesAmong(stems('flood', 'oslo', 'norwai', 'jordan'), [], 'en')).toEqual(['oslo', 'norwai']);
    const person = [{ text: 'Oslo Berg', type: 'person' as const }];
    expect(placesAmong(stems('flood', 'oslo'), person, 'en')).toEqual([]);
  });
});

const knowledge = { names: null, background: null };
const vectors = (title: string, text: string) => {
  const article = inventArticle({ title, text });
  return vectorOf(itemOf(article, describeArticle(article, knowledge)));
};

function weighed(story: [string, string][], [title, text]: [string, string]): Evidence {
  const profile = new StoryProfile();
  for (const [title, text] of story) profile.add(vectors(title, text));
  const article = inventArticle({ title, text });
  const decision = assignStory(article.id, vectors(title, text), [{ story: 's1' as never, profile }]);
  return decision.kind === 'join'
    ? decision.evidence
    : (decision as { refused: { evidence: Evidence } }).refused.evidence;
}

describe('the evidence of places', () => {
  const flood: [string, string] = ['Floods reach Oslo', 'The water rose in Oslo on Monday. Norway sent its army.'];

  it('is alike where the places are, whatever the length of the texts', () => {
    const { places, names } = weighed([flood], ['Army sent as floods reach Oslo', '']);
    expect(places).toBeGreaterThan(0.5);
    expect(names).toBeGreaterThan(0);
  });

  it('is nothing where the places differ, and unknown where one names none', () => {
    expect(weighed([flood], ['Floods reach Madrid', 'The water rose in Madrid on Monday.']).places).toBe(0);
    expect(weighed([flood], ['The water rose on Monday', 'Floods came.']).places).toBeNull();
  });

  it('does not depend on who was in the story in between', () => {
    const [one, other, third] = [
      vectors(...flood),
      vectors('Madrid dry', 'No rain in Madrid, Spain.'),
      vectors('Oslo wet', 'Rain in Oslo.'),
    ];
    const changed = new StoryProfile();
    for (const vector of [one!, other!, third!]) changed.add(vector);
    changed.add(other!, -1);
    const fresh = new StoryProfile();
    for (const vector of [third!, one!]) fresh.add(vector);
    expect(changed.places).toBe(fresh.places);
    expect(changed.places).toBeGreaterThan(0);
    expect(changed.overlap(one!)).toEqual(fresh.overlap(one!));
    expect(changed.overlapOf(fresh)).toEqual(fresh.overlapOf(fresh));
  });
});
