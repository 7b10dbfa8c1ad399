// npm run train -- agreement: how likely two clauses tell one thing, fitted on the events of ecbplus-1-35; written into the
// source, with precision and recall on topics left out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkEntities } from '../../src/dossier/entities/link-entities.ts';
import { inventAccount } from '../../src/dossier/invent-account.ts';
import { LOOSE, linkLines } from '../../src/dossier/statements/link-lines.ts';
import { readLines } from '../../src/dossier/statements/read-lines.ts';
import { pairsOf, SAME_INPUTS, sameInputsBy } from '../../src/dossier/statements/tell-same.ts';
import { weighKeys } from '../../src/dossier/statements/weigh-keys.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';
import { unpackBackground } from '../../src/features/terms/background.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { annotatedIn, type Row, tellOne } from '../agreement/annotated.ts';
import { dataFile, readRows } from '../data.ts';
import { type Example, fitLogistic } from './logistic.ts';

const OUT = join(import.meta.dirname, '../../src/dossier/statements/same-weights.data.ts');
const RIDGE = 1;
const FOLDS = 5;
/**
 * A pair of which one side has no annotation counts as a weak no: most such pairs are, but three in four of the likeliest tell one
 * thing all the same (40 read by hand). .05 gave the best precision on annotated pairs of topics left out, of 0, .05, .3 and 1.
 */
const UNKNOWN = 0.05;

interface Labelled extends Example {
  topic: string;
  known: boolean;
}

function examplesOf(rows: readonly Row[], knowledge: Knowledge): Labelled[] {
  const accounts = rows.map((row) => inventAccount({ id: row.id, text: row.text }, knowledge));
  const lines = readLines(accounts, linkEntities(accounts));
  const inputs = sameInputsBy(accounts, lines);
  const topic = rows[0]!.story.split('_')[0]!;
  const examples: Labelled[] = [];
  for (const link of linkLines(lines, weighKeys(lines, unpackBackground(knowledge.background)), LOOSE))
    for (const pair of pairsOf(link, lines)) {
      const [one, other] = [pair.one, pair.other];
      if (one[0].account === other[0].account) continue;
      const ours = annotatedIn(rows[one[0].account]!, one[1]);
      const theirs = annotatedIn(rows[other[0].account]!, other[1]);
      if (!ours && !theirs) continue;
      const known = ours !== null && theirs !== null;
      if (known && (ours.events.size === 0 || theirs.events.size === 0)) continue;
      const same = known ? tellOne(ours, theirs) : 'no';
      if (same === 'open') continue;
      const label = same === 'yes' ? 1 : 0;
      examples.push({ values: inputs(pair), label, weight: known ? 1 : UNKNOWN, topic, known });
    }
  return examples;
}

const score = (weights: readonly number[], { values }: Example) =>
  values.reduce((sum, value, at) => sum + value * weights[at]!, 0);

export default async function train(): Promise<void> {
  const knowledge = loadKnowledge();
  const rows = readRows<Row>(dataFile('story/ecbplus-1-35.jsonl.br'));
  const stories = [...new Set(rows.map(({ story }) => story))];
  const examples = stories.flatMap((story) =>
    examplesOf(
      rows.filter((row) => row.story === story),
      knowledge,
    ),
  );
  const topics = [...new Set(examples.map(({ topic }) => topic))];
  const scored: { example: Labelled; score: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const out = new Set(topics.filter((_, at) => at % FOLDS === fold));
    const weights = fitLogistic(
      examples.filter(({ topic }) => !out.has(topic)),
      RIDGE,
    );
    for (const example of examples)
      if (example.known && out.has(example.topic)) scored.push({ example, score: score(weights, example) });
  }
  const wanted = scored.filter(({ example }) => example.label === 1).length;
  for (const floor of [1, 1.5, 2, 2.5, 3]) {
    const found = scored.filter((pair) => pair.score >= floor);
    const right = found.filter(({ example }) => example.label === 1).length;
    const figures = `precision ${(right / found.length).toFixed(3)}, recall ${(right / wanted).toFixed(3)}`;
    process.stderr.write(`log-odds ${floor}: ${figures} of ${wanted} pairs, topics left out\n`);
  }
  const weights = fitLogistic(examples, RIDGE);
  const body = SAME_INPUTS.map((name, at) => `  // ${name}\n  ${Number(weights[at]!.toFixed(4))},`).join('\n');
  writeFileSync(
    OUT,
    `// Written by \`npm run train -- agreement\` from the annotated events of ecbplus-1-35 (${examples.length} pairs of clauses).
export const SAME_WEIGHTS: readonly number[] = [
${body}
];
`,
  );
}
