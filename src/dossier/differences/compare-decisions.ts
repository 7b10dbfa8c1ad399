import type { Line, Word } from '../statements/line.ts';
import { isNegator } from './edit-negation.ts';
import type { Side } from './pair.ts';
import { parted } from './parted-context.ts';
import type { Found, Occurrence } from './parting.ts';
import { rivals } from './rival-context.ts';

/** How much of two lines is shared before their decisions are taken for one, and how many words at least. */
const DECISION_LINK = 0.45;
const LEAST_SHARED = 3;

/** Decisions that exclude each other, a pair a line: taken, not taken. Of one matter, whoever is the subject. */
const DECISIONS: [RegExp, RegExp][] = [
  [/^(?:approved|passed|adopted|ratified|backed|endorsed)$/, /^(?:rejected|defeated|vetoed)$/],
  [/^(?:convicted)$/, /^(?:acquitted|cleared)$/],
  [/^(?:upheld)$/, /^(?:overturned|quashed)$/],
  [/^(?:granted)$/, /^(?:denied)$/],
  [/^(?:accepted)$/, /^(?:rejected|declined)$/],
  [/^(?:signed)$/, /^(?:vetoed)$/],
  [/^(?:conceded)$/, /^$/],
  [/^(?:resigned)$/, /^$/],
  [/^(?:apologised|apologized)$/, /^$/],
];
/** Words right before the verb that turn it round. */
const BEFORE = 3;
const WISHES = /^(?:will|would|could|may|might|should|to|if|whether|had)$/;

interface Decision {
  pair: number;
  taken: boolean;
  /** Key of what was decided, where a noun stands beside the verb. */
  of: string[];
  value: { start: number; end: number };
}

const decisions = new WeakMap<Line, Decision | null>();

/** One matter decided one way by one account and the other way by another, told in any order of words. */
export function compareDecisions(a: Side, b: Side, score: number): Found {
  const found: Found = { partings: [], accords: [] };
  if (score < DECISION_LINK) return found;
  const one = decisionIn(a.line);
  const other = one && decisionIn(b.line);
  if (!one || !other || one.pair !== other.pair || one.taken === other.taken) return found;
  const theirs = new Set(b.line.whole.keys);
  const ours = new Set(a.line.whole.keys);
  if (!one.of.every((key) => theirs.has(key)) || !other.of.every((key) => ours.has(key))) return found;
  if (a.line.whole.keys.filter((key) => theirs.has(key)).length < LEAST_SHARED || parted(a, b) || rivals(a, b))
    return found;
  const value = (side: Side, { value, taken }: Decision): Occurrence => ({
    line: side.at,
    ...value,
    same: taken ? 'yes' : 'no',
    normal: null,
  });
  found.partings.push({
    kind: 'polarity',
    relation: 'conflict',
    about: a.line.words.find(({ start }) => start === one.value.start)?.text ?? '',
    a: value(a, one),
    b: value(b, other),
  });
  return found;
}

/** The one decision of a line; null where it has none or two, where it is wished for, and within quotations. */
function decisionIn(line: Line): Decision | null {
  const known = decisions.get(line);
  if (known !== undefined) return known;
  const found = line.words.flatMap((word, at) => decisionAt(line.words, word, at));
  const decision = found.length === 1 ? found[0]! : null;
  decisions.set(line, decision);
  return decision;
}

function decisionAt(words: readonly Word[], word: Word, at: number): Decision[] {
  if (word.quoted) return [];
  const pair = DECISIONS.findIndex(([yes, no]) => yes.test(word.low) || no.test(word.low));
  if (pair < 0) return [];
  const before = words.slice(Math.max(0, at - BEFORE), at);
  if (before.some(({ low }) => WISHES.test(low))) return [];
  const negator = before.find(isNegator);
  return [
    {
      pair,
      taken: DECISIONS[pair]![0].test(word.low) !== (negator !== undefined),
      of: matterOf(words, at),
      value: { start: (negator ?? word).start, end: word.end },
    },
  ];
}

/** The next word of content behind the verb; before it, where the verb is passive. */
function matterOf(words: readonly Word[], at: number): string[] {
  const passive = words
    .slice(Math.max(0, at - BEFORE), at)
    .some(({ low }) => /^(?:was|were|is|are|been|be)$/.test(low));
  const near = passive ? words.slice(Math.max(0, at - 6), at).reverse() : words.slice(at + 1, at + 5);
  return near.flatMap(({ key }) => (key && !key.startsWith('#') ? [key] : [])).slice(0, 1);
}
