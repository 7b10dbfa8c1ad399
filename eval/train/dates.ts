// Fits the vote over the days that a page mentions. `--folds`: five fits, each without a fifth of the sites.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dateMentions } from '../../src/article/date/date-sources.ts';
import { DAY_FEATURES, dayCandidates } from '../../src/article/date/day-features.ts';
import { analysePage, dateContextOf } from '../../src/article/page/analyse-page.ts';
import { pageRows } from '../articles/rows.ts';
import { dataFile } from '../data.ts';
import { FOLDS, foldOf } from './articles/site-fold.ts';
import { type Ballot, DESCENT, fitVote } from './dates/fit-vote.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SETS = ['dates/htmldate-default.jsonl.br', 'extract/andy-even.jsonl.br', 'extract/trafilatura.jsonl.br'];

export default async function train(options: string[]): Promise<void> {
  const ballots: (Ballot & { fold: number })[] = [];
  const counts: Record<string, number> = {};
  const seen = new Set<string>();
  for (const set of SETS) {
    for (const row of pageRows(dataFile(set))) {
      // Two of the sets share pages: each counts once.
      if (!row.date || seen.has(row.url)) continue;
      seen.add(row.url);
      const context = dateContextOf(analysePage(row.html, row.url), row.html, row.url);
      const candidates = dayCandidates(dateMentions(context), context);
      const right = candidates.findIndex((candidate) => candidate.day === row.date!.slice(0, 10));
      ballots.push({
        values: candidates.map((candidate) => candidate.values),
        right,
        weight: 1,
        fold: foldOf(row.url),
      });
      counts[set] = (counts[set] ?? 0) + 1;
    }
  }
  const rounded = (chosen: Ballot[]) =>
    [...fitVote(chosen, DAY_FEATURES.length)].map((weight) => Math.round(weight * 1e4) / 1e4);
  if (options.includes('--folds')) {
    const models = Array.from({ length: FOLDS }, (_, fold) =>
      rounded(ballots.filter((ballot) => ballot.fold !== fold)),
    );
    mkdirSync(join(ROOT, 'eval/folds'), { recursive: true });
    writeFileSync(join(ROOT, 'eval/folds/dates.json'), `${JSON.stringify(models)}\n`);
    return;
  }
  const weights = rounded(ballots);
  const lines = weights.map((weight, i) => `  ${weight}, // ${DAY_FEATURES[i]}`);
  const head = '// Made by `npm run train -- dates`; its record is data/weights/dates.json.\n';
  writeFileSync(
    join(ROOT, 'src/article/date/day-weights.data.ts'),
    `${head}export const dayWeights: readonly number[] = [\n${lines.join('\n')}\n];\n`,
  );
  mkdirSync(join(ROOT, 'data/weights'), { recursive: true });
  const record = { method: 'softmax over candidate days, gradient descent', settings: DESCENT, sets: counts };
  writeFileSync(join(ROOT, 'data/weights/dates.json'), `${JSON.stringify(record, null, 1)}\n`);
}
