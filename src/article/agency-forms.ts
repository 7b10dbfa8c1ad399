import { AGENCIES, type AgencyForms, UNNAMED } from '../outlet/agencies.data.ts';
import type { Registry } from '../outlet/outlet.ts';

/** How agencies are written: the list of the world's, and those that a registry flags beside them. */
export interface AgencyLexicon {
  /** Source of a pattern (flag `u`) for any form of a name, short ones too: for places that are credits by their shape. */
  any: string;
  /** The same for the forms that mean an agency wherever they stand. */
  sure: string;
  /** The same for agencies credited without a name. */
  unnamed: string;
  /** The agencies named in a passage, by the name they are counted under, in order, each once. */
  namesIn(passage: string): string[];
  /** The agency that `form` is a sure or (`short` too) any spelling of; else null. */
  named(form: string, short?: boolean): string | null;
  /** Offsets in a line at which an agency may be named. */
  mentionsIn(line: string): number[];
}

const lexicons = new WeakMap<Registry, AgencyLexicon>();
let world: AgencyLexicon | undefined;

/** The lexicon of the list alone (null), or with the agencies of `registry`. Made once for each registry. */
export function agencyLexicon(registry: Registry | null): AgencyLexicon {
  world ??= makeLexicon(AGENCIES);
  if (!registry) return world;
  let found = lexicons.get(registry);
  if (!found) {
    const further = furtherAgencies(registry, world);
    found = further.length === 0 ? world : makeLexicon([...AGENCIES, ...further]);
    lexicons.set(registry, found);
  }
  return found;
}

/** The registry's agencies that the list does not have. Names of one short word could be anything, and are left out. */
function furtherAgencies(registry: Registry, list: AgencyLexicon): AgencyForms[] {
  return registry.records.flatMap((record) => {
    const forms = [record.name, ...record.aliases];
    if (!record.agency || forms.some((form) => list.named(form, true))) return [];
    const sure = forms.filter((form) => form.includes(' ') || form.length > 5);
    return sure.length > 0 ? [{ name: record.name, sure, short: [] }] : [];
  });
}

const capitals = (form: string) => (form.length > 3 ? [form, form.toUpperCase()] : [form]);
const capitalised = (form: string) => (form[0] ?? '').toUpperCase() + form.slice(1);

function makeLexicon(agencies: readonly AgencyForms[]): AgencyLexicon {
  const sure = new Map<string, string>();
  const all = new Map<string, string>();
  for (const agency of agencies) {
    for (const form of agency.sure.flatMap(capitals)) sure.set(form, agency.name);
    for (const form of [...agency.sure, ...agency.short].flatMap(capitals)) all.set(form, agency.name);
  }
  const unnamed = UNNAMED.flatMap((form) => [form, capitalised(form), form.toUpperCase()]);
  const any = patternOf(all.keys());
  const every = new RegExp(any, 'gu');
  const plain = (form: string) => form.replace(/[\s\u00a0]+/g, ' ');
  return {
    any,
    sure: patternOf(sure.keys()),
    unnamed: patternOf(unnamed),
    namesIn: (passage) => [...new Set([...passage.matchAll(every)].flatMap((match) => all.get(plain(match[0])) ?? []))],
    named: (form, short = false) => (short ? all : sure).get(plain(form)) ?? null,
    mentionsIn: mentionScan([...all.keys(), ...unnamed]),
  };
}

// Not inside a longer word, an address or a handle: `TASS` is none of `TASSO`, `@AFP` names an account elsewhere.
function patternOf(forms: Iterable<string>): string {
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const quoted = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\u00a0]'));
  return `(?<![\\p{L}\\p{N}@.])(?:${quoted.join('|')})(?![\\p{L}\\p{N}@]|\\.[\\p{L}\\p{N}]|-[\\p{L}])`;
}

/** Forms are looked for by their first word: a cheap scan, so that shapes are tried near names only, not on every line. */
function mentionScan(forms: readonly string[]): (line: string) => number[] {
  const byFirstWord = new Map<string, string[]>();
  for (const form of forms) {
    const first = /[\p{L}\p{N}]+/u.exec(form)?.[0] ?? form;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form]);
  }
  return (line) => {
    const found: number[] = [];
    for (const { 0: word, index } of line.matchAll(/[\p{L}\p{N}]+/gu))
      if (byFirstWord.get(word)?.some((form) => form.length === word.length || line.startsWith(form, index)))
        found.push(index);
    return found;
  };
}
