import { AGENCIES, type AgencyForms, UNNAMED } from '../outlet/agencies.data.ts';
import type { Registry } from '../outlet/outlet.ts';

/** An agency named in a text; `name` null: agencies without a name ("agencies", "wires"). */
export interface AgencyMention {
  start: number;
  end: number;
  /** The name it is counted under. */
  name: string | null;
  /** True for spellings that mean an agency wherever they stand. */
  sure: boolean;
}

/** How agencies are written: the list of the world's, and those that a registry flags beside them. */
export interface AgencyLexicon {
  /** The mentions in a text, in order, none inside another: the longest spelling is taken. Linear in the text. */
  mentionsIn(text: string): AgencyMention[];
  /** The agency that `form` is a sure or (`short` too) any spelling of; else null. */
  named(form: string, short?: boolean): string | null;
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
    if (!record.agency) return [];
    const forms = [record.name, ...record.aliases];
    if (forms.some((form) => list.named(form, true))) return [];
    const sure = forms.filter((form) => form.includes(' ') || form.length > 5);
    return sure.length > 0 ? [{ name: record.name, sure, short: [] }] : [];
  });
}

type Form = { text: string } & Pick<AgencyMention, 'name' | 'sure'>;

const capitals = (form: string) => (form.length > 3 ? [form, form.toUpperCase()] : [form]);
const capitalised = (form: string) => (form[0] ?? '').toUpperCase() + form.slice(1);

function makeLexicon(agencies: readonly AgencyForms[]): AgencyLexicon {
  const forms = new Map<string, Form>();
  const add = (text: string, name: string | null, sure: boolean) => {
    if (!forms.has(text)) forms.set(text, { text, name, sure });
  };
  for (const agency of agencies) for (const form of agency.sure.flatMap(capitals)) add(form, agency.name, true);
  for (const agency of agencies) for (const form of agency.short.flatMap(capitals)) add(form, agency.name, false);
  for (const form of UNNAMED) for (const text of [form, capitalised(form), form.toUpperCase()]) add(text, null, true);
  const byFirstWord = new Map<string, Form[]>();
  for (const form of [...forms.values()].sort((a, b) => b.text.length - a.text.length)) {
    const first = form.text.slice(0, wordEnd(form.text, 0));
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form]);
  }
  const heads = new Uint8Array(65_536);
  for (const word of byFirstWord.keys()) heads[headOf(word, 0)] = 1;
  return {
    mentionsIn: (text) => scan(text, byFirstWord, heads),
    named(form, short = false) {
      const found = forms.get(form.replace(/[\s\u00a0]+/g, ' '));
      return found && (short || found.sure) ? found.name : null;
    },
  };
}

/** The first two characters, as one number: tells most words from a form's first without cutting them out. */
const headOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 255) << 8) | (text.charCodeAt(at + 1) & 255);

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD_CODES = Uint8Array.from({ length: 0x250 }, (_, code) => (LETTER.test(String.fromCharCode(code)) ? 1 : 0));
/** Letters, marks and digits; quotation marks and dashes, the commonest of the rest, are told without a pattern. */
const isWordCode = (code: number): boolean => {
  if (code < 0x250) return WORD_CODES[code] === 1;
  return (code < 0x2000 || code > 0x206f) && LETTER.test(String.fromCharCode(code));
};

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
  return Math.max(end, start + 1);
}

/** One pass over the words; a form is looked for only where its first word stands. */
function scan(text: string, byFirstWord: ReadonlyMap<string, Form[]>, heads: Uint8Array): AgencyMention[] {
  const found: AgencyMention[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    const form = heads[headOf(text, at)] === 1 ? formAt(text, at, byFirstWord.get(text.slice(at, end))) : undefined;
    if (form) found.push({ start: at, end: at + form.text.length, name: form.name, sure: form.sure });
    at = form ? at + form.text.length : end;
  }
  return found;
}

// Not inside a longer word, an address or a handle: `TASS` is none of `TASS-owned`, `@AFP` names an account elsewhere.
function formAt(text: string, at: number, forms: readonly Form[] | undefined): Form | undefined {
  if (!forms || text[at - 1] === '@' || text[at - 1] === '.') return undefined;
  return forms.find((form) => {
    if (!text.startsWith(form.text, at)) return false;
    const after = text[at + form.text.length] ?? ' ';
    const next = text.charCodeAt(at + form.text.length + 1);
    if (after === '@' || isWordCode(after.charCodeAt(0))) return false;
    return !((after === '.' || after === '-') && isWordCode(next));
  });
}
