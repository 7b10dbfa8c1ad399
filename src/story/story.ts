import type { ArticleId, StoryId } from '../base/ids.ts';

/** One event or development, and the accounts of it. */
export interface Story {
  id: StoryId;
  /** In order of publication; equal times by id. */
  articles: ArticleId[];
}
