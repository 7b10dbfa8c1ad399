import { inventAccount } from '../../src/dossier/invent-account.ts';
import { writeDossier } from '../../src/dossier/write-dossier.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';
import { annotatedIn, type Row, sentencesOf, tellOne } from './annotated.ts';

interface Counts {
  /** Pairs of annotated sentences of two accounts that tell one event, and those of them that one statement cites. */
  wanted: number;
  right: number;
  /** Pairs that one statement cites, and that have no event in common. */
  wrong: number;
  /** Statements that two origins or more tell, and the accounts that the most widely told one of each story has. */
  agreed: number;
  widest: number;
}

function measureStory(rows: readonly Row[], knowledge: Knowledge, counts: Counts): void {
  const accounts = rows.map((row) => inventAccount({ id: row.id, text: row.text }, knowledge));
  const numberOf = new Map(accounts.map(({ article }, at) => [article.id, at]));
  const sentences = rows.flatMap((row, account) =>
    sentencesOf(row.text).flatMap((span) => {
      const annotated = annotatedIn(row, span);
      return annotated && annotated.events.size > 0 ? [{ account, ...span, annotated }] : [];
    }),
  );
  const made = { synoptic: '', node: '', icu: '' };
  const { statements } = writeDossier({ id: 'story', accounts }, { made, knowledge });
  const together = new Set<string>();
  for (const { support } of statements) {
    const told = support.flatMap(({ citation: { article, start, end } }) => {
      const account = numberOf.get(article);
      const at = sentences.findIndex((line) => line.account === account && line.start < end && start < line.end);
      return at < 0 ? [] : [at];
    });
    for (const a of told) for (const b of told) if (a < b) together.add(`${a} ${b}`);
  }
  for (const [a, one] of sentences.entries())
    for (const [b, other] of sentences.entries()) {
      if (b <= a || one.account === other.account) continue;
      const same = tellOne(one.annotated, other.annotated);
      if (same === 'yes') counts.wanted += 1;
      if (!together.has(`${a} ${b}`)) continue;
      if (same === 'yes') counts.right += 1;
      if (same === 'no') counts.wrong += 1;
    }
  const agreed = statements.filter(({ origins }) => origins >= 2);
  counts.agreed += agreed.length;
  counts.widest += Math.max(0, ...agreed.map(({ origins }) => origins)) / rows.length;
}

export default {
  about: 'what accounts agree on: pairs of sentences cited by one statement, by the events annotated in them',
  sets: { 'ecbplus-1-35': 'story/ecbplus-1-35.jsonl.br' },
  async measure(_set, path, say) {
    const knowledge = loadKnowledge();
    const rows = readRows<Row>(path);
    const counts: Counts = { wanted: 0, right: 0, wrong: 0, agreed: 0, widest: 0 };
    const stories = [...new Set(rows.map(({ story }) => story))];
    for (const story of stories)
      measureStory(
        rows.filter((row) => row.story === story),
        knowledge,
        counts,
      );
    say(`${counts.right} of ${counts.wanted} pairs found, ${counts.wrong} wrong`);
    return {
      precision: counts.right / (counts.right + counts.wrong || 1),
      recall: counts.right / (counts.wanted || 1),
      agreedPerStory: counts.agreed / (stories.length || 1),
      widest: counts.widest / (stories.length || 1),
    };
  },
} satisfies Evaluation;
