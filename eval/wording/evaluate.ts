import type { Account } from '../../src/dossier/dossier.ts';
import { linkEntities } from '../../src/dossier/entities/link-entities.ts';
import { readAgain } from '../../src/dossier/names/read-again.ts';
import { describeArticle } from '../../src/features/describe-article.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';
import { plainArticle } from '../names/plain-article.ts';
import { bCubed } from './b-cubed.ts';
import { groupPhrases, type Phrase } from './group-phrases.ts';

interface Row {
  event: number | string;
  side: string;
  text: string;
  annotations: { code_type: string; code_name: string; code_mention: string }[];
}

/** Codes of who and what is named; the others code how it is judged. */
const NAMING = new Set(['ACTOR', 'ACTOR-I', 'COUNTRY', 'GROUP', 'EVENT', 'ACTION', 'OBJECT', 'MISC']);

/** Where a mention stands: its first place not yet taken; null where the text has it not in these letters. */
function placeOf(text: string, mention: string, taken: Map<string, number>): [number, number] | null {
  for (const form of [
    mention,
    mention.replace(/``|''/g, '"'),
    mention.replace(/``/g, '“').replace(/''/g, '”').replace(/'/g, '’'),
  ]) {
    const at = text.indexOf(form, taken.get(form) ?? 0);
    const start = at >= 0 ? at : text.indexOf(form);
    if (start < 0) continue;
    taken.set(form, start + form.length);
    return [start, start + form.length];
  }
  return null;
}

export default {
  about: 'mentions of one concept together across outlets: B-cubed over the annotated mentions, gold spans given',
  sets: { 'newswcl50-events-0-4': 'wording/newswcl50-events-0-4.jsonl.br' },
  async measure(_set, path) {
    const knowledge = loadKnowledge();
    const gold: { label: string; type: string }[] = [];
    const found: string[] = [];
    let absent = 0;
    const rows = readRows<Row>(path);
    for (const event of new Set(rows.map((row) => String(row.event)))) {
      const phrases: Phrase[] = [];
      const accounts = rows
        .filter((row) => String(row.event) === event)
        .map((row) => {
          const article = plainArticle(`${event} ${row.side}`, row.text);
          const account: Account = {
            article,
            outlet: {} as Account['outlet'],
            features: describeArticle(article, knowledge),
          };
          const taken = new Map<string, number>();
          for (const { code_type, code_name, code_mention } of row.annotations) {
            const place = placeOf(row.text, code_mention, taken);
            if (!place) absent += 1;
            else {
              gold.push({ label: `${event} ${code_name}`, type: code_type });
              phrases.push({ account, span: { in: 'text', start: place[0], end: place[1] } });
            }
          }
          return account;
        });
      const again = new Map(readAgain(accounts).map((account) => [account.article.id, account]));
      const index = linkEntities([...again.values()]);
      const read = phrases.map((phrase) => ({ ...phrase, account: again.get(phrase.account.article.id)! }));
      found.push(...groupPhrases(read, index).map((label) => `${event} ${label}`));
    }
    const all = bCubed(
      gold.map(({ label }) => label),
      found,
    );
    const kept = gold.flatMap(({ type }, at) => (NAMING.has(type) ? [at] : []));
    const naming = bCubed(
      kept.map((at) => gold[at]!.label),
      kept.map((at) => found[at]!),
    );
    const alone = bCubed(
      gold.map(({ label }) => label),
      found.map((_, at) => String(at)),
    );
    return {
      b3f1: all.f1,
      b3p: all.precision,
      b3r: all.recall,
      namingB3f1: naming.f1,
      singletonsB3f1: alone.f1,
      mentions: gold.length,
      absent,
    };
  },
} satisfies Evaluation;
