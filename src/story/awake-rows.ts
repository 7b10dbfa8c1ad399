import type { StoryId } from '../base/ids.ts';
import type { StoryItem } from './story.ts';

/** Days without a report after which a story sleeps (only a report much alike would join it: see the weights of time), and after which it is forgotten. */
const SLEEPS_AFTER = 7;
const FORGOTTEN_AFTER = 400;
/** Latest accounts by which a sleeping story is known again. */
const REMEMBERED = 2;
const DAY = 86_400_000;

/**
 * Which stored rows a stream is rebuilt from, so that its memory follows the news of a week and not the age of the store:
 * all of the stories that are awake, and of each sleeping one its latest accounts. A new report of a sleeping story finds
 * it by those and joins it under its own id; at the next rebuild all its rows are back. `rows` in order of arrival, as they
 * stay; undated rows count as awake.
 */
export function awakeRows<Row extends { item: Pick<StoryItem, 'published'>; story: StoryId }>(
  rows: readonly Row[],
  now: string,
): Row[] {
  const last = new Map<StoryId, number>();
  const today = Date.parse(now);
  for (const { item, story } of rows) {
    const at = item.published === null ? today : Date.parse(item.published);
    last.set(story, Math.max(last.get(story) ?? Number.NEGATIVE_INFINITY, Number.isNaN(at) ? today : at));
  }
  const left = new Map<StoryId, number>();
  const kept: Row[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!;
    const days = (today - last.get(row.story)!) / DAY;
    if (days > FORGOTTEN_AFTER) continue;
    const room = left.get(row.story) ?? (days > SLEEPS_AFTER ? REMEMBERED : Number.POSITIVE_INFINITY);
    if (room > 0) kept.push(row);
    left.set(row.story, room - 1);
  }
  return kept.reverse();
}
