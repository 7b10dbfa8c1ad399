import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article.ts';
import { articleId } from '../base/ids.ts';
import { describeTerms } from '../features/terms/describe-terms.ts';
import { type Titled, titleStory } from './title-story.ts';

const account = (title: string, text: string, kind: Article['kind'] = 'report'): Titled => {
  const article = {
    id: articleId(title),
    title,
    text,
    language: 'en',
    kind,
    revision: 1,
    removed: [],
  } as unknown as Article;
  return { article, features: { language: 'en', terms: describeTerms(article, { names: null, background: null }) } };
};
const TEXT = 'The Velm dam broke at dawn. Water from the dam flooded Velm, and mayor Ilse Dorn asked for boats.';
const ACCOUNTS = [
  account('Boats wanted', TEXT),
  account('Velm flooded after dam breaks', TEXT),
  account('A bad week for Carsia’s engineers', TEXT),
  account('Velm dam breaks, mayor Ilse Dorn asks for boats as water floods Velm', TEXT, 'digest'),
];

describe('titleStory', () => {
  it('takes the headline that says most of what all tell, verbatim', () => {
    expect(titleStory(ACCOUNTS)).toMatchObject({ in: 'title', text: 'Velm flooded after dam breaks' });
  });

  it('keeps the headline shown unless another is much better, and takes a digest’s only alone', () => {
    const shown = account('Velm flooded as a dam breaks', TEXT);
    expect(titleStory([...ACCOUNTS, shown], shown.article.id)!.text).toBe(shown.article.title);
    expect(titleStory(ACCOUNTS, ACCOUNTS[2]!.article.id)!.text).toBe('Velm flooded after dam breaks');
    expect(titleStory(ACCOUNTS.slice(3))!.text).toBe(ACCOUNTS[3]!.article.title);
    expect(titleStory([account('', TEXT)])).toBeNull();
  });
});
