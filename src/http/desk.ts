import type { Hono } from 'hono';
import type { CompareThread } from '../run/compare-thread.ts';
import type { Newsroom } from '../run/newsroom/newsroom.ts';
import type { Viewer } from './access.ts';
import type { LiveUpdates } from './live-updates.ts';
import type { PageCache } from './page-cache.ts';
import type { ReadingLog } from './reading-log.ts';
import type { Recall } from './recall.ts';
import type { MadeAhead } from './site/story/make-ahead.ts';
import type { StoryPages } from './site/story/story-pages.ts';

/** What every route works with. */
export interface Desk {
  newsroom: Newsroom;
  /** Told of changed stories; open pages listen. */
  live: LiveUpdates;
  /** Compares what a reader hands in, beside the answering of others. */
  compare: CompareThread['compare'];
  /** Pages as they were last made. */
  cache: PageCache;
  /** The pages of stories. */
  pages: StoryPages;
  /** How far pages are made before anybody asks; absent where none are. */
  ahead?: Pick<MadeAhead, 'waiting'>;
  /** Answers of the store that hold until it changes. */
  recall: Recall;
  /** What the owner has read. */
  reading: ReadingLog;
  /** Tells the loop that there is something to do: a feed was added, a story corrected. */
  wake(): void;
  /** True for the bundled edition: its outlets, people and events are invented, and pages say so. */
  sample: boolean;
  /** Where readers reach the site from outside, without a slash at its end; null: as the request says. */
  publicUrl: string | null;
}

/** Every route finds out here who asks: `context.get('viewer')`. */
export interface SiteEnv {
  Variables: { viewer: Viewer; sample: boolean };
}

export type SiteApp = Hono<SiteEnv>;
