import { extractPage } from '../../src/article/page/extract-page.ts';
import type { Evaluation } from '../evaluation.ts';
import { pageRows } from './rows.ts';
import { overlap } from './shingles.ts';

const evaluation: Evaluation = {
  about: 'article text, title, byline and day of web pages',
  sets: {
    scrapinghub: 'extract/scrapinghub.jsonl.br',
    'andy-even': 'extract/andy-even.jsonl.br',
    trafilatura: 'extract/trafilatura.jsonl.br',
  },
  async measure(_set, path) {
    let precision = 0;
    let recall = 0;
    let bodies = 0;
    for (const row of pageRows(path)) {
      const result = extractPage(row.html, { url: row.url });
      const text = result.ok ? result.value.text : '';
      if (row.body === null) continue;
      const page = overlap(text, row.body);
      bodies += 1;
      precision += page.precision;
      recall += page.recall;
    }
    const [p, r] = [precision / bodies, recall / bodies];
    if (bodies === 0) return {} as Record<string, number>;
    return { f1: (2 * p * r) / (p + r), precision: p, recall: r };
  },
};

export default evaluation;
