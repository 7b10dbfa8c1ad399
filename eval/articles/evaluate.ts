import { extractPage } from '../../src/article/page/extract-page.ts';
import type { Evaluation } from '../evaluation.ts';
import { modelsFor } from './fold-models.ts';
import { bylineDice, bylineFound, sameTitle } from './metadata.ts';
import { readWithReadability } from './readability.ts';
import { type PageRow, pageRows } from './rows.ts';
import { overlap } from './shingles.ts';

/** Pages that the CPU time is measured on, evenly spread over the set, and once beforehand to warm up. */
const CPU_PAGES = 120;

const evaluation: Evaluation = {
  about: 'article text, title, byline and day of web pages',
  sets: {
    scrapinghub: 'extract/scrapinghub.jsonl.br',
    'andy-even': 'extract/andy-even.jsonl.br',
    trafilatura: 'extract/trafilatura.jsonl.br',
  },
  async measure(_set, path, say) {
    const rows = pageRows(path);
    const models = modelsFor(path);
    const sums = {
      precision: 0,
      recall: 0,
      bodies: 0,
      found: 0,
      wrong: 0,
      missed: 0,
      title: 0,
      titles: 0,
      day: 0,
      days: 0,
      byline: 0,
      dice: 0,
      bylines: 0,
      errors: 0,
      empty: 0,
      refused: 0,
    };
    for (const [i, row] of rows.entries()) {
      if (i % 200 === 199) say(`${i + 1} of ${rows.length} pages`);
      let result: ReturnType<typeof extractPage> | null = null;
      try {
        result = extractPage(row.html, { url: row.url }, models(row.url));
      } catch {
        sums.errors += 1;
      }
      const draft = result?.ok ? result.value : null;
      if (result && !result.ok) sums.refused += 1;
      const text = draft?.text ?? '';
      if (text === '') sums.empty += 1;
      if (row.body !== null) {
        const page = overlap(text, row.body);
        sums.bodies += 1;
        sums.precision += page.precision;
        sums.recall += page.recall;
      }
      for (const segment of row.with) sums[text.includes(segment) ? 'found' : 'missed'] += 1;
      for (const segment of row.without) if (text.includes(segment)) sums.wrong += 1;
      if (row.title) {
        sums.titles += 1;
        if (draft && sameTitle(draft.title, row.title)) sums.title += 1;
      }
      if (row.date && /^\d{4}-\d\d-\d\d/.test(row.date)) {
        sums.days += 1;
        if (draft?.published?.local.slice(0, 10) === row.date.slice(0, 10)) sums.day += 1;
      }
      if (row.authors) {
        sums.bylines += 1;
        if (draft && bylineFound(draft.byline, row.authors)) sums.byline += 1;
        sums.dice += draft ? bylineDice(draft.byline, row.authors) : 0;
      }
    }
    const figures: Record<string, number> = {};
    if (sums.bodies > 0) {
      const [p, r] = [sums.precision / sums.bodies, sums.recall / sums.bodies];
      Object.assign(figures, { f1: (2 * p * r) / (p + r), precision: p, recall: r });
    }
    if (sums.found + sums.missed > 0)
      figures['segmentF1'] = (2 * sums.found) / (2 * sums.found + sums.wrong + sums.missed);
    if (sums.titles > 0) figures['title'] = sums.title / sums.titles;
    if (sums.days > 0) figures['date'] = sums.day / sums.days;
    if (sums.bylines > 0)
      Object.assign(figures, { byline: sums.byline / sums.bylines, bylineDice: sums.dice / sums.bylines });
    const { errors, empty, refused } = sums;
    return { ...figures, pages: rows.length, errors, empty, refused, cpuRatio: cpuRatio(rows) };
  },
};

/** CPU time of ours over that of Readability on linkedom, the two taking turns on the same pages in the same process. */
function cpuRatio(rows: readonly PageRow[]): number {
  const step = Math.max(1, Math.floor(rows.length / CPU_PAGES));
  const pages = rows.filter((_, i) => i % step === 0).slice(0, CPU_PAGES);
  const spent = { ours: 0, theirs: 0 };
  for (const round of [0, 1])
    for (const { html, url } of pages) {
      const ours = cpuOf(() => extractPage(html, { url }));
      const theirs = cpuOf(() => readWithReadability(html));
      if (round === 1) {
        spent.ours += ours;
        spent.theirs += theirs;
      }
    }
  return spent.ours / spent.theirs;
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  try {
    work();
  } catch {}
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

export default evaluation;
