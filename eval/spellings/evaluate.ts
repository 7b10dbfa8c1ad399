import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Account } from '../../src/dossier/dossier.ts';
import { linkEntities } from '../../src/dossier/entities/link-entities.ts';
import type { Features, NameType } from '../../src/features/features.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';
import { plainArticle } from '../names/plain-article.ts';

/** Two written names of one type; `same`: they name one person, place or body. */
interface Pair {
  id: string;
  left: string;
  right: string;
  type: NameType;
  same: boolean;
  region: 'seeds' | 'other';
}

const PAIRS = join(import.meta.dirname, 'pairs.jsonl');
/** Shut: the third that was kept from the eyes of whoever tunes, and that is reported. */
const isShut = (id: string) => Number(BigInt(`0x${createHash('sha1').update(id).digest('hex')}`) % 3n) === 0;

/** Two accounts that say nothing but one name each. */
function joined({ left, right, type }: Pair): boolean {
  const accounts = [left, right].map((text, at) => {
    const article = plainArticle(`${at} ${text}`, text);
    const name = { in: 'text' as const, start: 0, end: text.length, text, type, confidence: 1, role: null };
    return {
      article,
      outlet: {} as Account['outlet'],
      features: { names: [name] as Features['names'], sentences: [] as Features['sentences'] } as Features,
    };
  });
  return linkEntities(accounts).entities.length === 1;
}

function shares(pairs: readonly Pair[]): { found: number; wrong: number } {
  const same = pairs.filter((pair) => pair.same);
  const other = pairs.filter((pair) => !pair.same);
  return { found: same.filter(joined).length / same.length, wrong: other.filter(joined).length / other.length };
}

export default {
  about: 'pairs of names that are or are not spellings of one: share found, share wrongly joined (the shut third)',
  sets: { pairs: null },
  async measure(_set, path, say) {
    const pairs = readRows<Pair>(path || PAIRS);
    const shut = path ? pairs : pairs.filter((pair) => isShut(pair.id));
    const open = pairs.filter((pair) => !isShut(pair.id));
    if (process.env['SYNOPTIC_SHOW'])
      for (const pair of open) if (joined(pair) !== pair.same) say(`${pair.same ? 'missed' : 'wrong'}\t${pair.id}`);
    const [closed, opened] = [shares(shut), shares(open)];
    return { ...closed, openFound: opened.found, openWrong: opened.wrong, pairs: pairs.length };
  },
} satisfies Evaluation;
