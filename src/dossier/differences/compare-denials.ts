import type { EntityId } from '../../base/ids.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { Word } from '../statements/line.ts';
import { isNegator } from './edit-negation.ts';
import type { Side } from './pair.ts';
import type { Found, Occurrence } from './parting.ts';

/** What somebody denies, as one account tells it. */
interface Denial {
  side: Side;
  who: EntityId;
  /** Keys of what is denied. */
  keys: Set<string>;
  /** In words of the account. */
  about: string;
  value: Occurrence;
}

/** Content that a denial has at least, and the share of it that the other account must assert. */
const LEAST = 2;
const SHARE = 0.6;
/** Longest assertion, in words from its first shared word to its last. */
const SPAN = 9;
/** What plans, talks and reports add to a matter that is denied. */
const AROUND =
  /^(?:plan|planned|planning|plans|negotiat\w+|talks?|talking|consider\w*|prepar\w+|report\w*|newspaper\w*|claims?|allegations?|accusations?|rumou?rs?|intend\w*|involved|ever|wrongdoing|anything)$/;
/** A line with one of these puts nothing forward in its own name. */
const HEDGED =
  /^(?:if|whether|alleg\w+|accus\w+|claim\w*|suspect\w*|investigat\w+|reportedly|den(?:y|ies|ied|ying)|said|says|told|according|charg\w+|may|might|could|would|rumou?r\w*|report\w*|question\w*|suggest\w*|believ\w+|possib\w+|potential\w*|appear\w*|after|should|want\w*|call\w*|urg\w+|ask\w*)$/;

/**
 * What one account asserts in its own name of somebody, and another has that somebody deny. Silent where the asserting
 * account tells of a denial too: it reports both.
 */
export function compareDenials(sides: readonly Side[], index: EntityIndex): Found {
  const found: Found = { partings: [], accords: [] };
  const english = sides.filter(
    ({ line, account }) => line.kind === 'prose' && account.article.language.startsWith('en'),
  );
  const denials = english.flatMap((side) => denialIn(side, index) ?? []);
  for (const denial of denials) {
    const deniers = new Set(denials.filter((other) => other.who === denial.who).map(({ side }) => side.line.account));
    for (const side of english) {
      if (deniers.has(side.line.account)) continue;
      const value = assertedIn(side, denial);
      if (value)
        found.partings.push({
          kind: 'polarity',
          relation: 'conflict',
          about: denial.about,
          a: denial.value,
          b: value,
        });
    }
  }
  return found;
}

function denialIn(side: Side, index: EntityIndex): Denial | null {
  const { words } = side.line;
  const at = words.findIndex(({ low, quoted }) => low === 'denied' && !quoted);
  if (at < 1 || /^(?:was|were|been|be|is|are)$/.test(words[at - 1]!.low)) return null;
  const that = words.findIndex(({ low }, i) => i > at && i < at + 5 && low === 'that');
  if (that < 0 || words.slice(at, that).some(isDoubled)) return null;
  const who = speakerOf(side, words, at, index);
  if (!who) return null;
  const source = side.account.article.text;
  let to = that + 1;
  while (to < words.length && !/[,;:]/.test(source.slice(words[to - 1]!.end, words[to]!.start))) to += 1;
  const clause = words.slice(that + 1, to);
  const content = clause.filter(({ low, entity }, i) => {
    const key = contentKey(words, that + 1 + i);
    return key && !/^[#@]/.test(key) && !AROUND.test(low) && entity === null;
  });
  if (clause.some(isNegator) || clause.some(({ quoted }) => quoted)) return null;
  const keys = new Set(content.map((word) => contentKey(words, words.indexOf(word))!));
  if (keys.size < LEAST) return null;
  return {
    side,
    who,
    keys,
    about: content.map(({ text }) => text).join(' '),
    value: { line: side.at, start: words[at]!.start, end: content.at(-1)!.end, same: 'denied', normal: null },
  };
}

const isDoubled = ({ low }: Word) => low === 'not' || low === 'or';

/** A word's key; "the mine" is a thing, though "mine" alone says nothing. */
function contentKey(words: readonly Word[], at: number): string | null {
  const { key, stem } = words[at]!;
  return key ?? (/^(?:the|an?)$/.test(words[at - 1]?.low ?? '') && stem.length > 2 ? stem : null);
}

/** The name or pronoun nearest before the verb, in its sentence. */
function speakerOf(side: Side, words: readonly Word[], at: number, index: EntityIndex): EntityId | null {
  const named = words.slice(Math.max(0, at - 4), at).findLast(({ entity }) => entity !== null)?.entity;
  if (named) return named;
  const before = words[at - 1]!;
  return (
    index
      .references(side.account.article.id)
      .find(({ in: where, start }) => where === side.line.in && start === before.start)?.entity ?? null
  );
}

/** Where a line says of the denier what is denied; null where it does not, or not in its own name. */
function assertedIn({ line, at }: Side, { who, keys }: Denial): Occurrence | null {
  const { words } = line;
  const own = words.findIndex(({ entity }) => entity === who);
  if (own < 0) return null;
  const keyAt = words.map((_, i) => contentKey(words, i));
  const from = keyAt.findIndex((key, i) => i > own && key !== null && keys.has(key));
  if (from < 0) return null;
  let to = from;
  const seen = new Set<string>();
  for (const [i, key] of keyAt.entries())
    if (i >= from && i < from + SPAN && key && keys.has(key) && !seen.has(key)) {
      seen.add(key);
      to = i;
    }
  if (seen.size < LEAST || seen.size / keys.size < SHARE) return null;
  const told = words.slice(0, to + 1);
  if (told.some((word) => word.quoted || HEDGED.test(word.low) || isNegator(word))) return null;
  return { line: at, start: words[from]!.start, end: words[to]!.end, same: 'asserted', normal: null };
}
