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

let byWord: Map<string, [language: string, month: number][]> | undefined;

/** 1 to 12 for the name or a short form of a month, in any of some 70 languages; the page's own wins where they part. 0: none. */
export function monthOf(word: string, language: string): number {
  byWord ??= index();
  const key = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .normalize('NFC');
  const known = byWord.get(key);
  if (!known) return MORE[key] ?? 0;
  const base = language.slice(0, 2).toLowerCase();
  return (known.find(([of]) => of.slice(0, 2) === base) ?? known[0]!)[1];
}

function index(): Map<string, [string, number][]> {
  const words = new Map<string, [string, number][]>();
  for (const [language, months] of Object.entries(MONTH_NAMES))
    months.split('|').forEach((forms, month) => {
      for (const form of forms.split(' ')) {
        const known = words.get(form);
        if (known) known.push([language, month + 1]);
        else words.set(form, [[language, month + 1]]);
      }
    });
  return words;
}
