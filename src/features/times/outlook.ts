import { AHEAD, AUXILIARIES, IRREGULAR_PAST, TIMETABLE } from '../lines/english.data.ts';
import type { Line } from '../lines/line.ts';
import { OUTLOOK } from '../lines/word-traits.ts';

export type Outlook = 'past' | 'ahead' | 'open';

const PLANS = new Set(
  'agreed agree agrees plan plans planned planning set due scheduled expected expects hope hopes hoped intend intends vowed promised ready prepare preparing prepares invited want wants wanted decided decides slated poised going likely ordered asked allowed voted vote votes'.split(
    ' ',
  ),
);

/** Tells which way the verbs of a sentence look. They are read when a time asks for the first time: most tell it themselves. */
export class Outlooks {
  private readonly line: Line | null;
  private read: Outlook[] | null = null;

  /** `line` null: of a language whose verbs are not known, open everywhere. */
  constructor(line: Line | null) {
    this.line = line;
  }

  at(lexeme: number): Outlook {
    if (this.line) this.read ??= outlooksOf(this.line);
    return this.read?.[lexeme] ?? 'open';
  }
}

/**
 * For each lexeme, which way the verb looks that a time standing there belongs to: the nearest verb before it in the
 * sentence, else the nearest behind. News speaks of the past unless the verb looks ahead.
 */
function outlooksOf(line: Line): Outlook[] {
  const marks: (Outlook | null)[] = line.words.map((_, at) => verbAt(line, at));
  const result: Outlook[] = new Array(line.words.length).fill('open');
  let next: Outlook = 'open';
  for (let at = line.words.length - 1; at >= 0; at -= 1) {
    if (marks[at]) next = marks[at] ?? next;
    result[at] = next;
  }
  let last: Outlook | null = null;
  for (let at = 0; at < line.words.length; at += 1) {
    const text = line.words[at]?.text;
    if (marks[at]) last = marks[at] ?? last;
    else if (text === ';' || text === '—') last = null;
    if (last) result[at] = last;
  }
  return result;
}

function verbAt(line: Line, at: number): Outlook | null {
  if ((line.traits[at]! & OUTLOOK) === 0) return null;
  const { words } = line;
  const word = words[at]!;
  const lower = word.lower;
  const before = words[at - 1]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (lower === 'set')
    return /^(?:is|are|was|were|be|been)$/.test(before) && /^(?:to|for)$/.test(next)
      ? 'ahead'
      : line.in === 'title' && next === 'to'
        ? 'ahead'
        : 'past';
  if (lower === 'due' && /^(?:fell|fallen|falls)$/.test(before)) return before === 'falls' ? 'ahead' : 'past';
  if (lower === 'due') return next === 'to' && !/^(?:is|are|was|were|be|been)$/.test(before) ? null : 'ahead';
  if (lower === 'about') return next === 'to' ? 'ahead' : null;
  if (lower === 'going') return next === 'to' ? 'ahead' : null;
  if (lower === 'will') return /^(?:the|his|her|their|my|a|free|good|political)$/.test(before) ? null : 'ahead';
  // "in March it expected 1.4 per cent": a plan that somebody had, not one that is.
  if (/^(?:expected|planned|scheduled)$/.test(lower) && /^(?:he|she|it|they|we|had|who)$/.test(before)) return 'past';
  if (/^(?:invited|invites|summoned|summons)$/.test(lower)) return 'ahead';
  if (AHEAD.has(lower) && lower !== 'tomorrow') return 'ahead';
  if (lower === 'would') return 'ahead';
  if (lower === 'to' && /^[a-z]+$/.test(words[at + 1]?.text ?? '')) {
    if (PLANS.has(before)) return 'ahead';
    if (line.in === 'title') return 'ahead';
    return null;
  }
  if (/^(?:was|were|had|did|has|have|been)$/.test(lower)) return 'past';
  if (AUXILIARIES.has(lower)) return null;
  // Timetables stand in the present: "the market reopens on Thursday".
  if (line.in === 'text' && TIMETABLE.has(lower)) return 'ahead';
  if (IRREGULAR_PAST.has(lower))
    return /^(?:to|will|would|can|could|must|should|may|might)$/.test(before) ? null : 'past';
  // "the minutes are published on 23 July": the verb before it tells.
  if (/^(?:is|are|be|being)$/.test(before) && lower.endsWith('ed')) return null;
  if (lower.length > 4 && lower.endsWith('ed') && !/eed$/.test(lower)) return 'past';
  return null;
}
