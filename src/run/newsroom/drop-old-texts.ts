import { at, type Newsroom } from './newsroom.ts';

/** The setting that says after how many days texts are dropped; 0: never. */
export const RETENTION_SETTING = 'retention-days';
export const RETENTION_DAYS = 90;
const DAY = 24 * 3600 * 1000;

/** Days that texts are kept, as a person set it; 0: for good. */
export async function retentionDays(newsroom: Pick<Newsroom, 'store'>): Promise<number> {
  const mark = await newsroom.store.marks.get('setting', RETENTION_SETTING);
  const days = Number(mark?.value ?? Number.NaN);
  return Number.isFinite(days) && days >= 0 ? days : RETENTION_DAYS;
}

/** Drops the texts of articles that are older than they are to be kept. Hashes, offsets and cited passages stay. */
export async function dropOldTexts(newsroom: Newsroom): Promise<number> {
  const days = await retentionDays(newsroom);
  if (days === 0) return 0;
  const dropped = await newsroom.store.articles.dropTexts(at(newsroom.clock.now() - days * DAY));
  if (dropped > 0) newsroom.log('info', 'old texts dropped', { articles: dropped, days });
  return dropped;
}
