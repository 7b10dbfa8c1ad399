import type { Span } from '../../base/citation.ts';
import type { Clause, Quotation } from '../features.ts';
import {
  AUXILIARIES,
  FUNCTION_WORDS,
  HEDGED_PARTICIPLES,
  IRREGULAR_PAST,
  PRESENT_VERBS,
} from '../lines/english.data.ts';
import type { Line } from '../lines/line.ts';
import { CONTENT, CUTS, HEDGE, NEGATOR, VERBAL } from '../lines/word-traits.ts';

/** A piece with fewer content words joins its neighbour. From the trial of clause alignment in the notes on comparing. */
const LEAST_CONTENT = 4;
const CUT_MARKS = new Set(',;:—–');

/** The clauses of all sentences, in order. */
export function clausesOf(lines: readonly Line[], quotations: readonly Quotation[]): Clause[] {
  const indexed = quotations.map((quotation, index) => ({
    quotation,
    index,
    start: Math.min(...quotation.extents.map(({ start }) => start)),
    end: Math.max(...quotation.extents.map(({ end }) => end)),
  }));
  return lines.flatMap((line) => readClauses(line, indexed));
}

/** The clauses of one sentence: cut at marks and conjunctions, quotations kept whole. English verbs; other languages: spans alone. */
function readClauses(line: Line, quotations: readonly Own[]): Clause[] {
  if (line.words.length === 0) return [];
  const own = ofLine(line, quotations);
  return piecesOf(
    line,
    own.map(({ quotation }) => quotation),
  ).map(([from, to]) => clauseOf(line, { from, to, own }));
}

interface Own {
  quotation: Quotation;
  index: number;
  /** From the beginning of its first extent to the end of its last. */
  start: number;
  end: number;
}

function ofLine(line: Line, quotations: readonly Own[]): Own[] {
  if (quotations.length === 0) return [];
  const start = line.words[0]!.start;
  const end = line.words.at(-1)!.end;
  return quotations.filter(
    (own) =>
      own.start < end &&
      own.end > start &&
      own.quotation.extents.some((span) => span.in === line.in && span.start < end && span.end > start),
  );
}

function piecesOf(line: Line, quotations: readonly Quotation[]): [number, number][] {
  const { words, traits } = line;
  const quoted = quotations.flatMap(({ kind, pieces }) => (kind === 'indirect' ? [] : pieces));
  const places: number[] = [0];
  for (let at = 1; at < words.length; at += 1) {
    const before = words[at - 1]!;
    const conjunction = (traits[at]! & CUTS) !== 0;
    if (before.kind !== 'mark' && !conjunction) continue;
    const word = words[at]!;
    const cuts =
      (CUT_MARKS.has(before.text) && !(before.text === ':' && word.kind === 'number')) ||
      (conjunction && (traits[at - 1]! & CUTS) === 0);
    if (!cuts) continue;
    if (quoted.some((piece) => piece.in === line.in && word.start > piece.start && word.start < piece.end)) continue;
    places.push(at);
  }
  places.push(words.length);
  const pieces: [number, number][] = [];
  for (let at = 0; at + 1 < places.length; at += 1) {
    const piece: [number, number] = [places[at]!, places[at + 1]!];
    const last = pieces.at(-1);
    if (last && (contentOf(line, piece) < LEAST_CONTENT || contentOf(line, last) < LEAST_CONTENT)) last[1] = piece[1];
    else pieces.push(piece);
  }
  return pieces;
}

function contentOf(line: Line, [from, to]: [number, number]): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += line.traits[at]! & CONTENT;
  return count;
}

function clauseOf(line: Line, at: { from: number; to: number; own: readonly Own[] }): Clause {
  const { words, language } = line;
  let to = at.to;
  while (to - 1 > at.from && CUT_MARKS.has(words[to - 1]!.text)) to -= 1;
  const start = words[at.from]!.start;
  const end = words[to - 1]!.end;
  const english = language === 'en' || language === 'un';
  const verb = english ? verbOf(line, at.from, to) : null;
  const span = (from: number, until: number): Span => ({
    in: line.in,
    start: words[from]!.start,
    end: words[until - 1]!.end,
  });
  return {
    in: line.in,
    start,
    end,
    sentence: line.sentence,
    subject: verb && subjectOf(line, at.from, verb.from, span),
    verb: verb && span(verb.from, verb.to),
    negated: english && isNegated(line, at.from, to),
    hedged: english && isHedged(line, at.from, to),
    attribution: attributionOf(at.own, { in: line.in, start, end }),
    tense: verb?.tense ?? 'unknown',
  };
}

function isNegated({ words, traits }: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if ((traits[at]! & NEGATOR) === 0) continue;
    const { lower } = words[at]!;
    const next = at + 1 < to ? words[at + 1]!.lower : '';
    if (!(lower === 'no' && next === 'longer') && !(lower === 'not' && next === 'only')) return true;
  }
  return false;
}

function isHedged({ words, traits }: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if ((traits[at]! & HEDGE) === 0) continue;
    if (!HEDGED_PARTICIPLES.has(words[at]!.lower)) return true;
    const before = at > from ? words[at - 1]!.lower : '';
    if (at + 1 < to && words[at + 1]!.lower === 'to' && /^(?:is|are|was|were|been)$/.test(before)) return true;
  }
  return false;
}

interface Verb {
  from: number;
  to: number;
  tense: Clause['tense'];
}

/** The first finite verb group: auxiliaries and the verb behind them, or a past or present form alone. */
function verbOf(line: Line, from: number, to: number): Verb | null {
  const { words } = line;
  for (let at = from; at < to; at += 1) {
    if ((line.traits[at]! & VERBAL) === 0) continue;
    const word = words[at]!;
    if (AUXILIARIES.has(word.lower)) {
      if (/^(?:may|will|can|might)$/.test(word.lower) && /^\p{Lu}/u.test(word.text) && at > from) continue;
      let end = at + 1;
      while (
        end < to &&
        words[end]!.kind === 'word' &&
        (AUXILIARIES.has(words[end]!.lower) ||
          /^(?:not|never|also|been|already|still|yet)$/.test(words[end]!.lower) ||
          /ly$/.test(words[end]!.lower))
      )
        end += 1;
      if (end < to && words[end]!.kind === 'word' && !FUNCTION_WORDS.has(words[end]!.lower)) end += 1;
      return { from: at, to: end, tense: tenseOf(words.slice(at, end + 2).map(({ lower }) => lower)) };
    }
    const before = words[at - 1]?.lower ?? '';
    if (at > from && (IRREGULAR_PAST.has(word.lower) || (/[^e]ed$/.test(word.lower) && word.lower.length > 4))) {
      if (/^(?:a|an|the|of|by|in|with|to|and)$/.test(before) || !/^\p{Ll}/u.test(word.text)) continue;
      // "the team led by Orr arrived": a participle that "by" follows is no finite verb.
      if (words[at + 1]?.lower === 'by') continue;
      return { from: at, to: at + 1, tense: 'past' };
    }
    if (
      at > from &&
      PRESENT_VERBS.has(word.lower) &&
      /^\p{Ll}/u.test(word.text) &&
      !/^(?:a|an|the|of|by|in|with|for|and|to|his|her|its|their|this|that|no|on)$/.test(before) &&
      words[at - 1]?.kind === 'word'
    )
      return { from: at, to: at + 1, tense: 'present' };
  }
  return null;
}

function tenseOf(group: readonly string[]): Clause['tense'] {
  const first = group[0] ?? '';
  if (/^(?:will|shall|won't|'ll)$/.test(first)) return 'future';
  if (
    /^(?:is|are|am)$/.test(first) &&
    group.some(
      (word, at) =>
        (word === 'going' ||
          word === 'set' ||
          word === 'due' ||
          word === 'about' ||
          word === 'expected' ||
          word === 'scheduled') &&
        group[at + 1] === 'to',
    )
  )
    return 'future';
  if (/^(?:was|were|had|did|wasn't|weren't|hadn't|didn't|has|have|hasn't|haven't|'ve)$/.test(first)) return 'past';
  if (/^(?:is|are|am|do|does|isn't|aren't|don't|doesn't|'re)$/.test(first)) return 'present';
  return 'unknown';
}

/** From the clause's start, over an opening phrase up to its comma, to the verb. */
function subjectOf(line: Line, from: number, verb: number, span: (from: number, to: number) => Span): Span | null {
  const { words } = line;
  let start = from;
  for (let at = from; at < verb; at += 1)
    if (words[at]!.text === ',' && at + 1 < verb)
      start = /^(?:who|which|where)$/.test(words[at + 1]!.lower) ? start : at + 1;
  while (
    start < verb &&
    /^(?:but|and|while|although|though|because|since|after|before|when|that|however|meanwhile|["“'‘,])$/.test(
      words[start]!.lower,
    )
  )
    start += 1;
  let end = verb;
  while (
    end > start &&
    (words[end - 1]!.kind === 'mark' || /^(?:also|then|later|now|still)$/.test(words[end - 1]!.lower))
  )
    end -= 1;
  return start < end ? span(start, end) : null;
}

/** The quotation that gives most of the clause to somebody, else the one whose cue stands in it with what it gives. */
function attributionOf(own: readonly Own[], clause: Span): number | null {
  let best: { index: number; shared: number } | null = null;
  for (const { quotation, index } of own) {
    let shared = 0;
    for (const extent of quotation.extents)
      if (extent.in === clause.in)
        shared += Math.max(0, Math.min(extent.end, clause.end) - Math.max(extent.start, clause.start));
    if (shared * 2 >= clause.end - clause.start && (!best || shared > best.shared)) best = { index, shared };
  }
  return best?.index ?? null;
}
