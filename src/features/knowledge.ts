/**
 * What describing an article needs to know of the world: made by training, loaded once by `run/load-knowledge.ts` from
 * `data/weights/`, and an argument of `describeArticle`. A missing part makes the description poorer, never wrong.
 */
export interface Knowledge {
  /** Weights of the name tagger, as `data/weights/` holds them (still packed); null: rules alone. */
  names: Uint8Array | null;
  /** Background table of stems (document frequency, nameness), still packed; null: every stem counts as unseen. */
  background: Uint8Array | null;
  /** Names of known outlets and agencies, as written: what bears one is an organisation. Absent: none are known. */
  outlets?: ReadonlySet<string>;
}
