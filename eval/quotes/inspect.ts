// tsx eval/quotes/inspect.ts KIND [COUNT]: misses and errors of the tuning third, for reading. Prints corpus text: never kept.
import { dataFile, readRows } from '../data.ts';
import { guessesOf, isTuning, type Row } from './evaluate.ts';
import { goldOf, matches, overlap, score } from './score.ts';

const kind = process.argv[2] ?? 'score';
const count = Number(process.argv[3] ?? 40);
const rows = readRows<Row>(dataFile('quotes/polnear-train.jsonl.br')).filter((row) => isTuning(row.id));
const golds = rows.map(goldOf);
const guesses = rows.map(guessesOf);
console.log(rows.length, JSON.stringify(score(golds, guesses)));
const lines: string[] = [];
rows.forEach((row, index) => {
  const show = (spans: number[][]) =>
    spans
      .map(([start, end]) => row.text.slice(start, end))
      .join(' […] ')
      .replace(/\s+/g, ' ');
  const around = (spans: number[][]) =>
    row.text.slice(Math.max(0, (spans[0]?.[0] ?? 0) - 140), (spans.at(-1)?.[1] ?? 0) + 120).replace(/\s+/g, ' ');
  for (const guess of guesses[index]!) {
    const hits = golds[index]!.filter((gold) => matches(guess.content, gold.content));
    const part = golds[index]!.filter((gold) => overlap(guess.content, gold.content) > 0);
    if (kind === 'wrong' && guess.marked && hits.length === 0)
      lines.push(
        `GUESS ${show(guess.content)}\n  by ${show(guess.source)}\n  gold ${part.map((one) => show(one.content)).join(' || ')}\n  in ${around(guess.content)}`,
      );
    if (kind === 'indirect' && !guess.marked && hits.length === 0)
      lines.push(
        `GUESS ${show(guess.content)}\n  by ${show(guess.source)}\n  gold ${part.map((one) => show(one.content)).join(' || ')}\n  in ${around(guess.content)}`,
      );
    if (
      kind === 'speaker' &&
      guess.marked &&
      hits.length > 0 &&
      !hits.some((gold) => overlap(guess.source, gold.source) > 0)
    )
      lines.push(
        `SAID ${show(guess.content).slice(0, 120)}\n  by ${show(guess.source)}\n  gold ${hits.map((one) => show(one.source)).join(' || ')}\n  in ${around(guess.content)}`,
      );
  }
  for (const gold of golds[index]!) {
    if (guesses[index]!.some((guess) => matches(guess.content, gold.content))) continue;
    if ((kind === 'missed' && gold.marked) || (kind === 'missed-indirect' && !gold.marked && gold.reported))
      lines.push(`GOLD ${show(gold.content)}\n  by ${show(gold.source)}\n  in ${around(gold.content)}`);
  }
});
const step = Math.max(1, Math.floor(lines.length / count));
console.log(lines.length);
for (let at = 0; at < lines.length; at += step) console.log(lines[at]);
