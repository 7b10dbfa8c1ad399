/** A followed feed and how it does. */
export interface FollowedFeed {
  id: string;
  /** Where it is fetched; a permanent redirect replaces it. */
  url: string;
  title: string | null;
  /** Address of the site. */
  site: string | null;
  folder: string | null;
  language: string | null;
  country: string | null;
  /** ended: 410, or removed by its publisher; paused: by a person. */
  state: 'active' | 'paused' | 'ended';
  /** True: pages behind its items are fetched; false: only the feed's own text is used. */
  pages: boolean;
  etag: string | null;
  lastModified: string | null;
  /** SHA-256 of the last body that was parsed: the same bytes are not parsed again. */
  bodyHash: string | null;
  added: string;
  lastTry: string | null;
  lastGood: string | null;
  /** When it is due again. */
  due: string;
  /** Seconds between two tries, as last adapted. */
  every: number;
  /** Tries in a row that failed. */
  failures: number;
  /** Of the last try: its HTTP status, and in words what went wrong. */
  status: number | null;
  problem: string | null;
}

/** One try, for the feed's health: "did not cover" is told from "could not fetch" by these. */
export interface FeedTry {
  at: string;
  status: number | null;
  outcome: 'new' | 'unchanged' | 'failed';
  items: number;
  fresh: number;
  problem: string | null;
}

export interface FeedStore {
  /** Adds a feed, or gives back the one that has this address already. */
  add(feed: {
    url: string;
    title?: string | null;
    folder?: string | null;
    language?: string | null;
    country?: string | null;
    pages?: boolean;
    now: string;
  }): Promise<{ feed: FollowedFeed; added: boolean }>;
  get(id: string): Promise<FollowedFeed | null>;
  list(): Promise<FollowedFeed[]>;
  remove(id: string): Promise<boolean>;
  change(
    id: string,
    change: Partial<Pick<FollowedFeed, 'title' | 'folder' | 'state' | 'pages' | 'url' | 'due'>>,
  ): Promise<void>;
  /** Claims at most `limit` active feeds that are due: no other process gets them before `until`. */
  claimDue(now: string, until: string, limit: number): Promise<FollowedFeed[]>;
  /** When the next active feed is due; null: there is none. */
  nextDue(): Promise<string | null>;
  /** Records one try and what it changes about the feed. Keeps the last 200 tries of each feed. */
  recordTry(id: string, attempt: FeedTry, change: Partial<Omit<FollowedFeed, 'id'>>): Promise<void>;
  tries(id: string, since: string): Promise<FeedTry[]>;
  /** When each feed was read with success since: the last such instant of each hour, in order. */
  readings(since: string): Promise<Map<string, string[]>>;
}
