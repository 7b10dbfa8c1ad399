// The brief of three outlets' leads against a neutral round-up: ROUGE F1, cut at 68 words, and the share of verbatim lines.
import { writeDossier } from '../../src/dossier/write-dossier.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';
import { rougeL, rougeN, rougeTokens } from './rouge.ts';
import { accountsOf, type BriefRow, targetOf } from './rows.ts';

const CUT = 68;

const evaluation: Evaluation = {
  about:
    'the brief against neutral round-ups: ROUGE F1 at 68 words; verbatim: share of lines that stand in the account they cite',
  sets: { 'neus-val': 'summary/neus-val.jsonl.br' },
  async measure(_set, path) {
    const knowledge = loadKnowledge();
    const sums = { rouge1: 0, rouge2: 0, rougeL: 0 };
    let lines = 0;
    let verbatim = 0;
    const rows = readRows<BriefRow>(path);
    for (const row of rows) {
      const accounts = accountsOf(row, knowledge);
      if (accounts.length === 0) continue;
      const { brief } = writeDossier({ id: 'x', accounts }, { made: { synoptic: '', node: '', icu: '' }, knowledge });
      const output = rougeTokens(brief.map(({ text }) => text).join(' ')).slice(0, CUT);
      const reference = rougeTokens(targetOf(row));
      sums.rouge1 += rougeN(output, reference, 1);
      sums.rouge2 += rougeN(output, reference, 2);
      sums.rougeL += rougeL(output, reference);
      for (const { text, citations } of brief) {
        const cited = accounts.find(({ article }) => article.id === citations[0]?.article);
        lines += 1;
        if (cited && cited.article.text.slice(citations[0]!.start, citations[0]!.end) === text) verbatim += 1;
      }
    }
    const count = rows.length || 1;
    return {
      rouge1: sums.rouge1 / count,
      rouge2: sums.rouge2 / count,
      rougeL: sums.rougeL / count,
      verbatim: verbatim / (lines || 1),
    };
  },
};
export default evaluation;
