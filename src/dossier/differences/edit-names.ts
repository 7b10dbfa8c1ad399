import { withinOneEdit } from '../entities/skeleton.ts';
import type { Word } from '../statements/line.ts';
import { STOP_WORDS } from '../statements/word-tables.data.ts';
import type { Edit } from './align-words.ts';
import { aboutOf, type Pair, type Side, wordsAsValue } from './pair.ts';
import type { Parting } from './parting.ts';
import { otherThing } from './rival-context.ts';

/** A changed part of a name: one capitalised word for another, beside a part of the name that stayed. */
export function readNameEdit(pair: Pair, edit: Edit): Parting | null {
  const { a, b } = pair;
  if (edit.a[1] - edit.a[0] !== 1 || edit.b[1] - edit.b[0] !== 1) return null;
  // A capital at the start of a sentence is no sign of a name.
  if (edit.a[0] === 0 || edit.b[0] === 0) return null;
  const one = a.line.words[edit.a[0]]!;
  const other = b.line.words[edit.b[0]]!;
  if (!isNamePart(one) || !isNamePart(other) || like(one.low, other.low) || titleCase(a) || titleCase(b)) return null;
  if (one.entity && one.entity === other.entity) return null;
  const stayed = beside(a, edit.a[0], -1, b, edit.b[0]) || beside(a, edit.a[0], 1, b, edit.b[0]);
  if (!stayed || otherThing(pair, edit)) return null;
  const value = wordsAsValue(a, edit.a);
  const against = wordsAsValue(b, edit.b);
  if (!value || !against) return null;
  return { kind: 'name', relation: 'conflict', about: aboutOf(a, edit.a), a: value, b: against };
}

function isNamePart(word: Word): boolean {
  return (
    (word.capital &&
      word.low.length > 2 &&
      !STOP_WORDS.has(word.low) &&
      !/^(?:\p{Lu}\.)+$/u.test(word.text) &&
      !word.key?.startsWith('@')) ||
    (word.capital && word.entity !== null)
  );
}

/** The neighbour on one side, the same in both, capitalised, and no title ("Mr. Vale"). */
function beside(a: Side, i: number, step: number, b: Side, j: number): boolean {
  const one = a.line.words[i + step];
  const other = b.line.words[j + step];
  if (!one || !other || one.low !== other.low || !one.capital || STOP_WORDS.has(one.low) || one.low.length < 3)
    return false;
  const gap = (side: Side, at: number) => {
    const source = side.line.in === 'title' ? side.account.article.title : side.account.article.text;
    const [left, right] = step < 0 ? [at - 1, at] : [at, at + 1];
    return source.slice(side.line.words[left]!.end, side.line.words[right]!.start);
  };
  return gap(a, i) === ' ' && gap(b, j) === ' ';
}

/** Spellings of one name, or one cut short. */
function like(one: string, other: string): boolean {
  return withinOneEdit(one, other) || one.startsWith(other) || other.startsWith(one);
}

/** A headline in Title Case: every word looks like a name. */
function titleCase(side: Side): boolean {
  const long = side.line.words.filter((word) => word.low.length > 3);
  return long.filter((word) => word.capital).length > 0.7 * long.length;
}
