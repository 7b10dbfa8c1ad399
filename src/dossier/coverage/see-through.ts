import type { Lens } from '../../outlet/lens.ts';
import type { Origin, Quote, Statement } from '../dossier.ts';
import {
  type CutQuote,
  cutQuotes,
  type OneSided,
  oneSidedStatements,
  type Sides,
  voicesByGroup,
} from './compare-sides.ts';
import { type CountBy, divideAccounts, type Telling, voicesOf } from './divide-accounts.ts';
import { wilson } from './interval.ts';
import { type SideWord, weighWording } from './weigh-wording.ts';

/** A story through one lens, counted by origins, outlets or owners. */
export interface SeenThrough {
  lens: string;
  by: CountBy;
  /** Voices of which an account is rated: what shares are of. */
  rated: number;
  /** Voices of none of whose accounts the lens knows anything. */
  unrated: number;
  /** Accounts that count for nothing: digests by origin, outlets without a known owner by owner. */
  uncounted: number;
  groups: { group: string; voices: number; share: number; interval: [number, number] }[];
  oneSided: OneSided[];
  cut: CutQuote[];
  words: SideWord[];
}

/** What is divided: the accounts with their texts where words are to be weighed, and what the dossier found in them. */
export interface Divided {
  accounts: readonly Telling[];
  origins: readonly Origin[];
  statements: readonly Statement[];
  quotes: readonly Quote[];
}

/** Every figure of a story through `lens`: bar, what one side alone tells, quotations that one side cuts, words by side. */
export function seeThrough(lens: Lens, story: Divided, by: CountBy = 'origins'): SeenThrough {
  const { accounts, origins } = story;
  const groups = divideAccounts(accounts, origins, [lens]);
  const sides: Sides = {
    accounts,
    voices: voicesOf(accounts, origins, by),
    groupsOf: new Map([...groups].map(([article, of]) => [article, of[lens.name] ?? []])),
  };
  const members = voicesByGroup(sides);
  const rated = new Set([...members.values()].flatMap((voices) => [...voices])).size;
  const found = [...members].map(([group, { size }]) => ({
    group,
    voices: size,
    share: size / rated,
    interval: wilson(size, rated),
  }));
  return {
    lens: lens.name,
    by,
    rated,
    unrated: new Set(sides.voices.values()).size - rated,
    uncounted: accounts.filter(({ article }) => !sides.voices.has(article.id)).length,
    groups: found.sort((a, b) => b.voices - a.voices || (a.group < b.group ? -1 : 1)),
    oneSided: oneSidedStatements(story.statements, sides),
    cut: cutQuotes(story.quotes, sides),
    words: weighWording(sides),
  };
}
