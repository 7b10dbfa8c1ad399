import { readPage } from '../../src/article/page/read-page.ts';
import { readScraped } from '../../src/article/scraped/read-scraped.ts';
import { pageRows } from '../articles/rows.ts';
import { overlap } from '../articles/shingles.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

/** Every fortieth text: enough to see a loss of one in a thousand words. */
const STEP = 40;

interface Text {
  title: string;
  text: string;
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const key = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Pages as a scraper saves them, one block of text to a line and nothing else; and clean texts, of which nothing may go. */
const evaluation: Evaluation = {
  about: 'scraped text: the article of a page dumped as lines, and how much of clean texts is kept',
  sets: {
    scrapinghub: 'extract/scrapinghub.jsonl.br',
    'andy-even': 'extract/andy-even.jsonl.br',
    clean: 'load/abp-quarter.jsonl.br',
  },
  async measure(set, path) {
    return set === 'clean' ? clean(path) : dumps(path);
  },
};

function dumps(path: string): Record<string, number> {
  let [precision, recall, rows, titles, titled] = [0, 0, 0, 0, 0];
  for (const row of pageRows(path)) {
    if (row.body === null) continue;
    const dump = readPage(row.html).blocks.map((block) => block.text);
    const result = readScraped(dump.join('\n'));
    const page = overlap(result.ok ? result.value.text : '', row.body);
    rows += 1;
    precision += page.precision;
    recall += page.recall;
    if (row.title) {
      titled += 1;
      if (result.ok && key(result.value.title) === key(row.title)) titles += 1;
    }
  }
  const [p, r] = [precision / rows, recall / rows];
  const figures = { f1: (2 * p * r) / (p + r), precision: p, recall: r };
  return titled > 0 ? { ...figures, title: titles / titled } : figures;
}

function clean(path: string): Record<string, number> {
  let [all, kept, whole, texts] = [0, 0, 0, 0];
  for (const [at, row] of readRows<Text>(path).entries()) {
    if (at % STEP !== 0 || words(row.text) < 30) continue;
    const result = readScraped(row.text, { title: row.title });
    const total = words(row.text);
    const left = result.ok ? words(result.value.text) : 0;
    texts += 1;
    all += total;
    kept += left;
    if (left / total > 0.98) whole += 1;
  }
  return { words: kept / all, whole: whole / texts };
}

export default evaluation;
