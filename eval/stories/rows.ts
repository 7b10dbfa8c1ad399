import type { Article } from '../../src/article/article.ts';
import { type ArticleId, articleId, type OutletId } from '../../src/base/ids.ts';
import { describeArticle } from '../../src/features/describe-article.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';
import { itemOf } from '../../src/story/item-of.ts';
import type { StoryItem } from '../../src/story/story.ts';
import { readRows } from '../data.ts';

/** The fields of the corpora that matter here; each set has some of them. */
interface Row {
  id?: string;
  Id?: string;
  story?: string;
  clusterNo?: string;
  title?: string;
  text?: string;
  textCleaned?: string;
  date?: string | null;
  published?: string | null;
  ts?: string;
  url?: string | null;
}

/** An article of a corpus as the stories stage sees it, and the story it is labelled with. */
export interface Labelled {
  item: StoryItem;
  gold: string;
}

/** One row, brought into the form that every article has. The label and the corpus' own ids are not part of it. */
export function articleOf(row: Row, key: string): Article {
  const id = articleId(key) as ArticleId;
  const at = instantOf(row);
  return {
    id,
    url: row.url ?? null,
    outlet: `unknown-${id}` as OutletId,
    title: row.title ?? row.textCleaned ?? '',
    byline: [],
    kind: 'report',
    parts: [],
    published: at === null ? null : { at, local: at.slice(0, 10), precision: 'day', from: 'page', evidence: [] },
    modified: null,
    language: 'en',
    text: row.text ?? '',
    removed: [],
    credits: [],
    revision: 1,
    hash: '',
  };
}

/**
 * Dates are cut to the day as written: AllSides' excerpts carry the time of the
 * round-up they were chosen for.
 */
function instantOf(row: Row): string | null {
  const written = row.date ?? row.published ?? null;
  if (written) return /^\d{4}-\d\d-\d\d/.test(written) ? `${written.slice(0, 10)}T00:00:00Z` : null;
  return row.ts ? `${new Date(Number(row.ts)).toISOString().slice(0, 10)}T00:00:00Z` : null;
}

/** Reads and describes a corpus. */
export function readLabelled(path: string, knowledge: Knowledge): Labelled[] {
  return readRows<Row>(path).map((row, at) => {
    const article = articleOf(row, `${at}:${row.id ?? row.Id ?? ''}`);
    return { item: itemOf(article, describeArticle(article, knowledge)), gold: String(row.story ?? row.clusterNo) };
  });
}

/** Numbers in [0, 1), the same for the same seed everywhere. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher-Yates with that generator. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const next = mulberry32(seed);
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
