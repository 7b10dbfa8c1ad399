import { AUXILIARIES, IRREGULAR_PAST, PRESENT_VERBS } from '../lines/english.data.ts';
import { addresses, countryWord, keyOfToken, listedType, roleHeads, roleModifiers, roleTails } from './lexicon.ts';
import { isCapital, type NameToken } from './name-tokens.ts';
import type { Run } from './run.ts';
import { textOf } from './trim-titles.ts';

const isHead = (token: NameToken | undefined) => roleHeads.has(keyOfToken(token));
const isModifier = (token: NameToken | undefined) => roleModifiers.has(keyOfToken(token));
const ENDS = new Set(
  `who which that whose where when while , . ; : — – ( ) " ” “ said says told was is were are has had have did will would who's he she and but as after
   before during on in`.split(/\s+/),
);
const FORMER = new Set(['former', 'ex', 'then', 'late', 'acting', 'interim', 'outgoing', 'deposed', 'ousted']);
/** A role written out is seldom longer; beyond it the span is another clause. */
const LONGEST = 14;

/** The role written beside a person's name, as a range of tokens; null where none is. `taken`: runs of this sentence. */
export function roleBeside(run: Run, tokens: readonly NameToken[], taken: readonly Run[]): [number, number] | null {
  return before(run, tokens, taken) ?? after(run, tokens, taken);
}

function before(run: Run, tokens: readonly NameToken[], taken: readonly Run[]): [number, number] | null {
  let end = run.from;
  if (addresses.has(keyOfToken(tokens[end - 1]))) end -= 1;
  const comma = keyOfToken(tokens[end - 1]) === ',';
  if (comma) end -= 1;
  if (end < 1) return null;
  let start = end;
  // "chief of staff", "head of the Ukrainian delegation": a head further left, with its tail.
  const tailed = tailStart(tokens, end);
  if (tailed >= 0) start = tailed;
  else if (!isHead(tokens[end - 1])) return null;
  start = overModifiers(tokens, start);
  if (start === end) return null;
  if (comma && !(determined(tokens, start, taken) && isApposed(run, tokens))) return null;
  // A title in the plural belongs to several people: "Presidents Putin and Trump".
  if (tailed < 0 && isPlural(tokens[end - 1])) return null;
  start = overBearer(tokens, start, taken);
  if (addresses.has(keyOfToken(tokens[end - 1])) && end - start === 1) return null;
  return [overFormer(tokens, start), end];
}

/** Start of "chief of staff" or "secretary of state" ending at `end`; -1 where there is none. */
function tailStart(tokens: readonly NameToken[], end: number): number {
  for (let of = end - 2; of > Math.max(0, end - 6); of -= 1) {
    if (keyOfToken(tokens[of]) === 'of') return roleTails.has(keyOfToken(tokens[of - 1])) ? of - 1 : -1;
    if (ENDS.has(keyOfToken(tokens[of]))) return -1;
  }
  return -1;
}

function overModifiers(tokens: readonly NameToken[], from: number): number {
  let start = from;
  while (start > 0) {
    const hyphen =
      keyOfToken(tokens[start - 1]) === '-' && start > 1 && tokens[start - 1]!.end === tokens[start]?.start;
    if (hyphen && (isHead(tokens[start - 2]) || isModifier(tokens[start - 2]))) start -= 2;
    else if (isHead(tokens[start - 1]) || isModifier(tokens[start - 1])) start -= 1;
    else if (/^(?:and|&)$/.test(keyOfToken(tokens[start - 1])) && start > 1 && isModifier(tokens[start - 2]))
      start -= 2;
    else break;
  }
  return start;
}

/** "EU foreign policy chief", "senior U.S. adviser": whose role it is stands in front, unless as "Ukraine's". */
function overBearer(tokens: readonly NameToken[], start: number, taken: readonly Run[]): number {
  const bearer = taken.find((run) => run.to === start && run.type !== 'person');
  return bearer ? overModifiers(tokens, bearer.from) : start;
}

/** "former U.S. President": what is over is part of the role, with the country between. */
function overFormer(tokens: readonly NameToken[], start: number): number {
  for (let at = start - 1; at >= Math.max(0, start - 3); at -= 1) {
    if (FORMER.has(keyOfToken(tokens[at]))) return at;
    const between = tokens[at]!.text;
    if (!countryWord(between) && !listedType(between) && between !== '-') return start;
  }
  return start;
}

/** "the mayor, Ana Berg, said": a full name that a mark closes again; "after meeting the mayor, Berg said" is another. */
const isApposed = (run: Run, tokens: readonly NameToken[]) =>
  run.to - run.from > 1 && (run.to >= tokens.length || /^[,.;:!?)—–”"]$/.test(tokens[run.to]!.text));

const isPlural = (token: NameToken | undefined) => {
  const key = keyOfToken(token);
  return key.endsWith('s') && roleHeads.has(key.slice(0, -1));
};

/** True where a determiner, a possessive or a name stands before the role: then the comma opens its bearer's name. */
function determined(tokens: readonly NameToken[], start: number, taken: readonly Run[]): boolean {
  const previous = keyOfToken(tokens[start - 1]);
  if (/^(?:the|its|his|her|their|our|my|'s|’s)$/.test(previous)) return true;
  return taken.some((run) => run.to === start);
}

function after(run: Run, tokens: readonly NameToken[], taken: readonly Run[]): [number, number] | null {
  let at = run.to;
  if (keyOfToken(tokens[at]) !== ',') return null;
  at += 1;
  const begin = at;
  if (/^(?:a|an|the|his|her|its|their|one)$/.test(keyOfToken(tokens[at]))) at += 1;
  let head = -1;
  while (at < tokens.length && at - begin < 8) {
    const token = tokens[at]!;
    const key = keyOfToken(token);
    if (isHead(token) && !isHead(tokens[at + 1])) {
      head = at;
      break;
    }
    const fits =
      isModifier(token) || isHead(token) || key === '-' || key === "'s" || key === '’s' || isCapital(token.text);
    if (!fits && !/^[\p{Ll}]+$/u.test(token.text)) return null;
    if (ENDS.has(key)) return null;
    at += 1;
  }
  // "Ana Berg, Mayor Ivan Torv and ...": the role is the next one's.
  if (head < 0 || isPlural(tokens[head]) || taken.some((other) => other.from === head + 1 && other.type === 'person'))
    return null;
  const on = goesOn(tokens, begin, head);
  if (on === null) return null;
  if (on.closed) return [begin, on.head + 1];
  head = on.head;
  let end = head + 1;
  while (end < tokens.length && end - begin < LONGEST && !endsRole(tokens, end)) end += 1;
  // A role given in apposition closes with a mark or a relative clause; else the words are the next clause.
  const closing = keyOfToken(tokens[end]);
  if (end < tokens.length && !/^(?:,|\.|;|who|whose|which|that|—|–|\(|and|said|told|:|!|\?|"|”)$/.test(closing)) {
    if (end - begin >= LONGEST) return null;
  }
  const text = textOf(tokens, begin, end);
  return /^(?:the|a|an|his|her|its|their)$/i.test(text) ? null : [begin, end];
}

/** What may follow a role's head within the role or at its end. */
const GOES_ON = new Set(
  'of for at in to on from and who whose whom which that with under over since until between behind against into based responsible elect emeritus general by turned as'.split(
    ' ',
  ),
);

/**
 * A word behind the head that belongs to no role: "the head rhino keeper" has a later head, "a writer living in Orsa" ends
 * with the first, and "Ana Berg, the mayor carried the vote" has no role at all: null.
 */
function goesOn(tokens: readonly NameToken[], begin: number, head: number): { head: number; closed: boolean } | null {
  const open = (at: number) => /^\p{Ll}{3,}$/u.test(tokens[at]?.text ?? '') && !GOES_ON.has(tokens[at]!.text);
  let last = head;
  while (last - begin < LONGEST && open(last + 1)) {
    const later = [2, 3]
      .map((step) => last + step)
      .find((at) => isHead(tokens[at]) && [...span(last + 1, at)].every(open));
    if (later === undefined) {
      const indefinite = /^an?$/.test(keyOfToken(tokens[begin]));
      const next = tokens[last + 1]!.text;
      if (indefinite || next.endsWith('ing')) return { head: last, closed: true };
      return isVerb(next) ? null : { head: last, closed: false };
    }
    last = later;
  }
  return { head: last, closed: false };
}

const isVerb = (word: string) =>
  word.endsWith('ed') || [IRREGULAR_PAST, PRESENT_VERBS, AUXILIARIES].some((verbs) => verbs.has(word));

function* span(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at += 1) yield at;
}

function endsRole(tokens: readonly NameToken[], at: number): boolean {
  const key = keyOfToken(tokens[at]);
  // "fellow and director of": a second head goes on with the role.
  if (key === 'and') {
    // "secretary of the Pit and Quarry Workers": a name goes on as well.
    const named = isCapital(tokens[at - 1]?.text ?? '') && isCapital(tokens[at + 1]?.text ?? '');
    return !(named || isHead(tokens[at + 1]) || isModifier(tokens[at + 1]));
  }
  return ENDS.has(key);
}
