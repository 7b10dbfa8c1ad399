import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { inventArticle } from '../../src/features/invent-article.ts';
import { linesOf, sentencesIn } from '../../src/features/lines/cut-lines.ts';
import { readQuantities } from '../../src/features/quantities/read-quantities.ts';
import { anchorOf } from '../../src/features/times/anchor.ts';
import { describeTimes } from '../../src/features/times/describe-times.ts';
import { stem } from '../../src/text/stem.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

/** One invented news sentence. `day`: YYYY, YYYY-MM or YYYY-MM-DD, a span as FIRST/LAST; `of` empty: not judged. */
export interface Row {
  id: string;
  published: string;
  text: string;
  days: { text: string; day: string }[];
  quantities: { text: string; value: number; unit: string; of: string }[];
}

export const isShut = (id: string) => BigInt(`0x${createHash('sha1').update(id).digest('hex')}`) % 3n === 0n;

/** `from/to` (to exclusive) as the gold writes a period. */
function periodOf(from: string, to: string): string {
  const first = from.slice(0, 10);
  const last = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
  if (first === last) return first;
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}/${last.slice(0, 4)}`;
  }
  if (first.slice(0, 7) === last.slice(0, 7) && first.endsWith('-01') && new Date(Date.parse(to)).getUTCDate() === 1)
    return first.slice(0, 7);
  return `${first}/${last}`;
}

export interface Verdict {
  what: string;
  right: boolean;
  kind: 'day' | 'quantity';
}

/** Each gold day and quantity of a row, right or not. A quantity is right in value, unit and, where given, what it counts. */
export function judge(row: Row): Verdict[] {
  const published = {
    at: `${row.published}T00:00:00Z`,
    local: row.published,
    precision: 'day' as const,
    from: 'feed' as const,
    evidence: [],
  };
  const article = inventArticle({ text: row.text, published });
  const lines = linesOf(article, sentencesIn(article));
  const { mentions, taken } = describeTimes(lines, anchorOf(published));
  const quantities = lines.flatMap((line, index) => readQuantities(line, taken[index] ?? []));
  const times = mentions.map((time) => ({
    text: row.text.slice(time.start, time.end),
    day: time.from && time.to ? periodOf(time.from, time.to) : 'unresolved',
  }));
  const found = quantities.map((one) => ({ ...one, text: row.text.slice(one.start, one.end) }));
  const verdicts: Verdict[] = [];
  for (const gold of row.days) {
    const right = times.some(
      ({ text, day }) => (text.includes(gold.text) || gold.text.includes(text)) && day === gold.day,
    );
    verdicts.push({ kind: 'day', right, what: `${gold.text} = ${gold.day}; read ${JSON.stringify(times)}` });
  }
  for (const gold of row.quantities) {
    const right = found.some(
      (one) =>
        (one.text.includes(gold.text) || gold.text.includes(one.text)) &&
        Math.abs(one.value - gold.value) <= Math.abs(gold.value) * 1e-5 &&
        one.unit === gold.unit &&
        (!gold.of || one.of.split(' ').some((word) => word === gold.of || word === stem(gold.of, 'en'))),
    );
    const read = found.map(({ text, value, unit, of }) => `${text} = ${value} ${unit} of ${of}`);
    verdicts.push({
      kind: 'quantity',
      right,
      what: `${gold.text} = ${gold.value} ${gold.unit} of ${gold.of}; read ${read.join(' | ')}`,
    });
  }
  return verdicts;
}

const share = (verdicts: Verdict[], kind: Verdict['kind']) => {
  const own = verdicts.filter((verdict) => verdict.kind === kind);
  return own.filter(({ right }) => right).length / Math.max(1, own.length);
};

const evaluation: Evaluation = {
  about:
    'days and quantities of invented news sentences (a third by sha1 is shut while tuning, and is what is reported)',
  sets: { sentences: null },
  async measure(_set, path, say) {
    const rows = readRows<Row>(path || join(import.meta.dirname, 'sentences.jsonl'));
    const shut = path ? rows : rows.filter(({ id }) => isShut(id));
    const verdicts = shut.flatMap(judge);
    say(`times: ${shut.length} of ${rows.length} sentences, ${verdicts.length} values`);
    return { days: share(verdicts, 'day'), quantities: share(verdicts, 'quantity') };
  },
};

export default evaluation;
