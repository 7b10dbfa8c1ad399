import { fold } from '../fold.ts';
import { MONTH_NAMES } from './month-names.data.ts';

// Forms that newspapers use and Unicode's tables lack.
const MORE: Record<string, number> = {
  sept: 9,
  janv: 1,
  fevr: 2,
  juil: 7,
  decem: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  mrz: 3,
  marz: 3,
  maerz: 3,
  jaenner: 1,
  janner: 1,
  feber: 2,
  ene: 1,
  abr: 4,
  ago: 8,
  set: 9,
  setiembre: 9,
  dic: 12,
  dez: 12,
  okt: 10,
  mrt: 3,
  mai: 5,
  maj: 5,
  juni: 6,
  juli: 7,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ott: 10,
  avr: 4,
  aout: 8,
  dicembre: 12,
};

type Known = [language: string, month: number][];
let tables: { exact: Map<string, Known>; folded: Map<string, Known> } | undefined;

/** Month (1 to 12) that a word names in one of some seventy languages; null where it names none, or two in two of them. */
export function monthNamed(word: string): number | null {
  const known = find(word);
  if (!known) return MORE[keyOf(word)] ?? null;
  const month = known[0]![1];
  return known.every(([, other]) => other === month) ? month : null;
}

/** The same, where the language of the text (BCP 47) is known: its own month wins where languages part. 0: none. */
export function monthOf(word: string, language: string): number {
  const known = find(word);
  if (!known) return MORE[keyOf(word)] ?? 0;
  const base = language.slice(0, 2).toLowerCase();
  return (known.find(([of]) => of.slice(0, 2) === base) ?? known[0]!)[1];
}

/** As written first: without their vowel signs, months of Indian scripts are each other's. */
function find(word: string): Known | undefined {
  tables ??= index();
  return tables.exact.get(keyOf(word)) ?? tables.folded.get(foldedOf(word));
}

/** Lower case, without accents, full stops and apostrophes; marks of other scripts stay. */
const keyOf = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .normalize('NFC');

const foldedOf = (word: string) => fold(word).replace(/[.']/g, '');

function index(): { exact: Map<string, Known>; folded: Map<string, Known> } {
  const exact = new Map<string, Known>();
  const folded = new Map<string, Known>();
  const add = (words: Map<string, Known>, form: string, language: string, month: number) => {
    const known = words.get(form);
    if (known) known.push([language, month]);
    else words.set(form, [[language, month]]);
  };
  for (const [language, months] of Object.entries(MONTH_NAMES))
    for (const [at, forms] of months.split('|').entries())
      for (const form of forms.split(' ')) {
        add(exact, keyOf(form), language, at + 1);
        add(folded, foldedOf(form), language, at + 1);
      }
  return { exact, folded };
}
