import {
  addresses,
  bodyHeads,
  countryWord,
  keyOfToken,
  listedType,
  placeHeads,
  roleHeads,
  roleModifiers,
  roleTails,
} from './lexicon.ts';
import { isCapital, type NameToken } from './name-tokens.ts';
import type { Run } from './run.ts';

const isHead = (token: NameToken | undefined) => roleHeads.has(keyOfToken(token));
const isModifier = (token: NameToken | undefined) => roleModifiers.has(keyOfToken(token)) || keyOfToken(token) === '-';

/** Offices as titles name them after "of". */
const OFFICES = new Set(
  'state staff defence defense treasury interior justice foreign homeland security health energy'.split(' '),
);

/**
 * Takes roles and forms of address off the front of a person's name, and what stands before them becomes a name of its
 * own: "NATO Secretary-General Mark Rutte" is a body, a role and a person. Other runs come back as they are.
 */
export function trimTitles(run: Run, tokens: readonly NameToken[]): Run[] {
  if (run.type === 'place' || listedType(textOf(tokens, run.from, run.to))) return [run];
  const whole = withoutOffice(run, tokens);
  return whole ? splitTitles(whole, tokens) : [];
}

/** "[Secretary of] State Marco Rubio", "U.S. Secretary [of State]": the office belongs to the role, on both sides of "of". */
function withoutOffice(run: Run, tokens: readonly NameToken[]): Run | null {
  let { from, to } = run;
  if (keyOfToken(tokens[from - 1]) === 'of' && roleTails.has(keyOfToken(tokens[from - 2])))
    while (to > from && OFFICES.has(keyOfToken(tokens[from]))) from += 1;
  while (
    to > from &&
    // "Department of Justice" is whole.
    keyOfToken(tokens[to - 2]) !== 'of' &&
    (isHead(tokens[to - 1]) || (to < run.to && isModifier(tokens[to - 1]))) &&
    titleEnds(tokens, to)
  )
    to -= 1;
  if (to === run.to && from === run.from) return run;
  return to > from ? { ...run, from, to, ...(to < run.to ? retyped(tokens, from, to) : {}) } : null;
}

/** Where a role's head stands last in a run, it is no name: before "of", or with nothing but titles in front of it. */
const titleEnds = (tokens: readonly NameToken[], to: number) =>
  keyOfToken(tokens[to]) === 'of' || isHead(tokens[to]) || !/^\p{Lu}/u.test(tokens[to]?.text ?? '');

function retyped(tokens: readonly NameToken[], from: number, to: number): Partial<Run> {
  const text = textOf(tokens, from, to);
  const country = countryWord(text);
  if (country) return { type: country.kind === 'demonym' ? 'other' : 'place' };
  return { type: listedType(text) ?? 'organisation' };
}

function splitTitles(run: Run, tokens: readonly NameToken[]): Run[] {
  if (run.to - run.from < 2) return [run];
  let title = -1;
  for (let at = run.from; at < run.to - 1; at += 1) if (isHead(tokens[at])) title = at;
  if (title < 0) return run.type === 'person' ? withoutLead(run, tokens) : [run];
  // "Secretary-General": the hyphen and its second half belong to the title.
  while (title + 2 < run.to && keyOfToken(tokens[title + 1]) === '-' && isHead(tokens[title + 2])) title += 2;
  if (run.type !== 'person' && !addresses.has(keyOfToken(tokens[title])) && !isTitled(run, tokens, title)) {
    // "Prime Minister's Office", "Chief Justice Commission" are bodies; a title between two names is not.
    const last = keyOfToken(tokens[run.to - 1]).replace(/s$/, '');
    if (bodyHeads.has(last) || title === run.from) return [run];
    const before = textOf(tokens, run.from, startOfTitle(run, tokens, title));
    if (!listedType(before) && !countryWord(before)) return [run];
  }
  if (keyOfToken(tokens[title + 1]) === 'of' || title + 1 >= run.to) return [run];
  const lead = startOfTitle(run, tokens, title);
  const runs: Run[] = [];
  if (lead > run.from) runs.push(leading(run, tokens, lead));
  runs.push({ ...run, from: title + 1, type: 'person' });
  return runs;
}

/** "Ambassador Anna Berg", whatever it was taken for: a title and two or three plain words in capitals. */
function isTitled(run: Run, tokens: readonly NameToken[], title: number): boolean {
  const rest = run.to - title - 1;
  if (title !== run.from || rest < 2 || rest > 3 || NO_PERSONS_TITLE.has(keyOfToken(tokens[title]))) return false;
  for (let at = title + 1; at < run.to; at += 1) {
    const key = keyOfToken(tokens[at]);
    if (
      !isCapital(tokens[at]!.text) ||
      bodyHeads.has(key.replace(/s$/, '')) ||
      placeHeads.has(key) ||
      isHead(tokens[at])
    )
      return false;
  }
  return true;
}

/** Titles that names of bodies and places also begin with. */
const NO_PERSONS_TITLE = new Set(
  'general head chief king queen prince princess saint st lord lady father mother brother sister pilot major captain rebel player forward executive'.split(
    ' ',
  ),
);

function startOfTitle(run: Run, tokens: readonly NameToken[], title: number): number {
  let lead = title;
  while (lead > run.from && (isHead(tokens[lead - 1]) || isModifier(tokens[lead - 1]))) lead -= 1;
  return lead;
}

/** "Ukrainian Volodymyr Zelensky": a demonym is no given name. */
function withoutLead(run: Run, tokens: readonly NameToken[]): Run[] {
  const first = countryWord(tokens[run.from]!.text);
  if (first?.kind !== 'demonym' || run.to - run.from < 3) return [run];
  return [leading(run, tokens, run.from + 1), { ...run, from: run.from + 1 }];
}

function leading(run: Run, tokens: readonly NameToken[], to: number): Run {
  const text = textOf(tokens, run.from, to);
  const country = countryWord(text);
  const type = country ? (country.kind === 'demonym' ? 'other' : 'place') : (listedType(text) ?? 'organisation');
  return { from: run.from, to, type, confidence: run.confidence * (country || listedType(text) ? 1 : 0.7) };
}

/** The tokens `from` to `to` as written, single spaces where any stood. */
export function textOf(tokens: readonly NameToken[], from: number, to: number): string {
  if (to - from === 1) return tokens[from]!.text;
  let text = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (at > from && tokens[at - 1]!.end < token.start) text += ' ';
    text += token.text;
  }
  return text;
}
