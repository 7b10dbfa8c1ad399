import type { Gap } from '../../dossier/dossier.ts';

/** One story of a day. */
export interface DigestStory {
  id: string;
  title: string;
  /** Whose words the title is. */
  titleOutlet: string;
  language: string;
  /** The first lines of the brief, at most 300 characters each. */
  lines: { text: string; outlet: string; url: string | null; language: string }[];
  /** Accounts published on the day, of all that the story has. */
  today: number;
  accounts: number;
  outlets: number;
  origins: number;
  differences: number;
}

/** A difference that is open: its values cannot all hold, or their times cannot be told. */
export interface DigestDifference {
  story: string;
  title: string;
  id: string;
  about: string;
  relation: 'conflict' | 'unsettled';
  values: string[];
}

export interface DigestBlindspot {
  story: string;
  title: string;
  lens: string;
  group: string;
  /** Share of the story's telling that the group had, and that it usually has: from 0 to 1. */
  observed: Gap['observed'];
  expected: Gap['expected'];
}

/** What a day brought, in the order in which it is read. */
export interface Digest {
  /** `2026-06-09`, in UTC. */
  day: string;
  stories: DigestStory[];
  /** Stories of the day that are not among `stories`. */
  more: number;
  differences: DigestDifference[];
  blindspots: DigestBlindspot[];
}
