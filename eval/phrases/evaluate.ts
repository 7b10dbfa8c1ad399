import { inventArticle } from '../../src/features/invent-article.ts';
import { linesOf, sentencesIn } from '../../src/features/lines/cut-lines.ts';
import { readNumber } from '../../src/features/quantities/read-number.ts';
import { ordinalAt } from '../../src/features/quantities/read-ordinal.ts';
import { readQuantities } from '../../src/features/quantities/read-quantities.ts';
import { anchorOf } from '../../src/features/times/anchor.ts';
import { readTimes } from '../../src/features/times/read-times.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

interface Row {
  file: string;
  Input: string;
  Context?: { ReferenceDateTime?: string };
  Results: { Start: number; End: number; TypeName?: string; Resolution?: Record<string, unknown> }[];
}

/** `start end type value`, one string a phrase, so that two readings of a case are two lists to compare. */
type Reading = string[];

const UNITS: Record<string, string> = {
  USD: 'Dollar|United States dollar',
  EUR: 'Euro',
  GBP: 'Pound|British pound',
  JPY: 'Japanese yen|Yen',
  CNY: 'Chinese yuan',
  INR: 'Indian rupee|Rupee',
  celsius: 'C',
  fahrenheit: 'F',
  degree: 'Degree',
  km: 'Kilometer',
  m: 'Meter',
  mile: 'Mile',
  mph: 'Mile per hour',
  'km/h': 'Kilometer per hour',
  foot: 'Foot',
  inch: 'Inch',
  kg: 'Kilogram',
  g: 'Gram',
  pound: 'Pound',
  litre: 'Liter',
  year: 'Year',
  month: 'Month',
  week: 'Week',
  day: 'Day',
};

function lineOf(row: Row) {
  const article = inventArticle({ text: row.Input });
  return linesOf(article, sentencesIn(article));
}

function datesOf(row: Row): Reading {
  const at = row.Context?.ReferenceDateTime ?? '2016-11-07T00:00:00';
  const anchor = anchorOf({ at: `${at}Z`, local: at.slice(0, 10), precision: 'day', from: 'feed', evidence: [] });
  return lineOf(row)
    .flatMap((line) => readTimes(line, anchor))
    .filter(({ mention }) => mention.from !== null && mention.precision !== 'minute')
    .map(({ mention }) => {
      const day = Date.parse(mention.to!) - Date.parse(mention.from!) === 86_400_000;
      const value = day ? mention.from!.slice(0, 10) : `${mention.from!.slice(0, 10)}..${mention.to!.slice(0, 10)}`;
      return `${mention.start} ${mention.end} ${day ? 'date' : 'daterange'} ${value}`;
    });
}

function expectedDates(row: Row): Reading {
  return row.Results.map(({ Start, End, TypeName, Resolution }) => {
    const values = (Resolution as { values?: Record<string, string>[] } | undefined)?.values ?? [];
    const past = values[0] ?? {};
    return `${Start} ${End + 1} ${(TypeName ?? '').replace('datetimeV2.', '')} ${past['value'] ?? `${past['start']}..${past['end']}`}`;
  });
}

const close = (value: number) => String(Number(value.toPrecision(6)));

function numbersOf(row: Row): Reading {
  const found: Reading = [];
  for (const line of lineOf(row)) {
    for (let at = 0; at < line.words.length; ) {
      const ordinal = ordinalAt(line, at);
      const number = ordinal ? null : readNumber(line, at);
      if (ordinal) found.push(`${ordinal.quantity.start} ${ordinal.quantity.end} ordinal ${ordinal.quantity.value}`);
      if (number && !number.vague) {
        const percent = /^(?:%|percent|per)$/.test(line.words[number.to]?.lower ?? '');
        const to = percent ? (line.words[number.to]!.lower === 'per' ? number.to + 2 : number.to + 1) : number.to;
        const end = line.words[Math.min(to, line.words.length) - 1]!.end;
        const kind = percent ? 'percentage' : 'number';
        found.push(`${line.words[number.from]!.start} ${end} ${kind} ${close(number.value)}${percent ? '%' : ''}`);
        at = Math.max(to, at + 1);
      } else at = Math.max(ordinal?.to ?? 0, at + 1);
    }
  }
  return found;
}

function expectedNumbers(row: Row): Reading {
  return row.Results.map(({ Start, End, TypeName, Resolution }) => {
    const value = String(Resolution?.['value']);
    const number = /^-?[\d.,]+%?$/.test(value)
      ? close(Number(value.replace(/[%,]/g, ''))) + (value.endsWith('%') ? '%' : '')
      : value;
    return `${Start} ${End + 1} ${TypeName} ${number}`;
  });
}

const KINDS: Record<string, string> = { money: 'currency', measure: 'dimension', age: 'age' };

function unitsOf(row: Row): { start: number; end: number; kind: string; value: string; unit: string }[] {
  return lineOf(row)
    .flatMap((line) => readQuantities(line, []))
    .filter(({ kind }) => KINDS[kind] !== undefined)
    .map((one) => {
      const text = row.Input.slice(one.start, one.end);
      const start =
        one.hedge && text.startsWith(one.hedge)
          ? one.start + text.length - text.slice(one.hedge.length).trimStart().length
          : one.start;
      const kind =
        one.unit === 'celsius' || one.unit === 'fahrenheit' || one.unit === 'degree' ? 'temperature' : KINDS[one.kind]!;
      return { start, end: one.end, kind, value: close(one.value), unit: one.unit };
    });
}

function unitsRight(row: Row): boolean {
  const found = unitsOf(row);
  if (found.length !== row.Results.length) return false;
  return row.Results.every(({ Start, End, TypeName, Resolution }, at) => {
    const one = found[at]!;
    const unit = String(Resolution?.['unit']);
    const named = (UNITS[one.unit] ?? one.unit).split('|').some((name) => name.toLowerCase() === unit.toLowerCase());
    return (
      one.start === Start &&
      one.end === End + 1 &&
      one.kind === TypeName &&
      named &&
      one.value === close(Number(Resolution?.['value']))
    );
  });
}

const same = (left: Reading, right: Reading) =>
  left.length === right.length && left.every((one, at) => one === right[at]);

const evaluation: Evaluation = {
  about:
    'dates, numbers and units in single sentences, mostly commands to assistants (Recognizers-Text, English): reported only',
  sets: { 'recognizers-models': 'dates/recognizers-models.jsonl.br' },
  async measure(_set, path) {
    const rows = readRows<Row>(path).filter(({ file }) => file.includes('/English/'));
    const share = (part: string, right: (row: Row) => boolean) => {
      const own = rows.filter(({ file }) => file.startsWith(part));
      return own.filter(right).length / Math.max(1, own.length);
    };
    return {
      dates: share('DateTime/', (row) => same(datesOf(row), expectedDates(row))),
      numbers: share('Number/', (row) => same(numbersOf(row), expectedNumbers(row))),
      units: share('NumberWithUnit/', unitsRight),
    };
  },
};

export default evaluation;
