import { numberKey } from '../statements/key-words.ts';
import type { Line, Word } from '../statements/line.ts';
import type { Side } from './pair.ts';
import { parted, partedInTime } from './parted-context.ts';
import type { Found, Occurrence } from './parting.ts';
import { rivals } from './rival-context.ts';

/** How much two lines share at least before the votes in them are taken for one. */
const VOTE_LINK = 0.2;
/** Farthest that what became of a motion, or the second number, stands from the first, in words. */
const REACH = 12;

interface Vote {
  more: number;
  fewer: number;
  start: number;
  end: number;
}

const votes = new WeakMap<Line, Vote | null>();

/**
 * The result of a vote, told in any of the usual ways: "by 48 votes to 41", "six to three", "60-58", "six were in favour and
 * three against". Two results of one vote cannot both hold. Silent where a line gives two, or speaks of something else.
 */
export function compareVotes(a: Side, b: Side, score: number): Found {
  const found: Found = { partings: [], accords: [] };
  if (score < VOTE_LINK) return found;
  const one = voteIn(a.line);
  const other = one && voteIn(b.line);
  if (!one || !other) return found;
  const first = occurrenceOf(a, one);
  const second = occurrenceOf(b, other);
  if (first.same === second.same) found.accords.push({ a: first, b: second });
  else if (!parted(a, b) && !rivals(a, b))
    found.partings.push({
      kind: 'quantity',
      relation: 'conflict',
      about: 'votes for and against',
      a: first,
      b: second,
    });
  return found;
}

/**
 * The result of the one vote that each account tells of, where both have as many voters: told in sentences that share
 * nothing else they are still one vote of one body, unless they name two.
 */
export function compareOnlyVotes(sides: readonly Side[]): Found {
  const found: Found = { partings: [], accords: [] };
  const byAccount = new Map<number, Side[]>();
  for (const side of sides)
    if (side.account.article.language.startsWith('en') && voteIn(side.line))
      byAccount.set(side.line.account, [...(byAccount.get(side.line.account) ?? []), side]);
  const only = [...byAccount.values()].flatMap((own) => {
    const results = new Set(own.map(({ line }) => `${voteIn(line)!.more}-${voteIn(line)!.fewer}`));
    return results.size === 1 ? own.slice(0, 1) : [];
  });
  for (const [i, a] of only.entries())
    for (const b of only.slice(i + 1)) {
      const one = voteIn(a.line)!;
      const other = voteIn(b.line)!;
      const theirs = new Set(b.line.whole.keys);
      const shared = a.line.whole.keys.filter((key) => theirs.has(key) && !key.startsWith('#')).length;
      const voters = one.more + one.fewer === other.more + other.fewer;
      if (!voters || shared < LEAST_SHARED || parted(a, b) || rivals(a, b) || partedInTime(a, b)) continue;
      const first = occurrenceOf(a, one);
      const second = occurrenceOf(b, other);
      if (first.same === second.same) found.accords.push({ a: first, b: second });
      else
        found.partings.push({
          kind: 'quantity',
          relation: 'conflict',
          about: 'votes for and against',
          a: first,
          b: second,
        });
    }
  return found;
}

/** Words that the sentences of one vote share at least: the body, the motion, the vote itself. */
const LEAST_SHARED = 2;

function occurrenceOf(side: Side, { more, fewer, start, end }: Vote): Occurrence {
  return { line: side.at, start, end, same: `${more} to ${fewer}`, normal: null };
}

function voteIn(line: Line): Vote | null {
  const known = votes.get(line);
  if (known !== undefined) return known;
  const said = line.words.some(({ low }) => /^(?:vote[sd]?|voting|ballot|majority|favour|favor)$/.test(low));
  const passed = line.words.some(({ low }) => /^(?:passed|approved|rejected|adopted|defeated|carried)$/.test(low));
  const found = said || passed ? resultsIn(line.words, said) : [];
  const vote = found.length === 1 ? found[0]! : null;
  votes.set(line, vote);
  return vote;
}

function resultsIn(words: readonly Word[], said: boolean): Vote[] {
  const found: Vote[] = [];
  const numbers = words.flatMap((word, at) => {
    const value = numberOf(word.low);
    return value === null ? [] : [{ at, value }];
  });
  for (const word of words) {
    const both = /^(\d{1,3})[-–](\d{1,3})$/.exec(word.low);
    if (both && Number(both[1]) > Number(both[2]))
      found.push({ more: Number(both[1]), fewer: Number(both[2]), start: word.start, end: word.end });
  }
  for (const [i, { at, value }] of numbers.entries()) {
    const next = numbers[i + 1];
    if (!next || next.value >= value) continue;
    const between = words.slice(at + 1, next.at).map(({ low }) => low);
    const plain = /^(?:votes? )?(?:to|against)$/.test(between.join(' '));
    const behind = words.slice(next.at + 1, next.at + 3).some(({ low }) => low === 'against');
    const told = said && next.at - at <= REACH && behind && between.some((low) => /^(?:favou?r|for|backed)$/.test(low));
    if (plain || told) {
      const last = told ? words.findIndex(({ low }, k) => k > next.at && low === 'against') : next.at;
      found.push({ more: value, fewer: next.value, start: words[at]!.start, end: words[last]!.end });
    }
  }
  return found;
}

function numberOf(low: string): number | null {
  const key = numberKey(low);
  const value = key ? Number(key.slice(1)) : Number.NaN;
  return Number.isInteger(value) && value < 1000 ? value : null;
}
