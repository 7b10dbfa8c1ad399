import type { Span } from '../../src/base/citation.ts';

/** A row of ECB+: a text of sentences, a line each, and what is annotated in them. */
export interface Row {
  id: string;
  story: string;
  text: string;
  mentions: { type: string; sent: number; text: string; instance: string | null }[];
}

/** A stretch of a text: which annotated events it tells, and which people, things, places and times it names. */
export interface Annotated {
  events: ReadonlySet<string>;
  others: ReadonlySet<string>;
}

const EVENT = /^(?:NEG_)?ACTION_(?:OCCURRENCE|STATE|CAUSATIVE|ASPECTUAL)$/;
const ACTION = /ACTION_/;

/** Where the sentences of a row stand, by their number. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length };
  });
}

/** Lines by which the numbers of a row's sentences may run ahead: of some texts the first lines were left out. */
const AHEAD = [0, 1, 2];
const aheadOf = new WeakMap<Row, number>();

/** By how many lines the numbers of a row run ahead of its text: as many as bring the most words to where they stand. */
function ahead(row: Row): number {
  let known = aheadOf.get(row);
  if (known === undefined) {
    const lines = row.text.split('\n');
    const found = (by: number) => row.mentions.filter(({ sent, text }) => lines[sent - by]?.includes(text)).length;
    known = AHEAD.reduce((best, by) => (found(by) > found(best) ? by : best), 0);
    aheadOf.set(row, known);
  }
  return known;
}

/** What is annotated in a stretch of one sentence: events whose words stand in it, and all else of the sentence. Null where the sentence has no annotation. */
export function annotatedIn(row: Row, span: Pick<Span, 'start' | 'end'>): Annotated | null {
  const sentences = sentencesOf(row.text);
  const number = sentences.findIndex(({ start, end }) => span.start >= start && span.start < end);
  const mentions = row.mentions.filter(({ sent }) => sent - ahead(row) === number);
  if (mentions.length === 0) return null;
  const events = new Set<string>();
  const others = new Set<string>();
  for (const { type, text, instance } of mentions) {
    if (instance === null) continue;
    if (!ACTION.test(type)) others.add(instance);
    if (!EVENT.test(type)) continue;
    const at = row.text.indexOf(text, sentences[number]!.start);
    if (at >= span.start && at < span.end) events.add(instance);
  }
  return { events, others };
}

/** Whether two stretches tell one event: yes where a participant, place or time of it is the same too; no without a common event; else open. */
export function tellOne(one: Annotated, other: Annotated): 'yes' | 'no' | 'open' {
  if (!meet(one.events, other.events)) return 'no';
  return meet(one.others, other.others) ? 'yes' : 'open';
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return true;
  return false;
}
