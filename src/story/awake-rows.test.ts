import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article.ts';
import { articleId } from '../base/ids.ts';
import { describeTerms } from '../features/terms/describe-terms.ts';
import { awakeRows } from './awake-rows.ts';
import { itemOf } from './item-of.ts';
import { StoryStream } from './stream-stories.ts';

const TEXT = 'The Velm dam broke at dawn. Water from the dam flooded Velm, and mayor Ilse Dorn asked for boats.';
const item = (id: string, text: string, day: string) => {
  const published = { at: `${day}T08:00:00Z`, local: day, precision: 'day', from: 'page', evidence: [] } as const;
  const article = { id: articleId(id), title: '', text, language: 'en', published } as unknown as Article;
  return itemOf(article, { language: 'en', terms: describeTerms(article, { names: null, background: null }) });
};

describe('awakeRows', () => {
  const stream = new StoryStream();
  const items = [
    item('a', TEXT, '2026-03-01'),
    item('b', `${TEXT} The old quarter was cut off.`, '2026-03-01'),
    item('c', `${TEXT} Repairs had been put off.`, '2026-03-02'),
    item('d', 'Orrin Bank lost 4.2 billion crowns, its chief Tamsin Vale told investors in Harrow.', '2026-03-29'),
  ];
  for (const one of items) stream.take(one);
  const rows = items.map((one) => ({ item: one, story: stream.storyOf(one.article)! }));

  it('keeps all of a waking story, the latest of a sleeping one, nothing of a forgotten one', () => {
    expect(awakeRows(rows, '2026-03-03T00:00:00Z')).toEqual(rows);
    expect(awakeRows(rows, '2026-03-30T00:00:00Z')).toEqual(rows.slice(1));
    expect(awakeRows(rows, '2027-12-01T00:00:00Z')).toEqual([]);
  });

  it('lets a sleeping story wake under its own id when it is reported again', () => {
    const later = StoryStream.rebuild(awakeRows(rows, '2026-03-10T12:00:00Z'));
    later.take(item('e', `${TEXT} An inquiry found cracks.`, '2026-03-05'));
    expect(later.storyOf(articleId('e'))).toBe(rows[0]!.story);
  });
});
