import { stem } from '../../text/stem.ts';
import type { Edit } from './align-words.ts';
import { aboutOf, type Pair, wordsAsValue } from './pair.ts';
import type { Parting } from './parting.ts';
import { otherThing } from './rival-context.ts';
import { NEGATION_COMPANY, OPPOSITES } from './word-lists.data.ts';

const opposites = new Set(
  OPPOSITES.split('\n').flatMap((line) => {
    const [one, other] = line.split(' ');
    return [`${one} ${other}`, `${other} ${one}`].flatMap((pair) => [pair, stems(pair)]);
  }),
);

function stems(pair: string): string {
  return pair
    .split(' ')
    .map((word) => `~${stem(word, 'en')}`)
    .join(' ');
}

/** A word in place of its opposite; auxiliaries may come and go beside it. */
export function readOpposite(pair: Pair, edit: Edit): Parting | null {
  const one = soleWord(pair.a.line.words.slice(...edit.a));
  const other = soleWord(pair.b.line.words.slice(...edit.b));
  if (!one || !other) return null;
  if (!opposites.has(`${one.low} ${other.low}`) && !opposites.has(`~${one.stem} ~${other.stem}`)) return null;
  if (otherThing(pair, edit)) return null;
  const a = wordsAsValue(pair.a, edit.a);
  const b = wordsAsValue(pair.b, edit.b);
  if (!a || !b) return null;
  return { kind: 'polarity', relation: 'conflict', about: aboutOf(pair.a, edit.a), a, b };
}

function soleWord(words: Pair['a']['line']['words']) {
  const content = words.length === 1 ? words : words.filter((word) => !NEGATION_COMPANY.has(word.low));
  return content.length === 1 ? content[0] : undefined;
}
