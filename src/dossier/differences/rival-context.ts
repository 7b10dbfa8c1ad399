import { stem } from '../../text/stem.ts';
import type { Line } from '../statements/line.ts';
import { ALL_BUT_SAME, type Edit } from './align-words.ts';
import type { Pair, Side } from './pair.ts';
import { parted } from './parted-context.ts';
import { ACTS, EXTENTS } from './word-lists.data.ts';

/**
 * True where the rest of the sentences parts too: they name different people or places, count different parts, or have
 * another content word in one place, so that they may well speak of two things. Not asked where all but a few words stay.
 */
export function otherThing({ a, b, alignment }: Pair, edit: Edit): boolean {
  if (alignment.overlap >= ALL_BUT_SAME) return false;
  if (parted(a, b)) return true;
  const only = { a: new Set<string>(), b: new Set<string>() };
  const substituted = alignment.edits.some((other) => {
    if (other === edit) return false;
    const keys = (side: Side, [from, to]: [number, number]) =>
      side.line.words.slice(from, to).flatMap(({ key }) => (key && !key.startsWith('#') ? [key] : []));
    const ours = keys(a, other.a);
    const theirs = keys(b, other.b);
    for (const key of ours) if (!b.line.whole.keys.includes(key)) only.a.add(key);
    for (const key of theirs) if (!a.line.whole.keys.includes(key)) only.b.add(key);
    return ours.length === 1 && theirs.length === 1 && ours[0] !== theirs[0];
  });
  return substituted || (only.a.size > 0 && only.b.size > 0);
}

/** What a line says of the things it names and does; read once a line. */
interface Context {
  keys: Set<string>;
  /** Word that stands right before another, by the key of the latter. */
  before: Map<string, string>;
  acts: Set<number>;
  extents: Set<string>;
}

const contexts = new WeakMap<Line, Context>();
const actOf = new Map<string, number>(
  ACTS.split('\n').flatMap((group, at) => group.split(' ').map((word): [string, number] => [stem(word, 'en'), at])),
);

function contextOf(line: Line): Context {
  const known = contexts.get(line);
  if (known) return known;
  const context: Context = { keys: new Set(line.whole.keys), before: new Map(), acts: new Set(), extents: new Set() };
  for (const [at, { key, low, stem: root, capital, start }] of line.words.entries()) {
    const act = actOf.get(root);
    if (act !== undefined && !(capital && at > 0)) context.acts.add(act);
    if (EXTENTS.test(low)) context.extents.add(low);
    const last = line.words[at - 1];
    if (!key || capital || !last?.key || last.capital || /^[#@]/.test(last.key) || start - last.end > 1) continue;
    if (!context.before.has(key)) context.before.set(key, last.key);
  }
  contexts.set(line, context);
  return context;
}

/**
 * True where both lines name one thing with a word of their own before it ("the hill district", "the valley district"):
 * two things of one sort.
 */
export function rivals(a: Side, b: Side): boolean {
  const ours = contextOf(a.line);
  const theirs = contextOf(b.line);
  for (const [key, mine] of ours.before) {
    const other = theirs.before.get(key);
    if (other !== undefined && !theirs.keys.has(mine) && !ours.keys.has(other)) return true;
  }
  return false;
}

/** True where both lines say what was done, and nothing of it is the same: damaged is not destroyed. */
export function otherAct(a: Side, b: Side): boolean {
  const ours = contextOf(a.line).acts;
  const theirs = contextOf(b.line).acts;
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((act) => theirs.has(act));
}

/** True where one line counts within bounds of its own: a first day, a whole country, a total. */
export function otherExtent(a: Side, b: Side): boolean {
  const ours = contextOf(a.line).extents;
  const theirs = contextOf(b.line).extents;
  return ours.size !== theirs.size || [...ours].some((word) => !theirs.has(word));
}

export function sharesAct(a: Side, b: Side): boolean {
  const theirs = contextOf(b.line).acts;
  return [...contextOf(a.line).acts].some((act) => theirs.has(act));
}
