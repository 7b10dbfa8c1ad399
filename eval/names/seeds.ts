import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence } from '../../src/features/features.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';
import { tagNames } from '../../src/features/names/tag-names.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { MissingData, readRows } from '../data.ts';
import { plainArticle } from './plain-article.ts';
import { scoreNames } from './score.ts';

/** One seed's gold: where its article stands in the file, and the first place of each distinct name in it. */
interface SeedGold {
  id: string;
  article: [number, number][];
  /** Start, end, type; `place|organisation` where either is right. */
  names: [number, number, string][];
}

const GOLD = join(import.meta.dirname, 'seeds.jsonl');

/**
 * Distinct names per file: a name counts once however often it stands there, and must have its exact letters and type.
 * Menus, teasers and credits around the article stay in the text as a test, but what is found in them counts neither way.
 */
export function measureSeeds(folder: string, knowledge: Knowledge): Record<string, number> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new MissingData(`${folder} is no folder of seeds`);
  let characters = 0;
  let seconds = 0;
  const documents = readRows<SeedGold>(GOLD).map((gold, at) => {
    const text = readFileSync(join(folder, gold.id), 'utf8');
    const sentences = sentencesOf(text).map(
      (span): Sentence => ({ ...span, in: 'text', kind: kindOf(text.slice(span.start, span.end)) }),
    );
    const begun = performance.now();
    const names = tagNames(plainArticle(gold.id, text), sentences, knowledge);
    seconds += (performance.now() - begun) / 1000;
    characters += text.length;
    const inside = names.filter(({ start, end }) => gold.article.some(([from, to]) => from <= start && end <= to));
    const either = new Map(gold.names.map(([start, end, type]) => [text.slice(start, end), type]));
    const ids = new Map<string, number>();
    const idOf = (name: string) => ids.get(name) ?? ids.set(name, ids.size).get(name)!;
    const found = new Map(
      inside.map((name) => {
        const allowed = either.get(name.text)?.split('|') ?? [];
        const type = allowed.includes(name.type) ? allowed[0]! : name.type;
        return [`${name.text} ${type}`, { start: idOf(name.text), end: at, type: type as typeof name.type }];
      }),
    );
    const wanted = gold.names.map(([start, end, type]) => ({
      start: idOf(text.slice(start, end)),
      end: at,
      type: type.split('|')[0] as 'person',
    }));
    return { gold: wanted, found: [...found.values()] };
  });
  // A token of English news is about five characters with its blank: tokens are not counted one by one here.
  return { ...scoreNames(documents), tokensPerSecond: Math.round(characters / 5 / seconds) };
}

const kindOf = (text: string): Sentence['kind'] =>
  /[.!?:"'”’)]$/.test(text) || text.length > 120 ? 'prose' : 'heading';
