import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { SPELLINGS } from './spellings.data.ts';

const CYRILLIC: Record<string, string> = Object.fromEntries(
  `а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya`
    .split(' ')
    .reduce<[string, string][]>((pairs, word, at, all) => {
      if (at % 2 === 0) pairs.push([word, (all[at + 1] ?? '').replace('_', '')]);
      return pairs;
    }, []),
);

const variants = new Map<string, string>();
for (const line of SPELLINGS.trim().split('\n')) {
  const forms = line.trim().split(/\s+/);
  for (const form of forms) variants.set(form, forms[0]!);
}

/** Folds in order: what different ways of writing one foreign name in Latin letters have in common. */
const FOLDS: [RegExp, string][] = [
  [/[-'’ʼ.`]/g, ''],
  [/sch|shch/g, 'sh'],
  [/tch|tsch/g, 'ch'],
  [/dj|dzh/g, 'j'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/(?:ij|iy|yy|ii|ey|ei|yi|ay|ai)$/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[bcdfghklmnprstvz])(?:yi|iy|yj)/g, 'i'],
  [/(?<=[^aeiou])y/g, 'i'],
  [/y(?=[aeou])/g, ''],
  [/i(?=[aeou])/g, ''],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Latin letters for Cyrillic ones; other scripts stay as they are. Input folded. */
export function latin(folded: string): string {
  if (!/\p{Script=Cyrillic}/u.test(folded)) return folded;
  return folded.replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC[letter] ?? letter);
}

/**
 * What a word's spellings share: accents, -skiy / -sky / -ski, kh / gh / h, ye / e, w / v, q / k, doubled letters are
 * folded, and reviewed pairs (Kyiv / Kiev) become one. Equal skeletons are one spelling family; nothing else is said.
 */
export const skeleton: (word: string) => string = remember((word) => {
  // Cyrillic is spelt out before accents go: й and ї carry theirs as part of the letter.
  let bones = fold(latin(word.toLowerCase().normalize('NFC')));
  const known = variants.get(bones.replace(/['’ʼ]/g, ''));
  if (known) bones = known;
  for (const [pattern, by] of FOLDS) bones = bones.replace(pattern, by);
  return bones || fold(word);
});

/** Levenshtein distance of two words is at most one. */
export function withinOneEdit(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}
