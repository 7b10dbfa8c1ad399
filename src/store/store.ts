import type { ArticleStore } from './article-store.ts';
import type { CoverageStore } from './coverage-store.ts';
import type { FeedStore } from './feed-store.ts';
import type { MarkStore } from './mark-store.ts';
import type { StoryStore } from './story-store.ts';
import type { UpkeepStore } from './upkeep-store.ts';

/**
 * What the newsroom keeps. A port: every engine behind it passes `test/contract/store-contract.ts`, and nothing outside
 * `store/` knows which one it is. All instants are UTC, ISO 8601 with seconds.
 *
 * What a method has acknowledged (its promise is fulfilled) is on disk: it survives the death of the process. Several
 * processes may use one store at the same time; each method that writes is one transaction.
 */
export interface Store {
  readonly feeds: FeedStore;
  readonly articles: ArticleStore;
  readonly stories: StoryStore;
  readonly marks: MarkStore;
  readonly coverage: CoverageStore;
  readonly upkeep: UpkeepStore;
  /** Takes the named lease for `owner` until `until`, or renews it. False while another owner holds it. */
  lease(name: string, owner: string, now: string, until: string): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
  /** Writes a whole, consistent copy to `path` while others go on working. */
  backup(path: string): Promise<void>;
  /** Another one as soon as anything that is kept is another: what was made of the same is still right. Costs next to nothing. */
  stamp(): Promise<string>;
  /** Figures for `doctor`, `/healthz` and `/metrics`. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}
