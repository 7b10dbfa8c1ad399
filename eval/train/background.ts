// npm run train -- background
// Counts the stems of a news corpus into data/weights/background.tsv.br: documents they occur in, and how much of a name
// each is. Counts only: no text can be read back from them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentWordsOf } from '../../src/features/terms/content-words.ts';
import { dataFile, readRows } from '../data.ts';

const CORPUS = 'load/abp-quarter.jsonl.br';
/** A stem of fewer documents is treated as unseen: mostly misspellings, and a table three times the size. */
const FEWEST = 2;

interface Counts {
  documents: number;
  inside: number;
  capitals: number;
}

export default async function train(): Promise<void> {
  const rows = readRows<{ title: string; text: string }>(dataFile(CORPUS));
  const counts = new Map<string, Counts>();
  for (const row of rows) {
    const here = new Set<string>();
    const title = contentWordsOf(row.title, 'en').map((word) => ({ ...word, place: 'first' }));
    for (const word of [...title, ...contentWordsOf(row.text, 'en')]) {
      let found = counts.get(word.stem);
      if (!found) {
        found = { documents: 0, inside: 0, capitals: 0 };
        counts.set(word.stem, found);
      }
      if (!here.has(word.stem)) found.documents += 1;
      here.add(word.stem);
      if (word.place === 'inside') {
        found.inside += 1;
        if (word.capital) found.capitals += 1;
      }
    }
  }
  const lines = [...counts]
    .filter(([stem, found]) => found.documents >= FEWEST && !/[\t\n]/.test(stem))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, found]) => {
      // Laplace towards .6, the share of capitals among stems too rare for the table.
      const nameness = Math.round((100 * (found.capitals + 0.6)) / (found.inside + 1));
      return `${stem}\t${found.documents}\t${nameness}`;
    });
  const packed = brotliCompressSync(Buffer.from(`${rows.length}\n${lines.join('\n')}\n`), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  const folder = join(import.meta.dirname, '../../data/weights');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'background.tsv.br'), packed);
  process.stderr.write(`${rows.length} documents, ${lines.length} stems, ${packed.length} bytes\n`);
}
