import { setImmediate } from 'node:timers/promises';
import type { Document, Reading } from '../../article/article.ts';
import { extractArticle } from '../../article/extract-article.ts';
import type { Refusal } from '../../base/refusal.ts';
import { failed, type Result } from '../../base/result.ts';
import { describeArticle } from '../../features/describe-article.ts';
import type { Knowledge } from '../../features/knowledge.ts';
import type { Registry } from '../../outlet/outlet.ts';
import { type PackedFeatures, packFeatures } from '../../store/pack.ts';
import { vectorOf } from '../../story/article-vector.ts';
import { encodeVector } from '../../story/encode-vector.ts';
import { itemOf } from '../../story/item-of.ts';

/** An article with its features as they are kept, and what story forming reads of it (`encodeVector`), not yet arrived. */
export type Described = Result<Reading & { features: PackedFeatures; vector: Uint8Array }, Refusal>;

/** Reads documents and describes them; one result a document, in the same order. */
export type Describe = (documents: readonly Document[]) => Promise<Described[]>;

/** In this thread. What `describe-worker.ts` does in others. */
export function describeDocument(document: Document, registry: Registry, knowledge: Knowledge): Described {
  try {
    const reading = extractArticle({ ...document, hints: { ...document.hints, registry } });
    if (!reading.ok) return reading;
    const { article } = reading.value;
    const features = describeArticle(article, knowledge);
    const vector = encodeVector(vectorOf(itemOf(article, features)));
    return { ok: true, value: { ...reading.value, features: packFeatures(features), vector } };
  } catch (error) {
    // A fault of the program in one document is recorded with it: the others of its batch are not lost.
    const why = `a fault of the program: ${error instanceof Error ? error.message : error}`;
    return failed({ stage: 'article', code: 'unreadable', what: document.what, why });
  }
}

export function describeInPlace(registry: Registry, knowledge: Knowledge): Describe {
  return async (documents) => {
    const described: Described[] = [];
    for (const document of documents) {
      described.push(describeDocument(document, registry, knowledge));
      await setImmediate(); // what arrives meanwhile is taken off the wire before its time is over
    }
    return described;
  };
}
