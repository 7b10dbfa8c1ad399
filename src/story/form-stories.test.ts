import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article.ts';
import { articleId } from '../base/ids.ts';
import { describeTerms } from '../features/terms/describe-terms.ts';
import { formStories } from './form-stories.ts';
import type { StoryItem } from './story.ts';

const item = (title: string, text: string, published: string | null, language = 'en'): StoryItem => ({
  article: articleId(title),
  published,
  features: {
    language,
    terms: describeTerms({ title, text, language } as unknown as Article, { names: null, background: null }),
  },
});

const PILE = [
  item(
    'Dam above Velm breaks',
    'A dam above the town of Velm in Carsia broke at dawn, flooding the old quarter. Mayor Ilse Dorn called for boats.',
    '2026-03-02T08:00:00Z',
  ),
  item(
    'Flood sweeps through Velm after dam failure',
    'Water from a broken dam flooded Velm, in Carsia. Ilse Dorn, the mayor, said the old quarter was cut off at dawn.',
    '2026-03-02T10:00:00Z',
  ),
  item(
    'Carsian town of Velm under water',
    'The mayor of Velm, Ilse Dorn, asked for boats after the dam above the Carsian town broke and the old quarter flooded.',
    '2026-03-03T07:00:00Z',
  ),
  item(
    'Orrin Bank posts record loss',
    'Orrin Bank lost 4.2 billion crowns in the quarter, its chief executive Tamsin Vale told investors in Harrow.',
    '2026-03-02T09:00:00Z',
  ),
  item(
    'Record quarterly loss at Orrin Bank',
    'Tamsin Vale, chief executive of Orrin Bank, told investors in Harrow that the quarter ended 4.2 billion crowns down.',
    '2026-03-02T12:00:00Z',
  ),
  item('Chess champion retires', 'Grandmaster Oda Fenn, 61, gave up the board for good on her island.', null),
];

describe('formStories', () => {
  it('brings accounts of one event together and leaves the stray alone', () => {
    const stories = formStories(PILE).map(({ articles }) => articles);
    expect(stories).toEqual([
      [PILE[0]!.article, PILE[1]!.article, PILE[2]!.article],
      [PILE[3]!.article, PILE[4]!.article],
      [PILE[5]!.article],
    ]);
  });

  it('does not depend on the order of the pile, nor on an item that comes twice', () => {
    const stories = formStories(PILE);
    expect(formStories([...PILE].reverse())).toEqual(stories);
    expect(formStories([...PILE, PILE[2]!, PILE[0]!])).toEqual(stories);
  });

  it('takes nothing, and texts without a word', () => {
    expect(formStories([])).toEqual([]);
    expect(formStories([item('', '', null), item('…', '!', null, 'und')])).toHaveLength(2);
  });

  it('joins an account in another language by its names and numbers', () => {
    const german = item(
      'Damm über Velm gebrochen',
      'In Velm, Carsia, ist am Morgen der Damm gebrochen. Bürgermeisterin Ilse Dorn bat um Boote.',
      '2026-03-02T09:00:00Z',
      'de',
    );
    const stories = formStories([...PILE, german]);
    expect(stories.find(({ articles }) => articles.includes(german.article))!.articles).toContain(PILE[0]!.article);
  });
});
