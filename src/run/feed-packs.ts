import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Feeds to begin with: of one country, region or topic. Addresses are facts, from the source named in NOTICE. */
export interface FeedPack {
  id: string;
  name: string;
  /** ISO 3166-1; null: a topic, or a part of the world. */
  country: string | null;
  /** Language most of them are in: ISO 639. */
  language: string;
  feeds: string[];
}

const PACKS = fileURLToPath(new URL('../../data/feeds/packs.json', import.meta.url));
let packs: FeedPack[] | null = null;

/** All starter packs, by name. */
export function feedPacks(): readonly FeedPack[] {
  packs ??= JSON.parse(readFileSync(PACKS, 'utf8')) as FeedPack[];
  return packs;
}
