// npm run train -- outlets [--extract]: makes data/outlets/registry.json. With --extract the public sources below the data root
// are read anew into data/outlets/kite.jsonl, state-media.jsonl and data/packs/.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mergeRecords } from '../../src/outlet/merge-records.ts';
import type { OutletRecord } from '../../src/outlet/outlet.ts';
import { readNamedRows } from '../../src/outlet/read-table.ts';
import { dataFile, readRows } from '../data.ts';
import { completeKinds } from '../outlets/complete-kinds.ts';
import { completeOwners } from '../outlets/complete-owners.ts';
import { type KiteFeeds, kiteRecords } from '../outlets/kite-records.ts';
import { reliabilityPack, stateControlPack } from '../outlets/make-packs.ts';
import { LISTS, registryText } from '../outlets/registry-text.ts';
import { stateRecords } from '../outlets/state-records.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const lines = (records: readonly OutletRecord[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

function extract(): void {
  const read = (name: string) => readFileSync(dataFile(`outlets/${name}`), 'utf8');
  const matrix = readNamedRows(read('state-media-matrix.csv'));
  const kite = kiteRecords(JSON.parse(read('kite_media_data.json')), JSON.parse(read('kite_feeds.json')) as KiteFeeds);
  writeFileSync(join(DATA, 'outlets/kite.jsonl'), lines(mergeRecords(kite)));
  writeFileSync(join(DATA, 'outlets/state-media.jsonl'), lines(mergeRecords(stateRecords(matrix))));
  const pack = (name: string, value: object) => writeFileSync(join(DATA, 'packs', name), `${JSON.stringify(value)}\n`);
  pack('reliability-lin2023.json', reliabilityPack(readNamedRows(read('lin2023-domain-quality.csv'))));
  pack('state-control.json', stateControlPack(matrix));
}

export default async function train(options: string[]): Promise<void> {
  if (options.includes('--extract')) extract();
  const lists = LISTS.map((name) => readRows<OutletRecord>(join(DATA, 'outlets', name)));
  const merged = mergeRecords(...completeOwners(lists));
  writeFileSync(join(DATA, 'outlets/registry.json'), registryText(merged));
  const made = completeKinds(merged);
  const share = (of: (record: OutletRecord) => boolean) => made.filter(of).length;
  process.stdout.write(
    `${merged.length} outlets; with country, language and kind ${share((one) => one.country !== null && one.languages.length > 0 && one.kind !== null)}; with owners ${share((one) => one.owners.length > 0)}; agencies ${share((one) => one.agency)}\n`,
  );
}
