import { fold } from '../../text/fold.ts';
import { NICKNAMES } from './nicknames.data.ts';
import { skeleton, withinOneEdit } from './skeleton.ts';

/** A person's name in parts. `full`: with a given name; then `given` is not empty. */
export interface PersonName {
  /** Folded words, particles kept. */
  words: string[];
  bones: string[];
  full: boolean;
  /** What tells a child from a parent of the same name: jr, sr, ii, iii, iv; empty where nothing does. */
  suffix: string;
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const PARTICLES = new Set(
  'al el bin ibn ben abu bu von van der den de del della di da dos das do du la le ter ten zu st st. mac'.split(' '),
);
/** Family names that stand first: Chinese, Korean, Vietnamese, Burmese. Written for this project. */
const FAMILY_FIRST = new Set(
  `xi li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng han feng cao peng zeng xiao
   tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lai tsai chiang kim park lee yi choi moon yoon jung jeong kang cho jang lim han ri
   nguyen tran le pham hoang phan vu vo dang bui do ngo aung thein ban roh hun sar mao wen bo qin`.split(/\s+/),
);

const nicknames = new Map<string, string>();
for (const line of NICKNAMES.trim().split('\n')) {
  const forms = line.trim().split(/\s+/);
  for (const form of forms.slice(1)) nicknames.set(form, forms[0]!);
}

/** Reads a name as written (titles already cut off). */
export function personName(text: string): PersonName {
  let words = fold(text)
    .replace(/\b(al|el|bin|ibn|abu|ul|ud|as|ash|an|ad|ar)-(?=\p{L})/gu, '$1 ')
    .replace(/[,“”"«»]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const last = words.at(-1)?.replace('.', '') ?? '';
  const suffix = words.length > 1 && SUFFIXES.has(last) ? last : '';
  if (suffix) words = words.slice(0, -1);
  words = words.filter((word, at) => at === 0 || at === words.length - 1 || !/^\p{L}\.?$/u.test(word));
  const first = words.findIndex((word) => !PARTICLES.has(word));
  return { words, bones: words.map(skeleton), full: first === 0 && words.length > 1, suffix };
}

const isInitial = (word: string) => /^(?:\p{L}\.?){1,2}$/u.test(word) && (word.length === 1 || word.includes('.'));

/** A family name without its particles at the front: "al assad" and "assad" are one. */
function bare(bones: readonly string[], words: readonly string[]): string {
  let from = 0;
  while (from < words.length - 1 && PARTICLES.has(words[from]!)) from += 1;
  return bones.slice(from).join('');
}

/** Where the family name begins: after the given names, particles included. */
function familyStart(name: PersonName): number {
  let start = name.words.length - 1;
  while (start > 1 && PARTICLES.has(name.words[start - 1]!)) start -= 1;
  return start;
}

const familyFirst = (name: PersonName) => name.full && FAMILY_FIRST.has(name.words[0]!);

/** The words of a full name, folded, that may stand for it alone: the last, and the first where the family stands first. */
export function familyNames(full: PersonName): string[] {
  if (!full.full) return [];
  const last = full.words.at(-1)!;
  return familyFirst(full) ? [full.words[0]!, last] : [last];
}

/** True where a name without a given name may stand for this full name: as its last words, or its first where the family stands first. */
export function fitsSurname(surname: PersonName, full: PersonName): boolean {
  const wanted = bare(surname.bones, surname.words);
  if (familyFirst(full) && surname.words.join(' ') === full.words[0]) return true;
  for (let from = full.words.length - 1; from >= 1; from -= 1)
    if (
      wanted === bare(full.bones.slice(from), full.words.slice(from)) &&
      sureOf(surname.words, full.words.slice(from))
    )
      return !(familyFirst(full) && from === 1 && full.words.length === 2 && full.words[1]!.length < 2);
  return false;
}

/** Lee and Lei have one skeleton: what short names share of it tells too little. */
function sureOf(surname: readonly string[], family: readonly string[]): boolean {
  const [one, other] = [surname.at(-1)!, family.at(-1)!];
  return one === other || Math.min(one.length, other.length) >= SHORT;
}

const SHORT = 4;

/** Ian Holt and Ann Holt, word by word; where one writes two words as one, the whole tells. */
const sureOfAll = ({ words }: PersonName, other: PersonName) =>
  words.length !== other.words.length || words.every((word, at) => sureOf([word], [other.words[at]!]));

/** True where a single word is this full name's given name. */
export function fitsGiven(single: PersonName, full: PersonName): boolean {
  return (
    single.words.length === 1 &&
    !familyFirst(full) &&
    single.bones[0] === full.bones[0] &&
    sureOf(single.words, full.words.slice(0, 1)) &&
    !isInitial(full.words[0]!)
  );
}

/** True where two full names can only be spellings or fuller forms of one: see the note on spellings in docs/technotes. */
export function sameFullName(left: PersonName, right: PersonName): boolean {
  if (left.bones.join('') === right.bones.join('') && sureOfAll(left, right)) return true;
  const [a, b] = [split(left), split(right)];
  if (a.family === b.family) return givenAgree(a.given, b.given);
  if (!sameBones(a.family, b.family) && !isMisspelt(left.words.at(-1)!, right.words.at(-1)!)) return false;
  // One edit in the family name: the given names must be the same, not only alike.
  return (
    a.given.length > 0 &&
    b.given.length > 0 &&
    sameGiven(a.given[0]!, b.given[0]!) &&
    canonical(a.given[0]!) === canonical(b.given[0]!) &&
    !isInitial(a.given[0]!)
  );
}

function split(name: PersonName): { given: string[]; family: string } {
  if (familyFirst(name)) return { given: [name.words.slice(1).join('')], family: name.bones[0]! };
  const start = familyStart(name);
  return { given: name.words.slice(0, start), family: bare(name.bones.slice(start), name.words.slice(start)) };
}

const fullForm = (word: string) => nicknames.get(word.replace(/\.$/, '')) ?? word;
const canonical = (word: string) => skeleton(fullForm(word));

function givenAgree(left: readonly string[], right: readonly string[]): boolean {
  // Two that have more than one each agree in the first: a second may be a family name that brothers share.
  const single = left.length === 1 || right.length === 1;
  for (const [i, a] of left.entries())
    for (const [j, b] of right.entries()) {
      if (PARTICLES.has(a) || PARTICLES.has(b) || (!single && (i > 0 || j > 0))) continue;
      if (isInitial(a) || isInitial(b)) {
        if (single && a[0] === b[0]) return true;
        continue;
      }
      if (sameGiven(a, b)) return true;
    }
  return !single && [left, right].some((given) => isInitial(given[0]!)) && givenAgree(left.slice(1), right.slice(1));
}

/** Ian and Ann have one skeleton: short names must be the same, or short for the same. */
const sameGiven = (a: string, b: string): boolean =>
  fullForm(a) === fullForm(b) ||
  (sureOf([a], [b]) && (sameBones(canonical(a), canonical(b)) || skeleton(a) === skeleton(b)));

/** Faircloth / Fairclough: a long family name that differs in two neighbouring letters at most, not at its end alone. */
function isMisspelt(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < 8) return false;
  let from = 0;
  while (from < left.length && left[from] === right[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - from && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  return from >= 5 && tail > 0 && Math.max(left.length, right.length) - from - tail <= 2;
}

/** Endings that tell two people or two names apart: Putin / Putina, Saleh / Salehi, Martin / Martino, Astor / Astors. */
const TELLING_END = /^[aeios]$|^(?:va|ova)$/;

/** One edit, same initial, five letters or more, and not an ending that makes another name of it. */
function sameBones(left: string, right: string): boolean {
  if (left === right) return true;
  if (left[0] !== right[0] || Math.min(left.length, right.length) < 5 || !withinOneEdit(left, right)) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.startsWith(short)) return !TELLING_END.test(long.slice(short.length));
  // Andrea / Andrew: another last letter is another name.
  return !(left.length === right.length && left.slice(0, -1) === right.slice(0, -1));
}
