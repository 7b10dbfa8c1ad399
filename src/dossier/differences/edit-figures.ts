import { ALL_BUT_SAME, type Edit } from './align-words.ts';
import { aboutFigure, coordinated, partOnly } from './compare-measures.ts';
import { disjoint, type Figure, occurrenceOf, sameFigure } from './figures.ts';
import { ahead } from './fitness.ts';
import { judgeFigures } from './judge-relation.ts';
import { aboutOf, type Pair, type Side, wordsIn } from './pair.ts';
import type { Found, Parting } from './parting.ts';
import { otherAct, otherThing } from './rival-context.ts';

/** What the figures of a pair say, and the edits that they account for. */
export interface ReadEdits extends Found {
  taken: Edit[];
}

/** A figure in place of a figure of the same measure. */
export function readFigureEdits(pair: Pair): ReadEdits {
  const { a, b, alignment } = pair;
  const read: ReadEdits = { partings: [], accords: [], taken: [] };
  for (const edit of alignment.edits) {
    const ours = figuresAt(a, edit.a);
    const theirs = figuresAt(b, edit.b);
    if (ours.length > 0 || theirs.length > 0) read.taken.push(edit);
    if (ours.length === 1 && theirs.length === 1 && ours[0]!.quantity.kind === theirs[0]!.quantity.kind) {
      if (
        unlike(pair, ours[0]!, theirs[0]!) ||
        otherThing(pair, edit) ||
        coordinated(a, ours[0]!) !== coordinated(b, theirs[0]!)
      )
        continue;
      const parting = partingOf(pair, ours[0]!, theirs[0]!, edit);
      if (parting) read.partings.push(parting);
      else if (sameFigure(ours[0]!, theirs[0]!))
        read.accords.push({ a: occurrenceOf(ours[0]!), b: occurrenceOf(theirs[0]!) });
    } else if (ours.length === 0 && theirs.length === 0) {
      const parting = bareNumbers(pair, edit);
      if (parting) {
        read.partings.push(parting);
        read.taken.push(edit);
      }
    }
  }
  for (const ours of a.values.figures) {
    const [from] = wordsIn(a.line.words, ours.quantity);
    const to = alignment.kept.find(([i]) => i === from)?.[1];
    if (to === undefined) continue;
    const theirs = b.values.figures.find((figure) => wordsIn(b.line.words, figure.quantity)[0] === to);
    if (theirs && sameFigure(ours, theirs)) read.accords.push({ a: occurrenceOf(ours), b: occurrenceOf(theirs) });
  }
  return read;
}

/** The figures whose words the edit touches; for an edit without words, none. */
function figuresAt(side: Side, [from, to]: [number, number]): Figure[] {
  return side.values.figures.filter(({ quantity }) => {
    const [first, last] = wordsIn(side.line.words, quantity);
    return first < to && from < last;
  });
}

function partingOf(pair: Pair, ours: Figure, theirs: Figure, edit: Edit): Parting | null {
  const one = ours.quantity;
  const other = theirs.quantity;
  if (one.vague || other.vague || sameFigure(ours, theirs) || partOnly(ours, theirs)) return null;
  if (one.unit !== other.unit && !(one.kind === 'duration' || !one.unit || !other.unit)) return null;
  // The same words with another number: whoever copied one of them changed it, though "more than" covers both.
  const rewritten =
    pair.alignment.overlap >= ALL_BUT_SAME && (one.hedge ?? '').toLowerCase() === (other.hedge ?? '').toLowerCase();
  const apart = disjoint(ours, theirs) || (rewritten && one.value !== other.value);
  if (!apart && one.value === other.value) return null;
  return {
    kind: one.kind === 'duration' ? 'duration' : 'quantity',
    relation: apart ? judgeFigures(ours, theirs, pair.a, pair.b) : 'wording',
    about: one.of ? aboutFigure(pair.a, ours) : aboutOf(pair.a, edit.a),
    a: occurrenceOf(ours),
    b: occurrenceOf(theirs),
  };
}

/** One number in figures for another, of which neither is read as a quantity: "No. 2", "Boeing 737", "the 1990s". */
function bareNumbers(pair: Pair, edit: Edit): Parting | null {
  if (edit.a[1] - edit.a[0] !== 1 || edit.b[1] - edit.b[0] !== 1) return null;
  // A line that begins with a number may be the rest of one that was cut: "6. 9-magnitude".
  if (edit.a[0] === 0 || edit.b[0] === 0) return null;
  const one = pair.a.line.words[edit.a[0]]!;
  const other = pair.b.line.words[edit.b[0]]!;
  if (!one.key?.startsWith('#') || !other.key?.startsWith('#') || one.key === other.key) return null;
  const timed = (side: Side, word: { start: number; end: number }) =>
    side.values.times.some(({ time }) => time.start < word.end && word.start < time.end);
  if (timed(pair.a, one) || timed(pair.b, other)) return null;
  const value = (side: Side, word: typeof one) => ({
    line: side.at,
    start: word.start,
    end: word.end,
    same: word.key!,
    normal: null,
  });
  return {
    kind: 'quantity',
    relation: 'conflict',
    about: aboutOf(pair.a, edit.a),
    a: value(pair.a, one),
    b: value(pair.b, other),
  };
}

/** True where one is of what may be and the other of what is, or where other things were done; near copies are not asked. */
function unlike({ a, b, alignment }: Pair, ours: Figure, theirs: Figure): boolean {
  if (alignment.overlap >= ALL_BUT_SAME) return false;
  return ahead(a, ours.quantity) !== ahead(b, theirs.quantity) || otherAct(a, b);
}
