// npm run train -- brief: fits the weights of the brief's scorer on summary/neus-train and writes them into the source.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeLines, LINE_FEATURES } from '../../src/dossier/brief/describe-lines.ts';
import { fitLine } from '../../src/dossier/brief/fit-lines.ts';
import { LOOSE, linkLines } from '../../src/dossier/statements/link-lines.ts';
import { readLines } from '../../src/dossier/statements/read-lines.ts';
import { weighKeys } from '../../src/dossier/statements/weigh-keys.ts';
import { unpackBackground } from '../../src/features/terms/background.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { rougeN, rougeTokens } from '../brief/rouge.ts';
import { accountsOf, type BriefRow, targetOf } from '../brief/rows.ts';
import { dataFile, readRows } from '../data.ts';

const RIDGE = 5;
const OUT = join(import.meta.dirname, '../../src/dossier/brief/brief-weights.data.ts');

/** Mean of word-pair precision and word-pair F1 of a line against the round-up. */
function worthOf(line: string, reference: readonly string[]): number {
  const tokens = rougeTokens(line);
  const theirs = new Set(reference.slice(1).map((word, at) => `${reference[at]} ${word}`));
  const own = tokens.slice(1).map((word, at) => `${tokens[at]} ${word}`);
  const precision = own.filter((pair) => theirs.has(pair)).length / (own.length || 1);
  return (precision + rougeN(tokens, reference, 2)) / 2;
}

export default async function train(): Promise<void> {
  const size = LINE_FEATURES.length;
  const squares = Array.from({ length: size }, () => new Float64Array(size));
  const products = new Float64Array(size);
  // The tagger's names are not among the features: without them a run takes a minute.
  const knowledge = { ...loadKnowledge(), names: null };
  const background = unpackBackground(knowledge.background);
  for (const row of readRows<BriefRow>(dataFile('summary/neus-train.jsonl.br'))) {
    const accounts = accountsOf(row, knowledge);
    const index = { entities: [], of: () => null, references: () => [] };
    const lines = readLines(accounts, index);
    const weigh = weighKeys(lines, background);
    const originOf = accounts.map(({ article }) => article.id as string);
    const links = linkLines(lines, weigh, LOOSE);
    const told = { accounts, lines, links, originOf, index, presence: [], leaders: [], language: 'en' };
    const fit = lines.map((line) => fitLine(line, accounts[line.account]!));
    const features = describeLines(told, weigh, fit);
    const reference = rougeTokens(targetOf(row));
    for (const [at, values] of features.entries()) {
      if (!values) continue;
      const { account, start, end } = fit[at]!;
      const worth = worthOf(accounts[account]!.article.text.slice(start, end), reference);
      for (let i = 0; i < size; i += 1) {
        products[i]! += values[i]! * worth;
        for (let j = 0; j < size; j += 1) squares[i]![j]! += values[i]! * values[j]!;
      }
    }
  }
  for (let i = 1; i < size; i += 1) squares[i]![i]! += RIDGE;
  const weights = solve(squares, products);
  const body = LINE_FEATURES.map((name, at) => `  // ${name}\n  ${Number(weights[at]!.toFixed(5))},`).join('\n');
  writeFileSync(
    OUT,
    `// Written by \`npm run train -- brief\`: ridge regression (${RIDGE}) of the mean of word-pair precision and word-pair F1 against the
// neutral round-up, over the lines of the stories of summary/neus-train. In the order of LINE_FEATURES.
export const BRIEF_WEIGHTS: readonly number[] = [\n${body}\n];\n`,
  );
}

/** Gaussian elimination with pivoting. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at]!]));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let at = column + 1; at < size; at += 1)
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!;
    if (Math.abs(head[column]!) < 1e-12) continue;
    for (let at = 0; at < size; at += 1) {
      if (at === column) continue;
      const factor = rows[at]![column]! / head[column]!;
      for (let k = column; k <= size; k += 1) rows[at]![k]! -= factor * head[k]!;
    }
  }
  return Float64Array.from(rows, (row, at) => (Math.abs(row[at]!) < 1e-12 ? 0 : row[size]! / row[at]!));
}
