import type { Account } from '../dossier.ts';
import { keyOf } from '../statements/key-words.ts';
import type { Line } from '../statements/line.ts';
import { far } from './compare-measures.ts';
import { disjoint, type Figure, type LineValues, occurrenceOf, sameFigure } from './figures.ts';
import type { Found } from './parting.ts';

/** A duration of something that a story has one of, so that accounts are compared whatever else their sentences say. */
interface Slot {
  account: number;
  key: string;
  /** Words that say of what. */
  of: Set<string>;
  figure: Figure;
  about: string;
}

const EVENTS =
  '(?:talks|negotiations|session|meeting|discussions|call|conversation|summit|hearing|speech|debate|siege|flight|match)';
const CLASS: Record<string, string> = {
  talks: 'talks',
  negotiations: 'talks',
  session: 'talks',
  meeting: 'talks',
  discussions: 'talks',
  summit: 'talks',
  conversation: 'call',
};
const LASTED = new RegExp(
  `\\b(${EVENTS})\\b[^.;:"“”]{0,140}\\b(?:lasted|took place|went on|ran|continued|dragged on|ended|broke off|concluded)\\b[^.;:,]{0,40}?(?:for |after )?$`,
  'i',
);
const FIRST = /\b(?:first|last)\b([^.;:]{0,90})\b(?:in|for|after)\s+(?:the\s+)?$/i;

/**
 * Engine two, story-wide: the length of the talks, session or call a story is about, and how long ago something last
 * happened ("the first ... in three years"). Silent where an account gives two values; one difference per thing measured.
 */
export function compareSlots(
  accounts: readonly Account[],
  lines: readonly Line[],
  values: readonly LineValues[],
): Found {
  const found: Found = { partings: [], accords: [] };
  const slots = lines.flatMap((line, at) =>
    line.kind === 'prose' ? slotsIn(accounts[line.account]!, line, values[at]!) : [],
  );
  const single = slots.filter((slot) =>
    slots.every(
      (other) =>
        other === slot || other.account !== slot.account || !akin(slot, other) || !disjoint(slot.figure, other.figure),
    ),
  );
  for (const [i, one] of single.entries())
    for (const other of single.slice(i + 1)) {
      if (one.account === other.account || !akin(one, other)) continue;
      const a = occurrenceOf(one.figure);
      const b = occurrenceOf(other.figure);
      if (sameFigure(one.figure, other.figure)) found.accords.push({ a, b });
      else if (disjoint(one.figure, other.figure) && !far(one.figure, other.figure))
        found.partings.push({ kind: 'duration', relation: 'conflict', about: one.about, a, b });
    }
  return found;
}

function akin(one: Slot, other: Slot): boolean {
  if (one.key !== other.key) return false;
  return [...one.of].filter((key) => other.of.has(key)).length >= (one.key === 'since' ? 1 : 0);
}

function slotsIn(account: Account, line: Line, { figures }: LineValues): Slot[] {
  const source = line.in === 'title' ? account.article.title : account.article.text;
  const slots: Slot[] = [];
  for (const figure of figures) {
    const { quantity } = figure;
    if (quantity.kind !== 'duration' || quantity.vague || quantity.scope !== null) continue;
    const before = source.slice(Math.max(line.start, quantity.start - 160), quantity.start);
    const after = source.slice(quantity.end, Math.min(line.end, quantity.end + 40));
    const keysBetween = (from: number, to: number) =>
      new Set(line.words.filter((word) => word.start >= from && word.end <= to && word.key).map(({ key }) => key!));
    const first = FIRST.exec(before);
    if (first && figure.high >= YEAR) {
      // "met for the first time in ..." says what before it, "the first direct talks in ..." within, "first time in ... to" behind.
      const of = keysBetween(line.start, Math.min(line.end, quantity.end + 80));
      slots.push({
        account: line.account,
        key: 'since',
        of: withoutNames(line, of),
        figure,
        about: `first in ${quantity.unit}s`,
      });
      continue;
    }
    const noun =
      new RegExp(`^[- ](?:long )?(?:[a-z-]+ ){0,2}?(${EVENTS})\\b`, 'i').exec(after)?.[1] ?? LASTED.exec(before)?.[1];
    if (!noun || figure.low > WEEK) continue;
    const event = CLASS[noun.toLowerCase()] ?? noun.toLowerCase();
    slots.push({
      account: line.account,
      key: `length ${event}`,
      of: new Set(),
      figure,
      about: `length of the ${event}`,
    });
  }
  return slots;
}

const WEEK = 604_800;
const YEAR = 31_000_000;

/** What is the first in years is told by common nouns, not by who took part. */
function withoutNames(line: Line, keys: Set<string>): Set<string> {
  const names = new Set(line.words.filter(({ capital }) => capital).map(({ key }) => key));
  return new Set([...keys].filter((key) => !names.has(key) && !/^[#@]/.test(key) && !PLAIN.has(key)));
}

/** Words that stand beside any figure of this kind. */
const PLAIN = new Set(
  'first last time year years month months direct side sides two decade decades'
    .split(' ')
    .map((word) => keyOf(word, 'en') ?? word),
);
