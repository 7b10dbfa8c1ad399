import { keyOf } from '../statements/key-words.ts';
import type { Line, Word } from '../statements/line.ts';
import { STOP_WORDS } from '../statements/word-tables.data.ts';
import { apart } from './figures.ts';
import type { Side } from './pair.ts';

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|previous|\d+(?:st|nd|rd|th))$/;
const PARTIAL = new Set(
  'northern southern eastern western northeast northwest southeast southwest women men male female girls boys children adults foreign domestic rural urban junior senior elder younger'.split(
    ' ',
  ),
);
const SENDERS = /^(?:said|says|told|according|reported|wrote|tweeted|added)$/;

/**
 * True where two lines have too little in common but the figure itself: shared content besides `apart` (the words of the
 * measure) must be `least` words, or two of which one is a name.
 */
export function strangers(a: Side, b: Side, measure: ReadonlySet<string>, least = 3): boolean {
  const theirs = new Set(b.line.whole.keys);
  const shared = a.line.whole.keys.filter(
    (key) => theirs.has(key) && !key.startsWith('#') && !measure.has(key) && !EMPTY.has(key),
  );
  if (shared.length < 2) return true;
  if (shared.length >= least) return false;
  const names = namesIn(a);
  return !shared.some((key) => names.has(key));
}

/** Keys that two lines about different things share too easily. */
const EMPTY = new Set(
  'first last year years month months week weeks day days hour hours minute minutes percent million billion people person'
    .split(' ')
    .map((word) => keyOf(word, 'en') ?? word),
);

/**
 * True where two lines speak of two things for all that they share: each names somebody or some place that the other does
 * not, each counts another ordinal, another part of a whole, or another day.
 */
export function parted(a: Side, b: Side): boolean {
  return exclusive(contextOf(a).names, contextOf(b).names) || partedInKind(a, b);
}

/** As `parted`, but one name that both give outweighs those that only one gives. */
export function nowhereShared(a: Side, b: Side): boolean {
  const theirs = contextOf(b).names;
  const { names } = contextOf(a);
  return (exclusive(names, theirs) && ![...names].some((name) => theirs.has(name))) || partedInKind(a, b);
}

function partedInKind(a: Side, b: Side): boolean {
  const ours = contextOf(a);
  const theirs = contextOf(b);
  return exclusive(ours.ordinals, theirs.ordinals) || exclusive(ours.parts, theirs.parts);
}

interface Context {
  names: Set<string>;
  ordinals: Set<string>;
  parts: Set<string>;
}

/** Read once a line: a line is compared with many others. */
const contexts = new WeakMap<Line, Context>();

function contextOf(side: Side): Context {
  const known = contexts.get(side.line);
  if (known) return known;
  const context = {
    names: readNames(side),
    ordinals: lowIn(side, (word) => ORDINAL.test(word.low)),
    parts: lowIn(side, (word) => PARTIAL.has(word.low)),
  };
  contexts.set(side.line, context);
  return context;
}

/** True where each line names times of its own that cannot be one. */
export function partedInTime(a: Side, b: Side): boolean {
  const times = (side: Side) => side.values.times.map(({ time }) => time).filter(({ from }) => from !== null);
  const ours = times(a);
  const theirs = times(b);
  if (ours.length === 0 || theirs.length === 0) return false;
  return ours.every((one) => theirs.every((other) => apart(one, other)));
}

function exclusive(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const onlyOurs = [...ours].some((key) => !theirs.has(key));
  const onlyTheirs = [...theirs].some((key) => !ours.has(key));
  return onlyOurs && onlyTheirs;
}

/** Keys of the names in a line, whoever is only quoted for it left out. */
export function namesIn(side: Side): ReadonlySet<string> {
  return contextOf(side).names;
}

function readNames({ line }: Side): Set<string> {
  const names = new Set<string>();
  for (const [at, word] of line.words.entries()) {
    if (!isName(word, at) || saysIt(line.words, at)) continue;
    names.add(word.key ?? word.low);
  }
  return names;
}

function isName(word: Word, at: number): boolean {
  if (!word.capital || CALENDAR.test(word.low) || word.low.length < 2 || STOP_WORDS.has(word.low)) return false;
  return at > 0 || word.entity !== null;
}

/** "officials in X said", "X, a spokesman, said", "according to X": within four words of the reporting verb. */
function saysIt(words: readonly Word[], at: number): boolean {
  return (
    words.slice(at + 1, at + 4).some(({ low }) => SENDERS.test(low)) ||
    words.slice(Math.max(0, at - 3), at).some(({ low }) => SENDERS.test(low))
  );
}

function lowIn({ line }: Side, test: (word: Word) => boolean): Set<string> {
  return new Set(line.words.filter(test).map(({ low }) => low));
}
