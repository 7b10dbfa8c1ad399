import { pageDates } from '../../src/article/date/page-dates.ts';
import { analysePage, dateContextOf } from '../../src/article/page/analyse-page.ts';
import { modelsFor } from '../articles/fold-models.ts';
import { pageRows } from '../articles/rows.ts';
import type { Evaluation } from '../evaluation.ts';

const evaluation: Evaluation = {
  about: 'day of publication of web pages',
  sets: { 'htmldate-default': 'dates/htmldate-default.jsonl.br' },
  async measure(_set, path) {
    const models = modelsFor(path);
    let right = 0;
    let given = 0;
    let pages = 0;
    for (const row of pageRows(path)) {
      if (!row.date) continue;
      pages += 1;
      const analysis = analysePage(row.html, row.url);
      const { published } = pageDates(dateContextOf(analysis, row.html, row.url), models(row.url).days, null);
      if (!published) continue;
      given += 1;
      if (published.local.slice(0, 10) === row.date.slice(0, 10)) right += 1;
    }
    return { right: right / pages, given: given / pages, precision: given > 0 ? right / given : 0, pages };
  },
};

export default evaluation;
