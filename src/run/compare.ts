import type { Article, Document, Reading } from '../article/article.ts';
import { extractArticle } from '../article/extract-article.ts';
import type { ArticleId } from '../base/ids.ts';
import { byText } from '../base/order.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Account, Dossier } from '../dossier/dossier.ts';
import { sealOf } from '../dossier/verify/seal.ts';
import { writeDossier } from '../dossier/write-dossier.ts';
import { describeArticle } from '../features/describe-article.ts';
import type { Knowledge } from '../features/knowledge.ts';
import type { Registry } from '../outlet/outlet.ts';
import { formStories } from '../story/form-stories.ts';
import { itemOf } from '../story/item-of.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { loadRegistry } from './load-registry.ts';
import { madeBy } from './made-by.ts';
import type { Input } from './read/input.ts';

/** One dossier a story, what fits no story, and what could not be used. The order depends on nothing but the contents. */
export interface Comparison {
  dossiers: Dossier[];
  strays: Article[];
  refusals: Refusal[];
  /** Every article with its texts, strays included: for pages that open a citation in its place. */
  articles: Map<ArticleId, Article>;
}

export interface CompareSettings {
  /** Leave out for those that ship with the package. */
  knowledge?: Knowledge;
  registry?: Registry;
  /** Told after each document and each dossier: how many are done of how many, null while that is not known. */
  progress?: (stage: 'read' | 'describe' | 'compare', done: number, of: number | null) => void;
}

/**
 * Reads accounts, forms stories, writes a dossier for each story of two accounts or more. `inputs` as `readInputs` gives
 * them, or documents at hand. Expected failures come back as refusals; the order of the inputs changes nothing.
 */
export async function compare(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  settings: CompareSettings = {},
): Promise<Comparison> {
  const knowledge = settings.knowledge ?? loadKnowledge();
  const registry = settings.registry ?? loadRegistry();
  const { readings, refusals } = await readAll(inputs, registry, settings);
  const accounts = new Map<ArticleId, Account>();
  for (const { article, outlet } of readings) {
    accounts.set(article.id, { article, outlet, features: describeArticle(article, knowledge) });
    settings.progress?.('describe', accounts.size, readings.length);
  }
  const stories = formStories([...accounts.values()].map(({ article, features }) => itemOf(article, features)));
  const made = madeBy();
  const dossiers: Dossier[] = [];
  const strays: Article[] = [];
  for (const [index, story] of stories.entries()) {
    const members = story.articles.map((id) => accounts.get(id)!);
    // Each account is in one story: what was read out of it is let go with its dossier.
    for (const id of story.articles) accounts.delete(id);
    if (members.length < 2) strays.push(...members.map(({ article }) => article));
    else dossiers.push(writeDossier({ id: story.id, accounts: members }, { made, registry, knowledge, full: true }));
    settings.progress?.('compare', index + 1, stories.length);
  }
  const articles = new Map(strays.map((article) => [article.id, article]));
  for (const dossier of dossiers) for (const article of dossier.articles) articles.set(article.id, article);
  dossiers.sort((a, b) => b.articles.length - a.articles.length || byText(a.story.id, b.story.id));
  strays.sort((a, b) => byText(a.id, b.id));
  refusals.sort((a, b) => byText(a.what, b.what) || byText(a.why, b.why));
  return { dossiers, strays, refusals, articles };
}

async function readAll(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  registry: Registry,
  settings: CompareSettings,
): Promise<{ readings: Reading[]; refusals: Refusal[] }> {
  const found = new Map<ArticleId, { reading: Reading; what: string }>();
  const refusals: Refusal[] = [];
  let done = 0;
  for await (const input of inputs) {
    done += 1;
    settings.progress?.('read', done, null);
    if (input.kind === 'refusal') {
      refusals.push(input.refusal);
      continue;
    }
    const { what } = input.document;
    const result = extractArticle(withRegistry(input.document, registry));
    if (!result.ok) {
      refusals.push({ ...result.failure, what });
      continue;
    }
    const reading = result.value;
    const twin = found.get(reading.article.id);
    if (!twin) {
      found.set(reading.article.id, { reading, what });
      continue;
    }
    // One id twice: the same address, or the same text. Which one stays must not depend on which came first.
    const [kept, left] = preferred(twin, { reading, what });
    found.set(reading.article.id, kept);
    const same = kept.reading.article.hash === left.reading.article.hash;
    const why = same ? `the same text as ${kept.what}` : `another version of ${kept.what}, which is used`;
    refusals.push({ stage: 'read', code: 'duplicate', what: left.what, why });
  }
  return { readings: [...found.values()].map((entry) => entry.reading), refusals };
}

type Read = { reading: Reading; what: string };

/** The later version first; of equal times the longer text; then by hash and place, so that the choice is always the same. */
function preferred(a: Read, b: Read): [Read, Read] {
  const time = ({ reading: { article } }: Read) => article.modified ?? article.published?.at ?? '';
  const order =
    byText(time(b), time(a)) ||
    b.reading.article.text.length - a.reading.article.text.length ||
    byText(a.reading.article.hash, b.reading.article.hash) ||
    byText(a.what, b.what);
  return order <= 0 ? [a, b] : [b, a];
}

function withRegistry(document: Document, registry: Registry): Document {
  return { ...document, hints: { ...document.hints, registry } };
}

/** What `compare --format json` prints: texts are left out unless `full`; `seal` is over all that stands in the file. */
export function comparisonFile(comparison: Comparison, full: boolean): object {
  const slim = (article: Article) => {
    if (full) return article;
    const { text: _text, removed: _removed, ...rest } = article;
    return rest;
  };
  const file = {
    synoptic: 1,
    dossiers: comparison.dossiers.map((dossier) => ({ ...dossier, articles: dossier.articles.map(slim) })),
    strays: comparison.strays.map(slim),
    refusals: comparison.refusals.map(({ what, why }) => ({ what, why })),
  };
  return { ...file, seal: sealOf(file) };
}
