// tsx eval/differences/misses.ts: the open pairs that come out wrong, for writing rules; the shut third is never shown.

import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { readRows } from '../data.ts';
import { differencesOf, isShut, PAIRS, type PairRow } from './evaluate.ts';

const knowledge = loadKnowledge();
const counts = { printed: 0, right: 0, wanted: 0 };
for (const row of readRows<PairRow>(PAIRS).filter(({ id }) => !isShut(id))) {
  const found = differencesOf(row, knowledge);
  const conflict = found.some(({ relation }) => relation === 'conflict');
  if (row.relation === 'conflict') counts.wanted += 1;
  if (conflict) counts.printed += 1;
  if (conflict && row.relation === 'conflict') counts.right += 1;
  if (conflict === (row.relation === 'conflict')) continue;
  process.stdout.write(
    `${conflict ? 'WRONG ' : 'MISSED'} ${row.id} ${row.relation} ${row.kind}\n  ${row.a}\n  ${row.b}\n`,
  );
  for (const { kind, relation, positions } of found)
    process.stdout.write(`    ${relation} ${kind}: ${positions.map(({ value }) => value).join(' | ')}\n`);
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
