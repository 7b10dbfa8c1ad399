// tsx eval/differences/print-conflicts.ts [CORPUS [STORY_FIELD [all]]]: every conflict printed on a corpus of stories, to be
// judged by hand (all: updates and unsettled ones too); the verdicts are kept in eval/differences/*-verdicts.json, without
// the texts.
import { inventAccount } from '../../src/dossier/invent-account.ts';
import { writeDossier } from '../../src/dossier/write-dossier.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { dataFile, readRows } from '../data.ts';

const [corpus = 'story/ecbplus-1-35', field = 'story', all] = process.argv.slice(2);
const knowledge = loadKnowledge();

function timeOf(row: Record<string, string>): string | null {
  const date = row['date'] ?? row['published'];
  return date ? `${new Date(date).toISOString().slice(0, 19)}Z` : null;
}

const stories = new Map<string, Record<string, string>[]>();
for (const row of readRows<Record<string, string>>(dataFile(`${corpus}.jsonl.br`)))
  stories.set(row[field]!, [...(stories.get(row[field]!) ?? []), row]);
for (const [story, rows] of stories) {
  const accounts = rows.map((row, at) =>
    inventAccount(
      { id: String(row['id'] ?? `${story}-${at}`), title: row['title'] ?? '', text: row['text']!, at: timeOf(row) },
      knowledge,
    ),
  );
  const made = { synoptic: '', node: '', icu: '' };
  for (const { id, kind, relation, positions } of writeDossier({ id: story, accounts }, { made, knowledge })
    .differences) {
    if (relation === 'wording' || (relation !== 'conflict' && !all)) continue;
    process.stdout.write(`${story} ${id} ${relation} ${kind}\n`);
    for (const { value, context } of positions) process.stdout.write(`  ${value}: ${context[0]!.text.slice(0, 240)}\n`);
  }
}
