// tsx eval/differences/print-conflicts.ts CORPUS STORY_FIELD: every conflict printed on a corpus of stories, to be judged by
// hand; the verdicts are kept in eval/differences/ecbplus-verdicts.json, without the texts.
import { inventAccount } from '../../src/dossier/invent-account.ts';
import { writeDossier } from '../../src/dossier/write-dossier.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { dataFile, readRows } from '../data.ts';

const [corpus = 'story/ecbplus-1-35', field = 'story'] = process.argv.slice(2);
const knowledge = loadKnowledge();
const stories = new Map<string, Record<string, string>[]>();
for (const row of readRows<Record<string, string>>(dataFile(`${corpus}.jsonl.br`)))
  stories.set(row[field]!, [...(stories.get(row[field]!) ?? []), row]);
for (const [story, rows] of stories) {
  const accounts = rows.map((row, at) =>
    inventAccount({ id: row['id'] ?? `${story}-${at}`, title: row['title'] ?? '', text: row['text']! }, knowledge),
  );
  const made = { synoptic: '', node: '', icu: '' };
  for (const { id, kind, relation, positions } of writeDossier({ id: story, accounts }, { made, knowledge })
    .differences) {
    if (relation !== 'conflict') continue;
    process.stdout.write(`${story} ${id} ${kind}\n`);
    for (const { value, context } of positions) process.stdout.write(`  ${value}: ${context[0]!.text.slice(0, 240)}\n`);
  }
}
