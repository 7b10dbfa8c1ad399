import { AGENCIES, UNNAMED } from '../outlet/agencies.data.ts';

const quoted = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\u00a0]');
const oneOf = (forms: Iterable<string>) =>
  [...new Set(forms)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(quoted)
    .join('|');

const named = new Map<string, string>();
for (const agency of AGENCIES)
  for (const form of [...agency.sure, ...agency.short]) {
    named.set(form, agency.name);
    if (form.length > 3) named.set(form.toUpperCase(), agency.name);
  }
const sure = AGENCIES.flatMap((agency) => agency.sure.flatMap((form) => [form, form.toUpperCase()]));
const unnamed = UNNAMED.flatMap((form) => [form, (form[0] ?? '').toUpperCase() + form.slice(1), form.toUpperCase()]);

// Not inside a longer word, an address or a handle: `TASS` is none of `TASSO`, `@AFP` names an account elsewhere.
const OPEN = '(?<![\\p{L}\\p{N}@.])';
const CLOSE = '(?![\\p{L}\\p{N}@]|\\.[\\p{L}\\p{N}]|-[\\p{L}])';

/** Source of a pattern (flags `u`) for any form of an agency's name, short ones too: for places that are credits by shape. */
export const ANY_AGENCY = `${OPEN}(?:${oneOf(named.keys())})${CLOSE}`;
/** Source of a pattern for the forms that mean an agency wherever they stand. */
export const SURE_AGENCY = `${OPEN}(?:${oneOf(sure)})${CLOSE}`;
/** Source of a pattern for agencies credited without a name. */
export const UNNAMED_AGENCY = `${OPEN}(?:${oneOf(unnamed)})${CLOSE}`;

const every = new RegExp(ANY_AGENCY, 'gu');

/** The agencies named in a passage, by the name they are counted under, in order, each once. */
export function agenciesIn(passage: string): string[] {
  const found = new Set<string>();
  for (const match of passage.matchAll(every)) {
    const name = named.get(match[0].replace(/\u00a0/g, ' '));
    if (name) found.add(name);
  }
  return [...found];
}

// Forms by their first word: a scan for those words is cheap, so that shapes are tried near names only, not on every line.
const byFirstWord = new Map<string, string[]>();
for (const form of [...named.keys(), ...unnamed]) {
  const first = /[\p{L}\p{N}]+/u.exec(form)?.[0] ?? form;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form]);
}

/** Offsets in a line at which an agency may be named. */
export function agencyMentions(line: string): number[] {
  const found: number[] = [];
  for (const { 0: word, index } of line.matchAll(/[\p{L}\p{N}]+/gu))
    if (byFirstWord.get(word)?.some((form) => form.length === word.length || line.startsWith(form, index)))
      found.push(index);
  return found;
}

const sureForms = new Map(
  AGENCIES.flatMap((agency) =>
    agency.sure.flatMap((form) => [form, form.toUpperCase()].map((key) => [key, agency.name])),
  ),
);

/** The agency that `name` is a sure or (`short` too) any spelling of, by the name it is counted under; else null. */
export function agencyNamed(name: string, short = false): string | null {
  return (short ? named : sureForms).get(name.replace(/\s+/g, ' ')) ?? null;
}
