import type { Generated } from 'kysely';

/** Tables as Kysely knows them. JSON columns hold text; `packed` columns hold Brotli-compressed JSON. */
export interface Schema {
  feed: {
    id: string;
    url: string;
    title: string | null;
    site: string | null;
    folder: string | null;
    language: string | null;
    country: string | null;
    state: 'active' | 'paused' | 'ended';
    pages: number;
    etag: string | null;
    last_modified: string | null;
    body_hash: string | null;
    added: string;
    last_try: string | null;
    last_good: string | null;
    due: string;
    every: number;
    failures: number;
    status: number | null;
    problem: string | null;
  };
  feed_try: {
    feed: string;
    at: string;
    status: number | null;
    outcome: 'new' | 'unchanged' | 'failed';
    items: number;
    fresh: number;
    problem: string | null;
  };
  feed_item: { feed: string; item: string; hash: string; at: string; article: string | null };
  article: {
    arrival: Generated<number>;
    id: string;
    url: string | null;
    outlet: string;
    title: string;
    published: string | null;
    language: string;
    revision: number;
    hash: string;
    raw_hash: string;
    confidence: number;
    feed: string | null;
    arrived: string;
    rights: string;
    version: string;
    story: string | null;
    has_text: number;
    /** The Article but for its texts, and the Outlet as read. */
    article_json: string;
    outlet_json: string;
  };
  revision: { article: string; revision: number; at: string; hash: string; title: string; packed: Buffer | null };
  features: { article: string; revision: number; version: string; packed: Buffer };
  failure: {
    what: string;
    stage: string;
    code: string;
    why: string;
    at: string;
    tries: number;
    again: string | null;
    /** FailedItem as JSON. */
    item: string | null;
  };
  forgotten: { what: string; at: string };
  story: {
    id: string;
    into_story: string | null;
    title: string;
    section: string | null;
    articles: number;
    outlets: number;
    origins: number;
    differences: number;
    first: string | null;
    last: string | null;
    updated: string;
    importance: number;
    version: number;
    summary: string;
    /** Counts the changes of its members; `written` is the change its dossier was written for. */
    change: number;
    written: number;
    /** The change that the sums of what outlets usually tell hold. */
    counted: Generated<number>;
  };
  decision: {
    number: Generated<number>;
    arrival: number | null;
    article: string | null;
    kind: string;
    by_whom: 'machine' | 'person';
    decision: string;
    moves: string;
    at: string;
    version: string;
    undone: string | null;
    /** Of a person's decision: the last arrival assigned before it, and its number among all changes by people. */
    after_arrival: number | null;
    change: number | null;
    undone_after: number | null;
    undone_change: number | null;
  };
  story_row: { arrival: number; article: string; story: string | null; awake: number; vector: Buffer | null };
  /** A story as it counts; `outlets` is a JSON list. */
  told: { story: string; day: string; section: string | null; outlets: string };
  outlet_day: { day: string; section: string; outlet: string; stories: number };
  dossier: { story: string; version: number; at: string; stage_version: string; packed: Buffer };
  story_entity: { story: string; name: string; folded: string; type: string; role: string | null; mentions: number };
  mark: { kind: string; target: string; value: string | null; at: string };
  lease: { name: string; owner: string; until: string };
  progress: { name: string; value: number };
}
