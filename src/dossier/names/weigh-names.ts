import { NAME_TYPES, type NameType } from '../../features/features.ts';
import { define } from './define-initials.ts';
import { type Known, type Match, NameTree } from './name-tree.ts';
import type { Placed, Read } from './read-sentences.ts';

type Range = Pick<Placed, 'from' | 'to'>;

/** What a reading in a headline counts against one in prose: capitals tell less there. */
const IN_HEADLINE = 0.3;

const weightOf = ({ casing }: Read) => (casing === 'running' ? 1 : IN_HEADLINE);

/** All names of the first readings, each with what its places in all accounts say of it. */
export function weighNames(sentences: readonly Read[]): NameTree {
  const tree = new NameTree();
  for (const read of sentences)
    for (const name of read.names) {
      const known = tree.add(read, name, name.was.text);
      if (known) count(known, read, name);
    }
  for (const read of sentences) for (const [at, key] of read.keys.entries()) if (key === '(') define(tree, read, at);
  for (const read of sentences)
    for (let at = 0; at < read.tokens.length; at += 1) for (const match of tree.matches(read, at)) weigh(read, match);
  return tree;
}

function count(known: Known, read: Read, { was }: Placed): void {
  known.whole += was.confidence * weightOf(read);
  known.best = Math.max(known.best, was.confidence);
  known.accounts.add(read.account);
  for (const type of NAME_TYPES) known.types[type] += (was.scores?.[type] ?? 0) * weightOf(read);
  if (!was.scores) known.types[was.type] += was.confidence * weightOf(read);
  // A role beside a name is a sign of its own that it is a person's.
  if (was.role) known.types.person += 1;
}

/** A place where the words stand and are not one name: parts of it are, or nothing is. Inside a longer name they say nothing. */
function weigh(read: Read, { known, from, to }: Match): void {
  const near = namesIn(read.named, from, to);
  if (near.length === 0) {
    if (read.casing === 'running' && (from > 0 || to - from > 1)) known.none += 1;
  } else if (near.every((name) => isWithin(name, from, to)))
    if (near.length > 1 || near[0]!.to - near[0]!.from < to - from)
      known.parts += Math.max(...near.map(({ was }) => was.confidence)) * weightOf(read);
}

/** The names that have a part among the tokens `from` to `to`, in order. `named`: token by token, the name it is part of. */
export function namesIn<Name>(named: readonly (Name | undefined)[], from: number, to: number): Name[] {
  const found: Name[] = [];
  for (let at = from; at < to; at += 1) {
    const name = named[at];
    if (name && name !== found.at(-1)) found.push(name);
  }
  return found;
}

export const isWithin = (name: Range, from: number, to: number): boolean => from <= name.from && name.to <= to;

/** The type that all places together give a name. */
export const typeOf = ({ types }: Known): NameType => NAME_TYPES.reduce((a, b) => (types[b] > types[a] ? b : a));

/** Below this no reading was sure of the name. */
const SURE = 0.6;
const SURE_OF_WORD = 0.8;
/** Places without a name that one with it outweighs. */
const MISSED = 3;

/** True where the story's accounts together say that these words are one name: most places do, and one of them is sure. */
export function isSound({ words, best, whole, parts, none, defined }: Known): boolean {
  if (defined) return true;
  if (words.length > 1) return best >= SURE && whole > parts && whole * MISSED >= none;
  return best >= SURE_OF_WORD && whole >= none;
}
