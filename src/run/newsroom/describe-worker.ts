// Runs in a worker thread: loads what it needs to know once, then reads documents in batches.
import type { Document } from '../../article/article.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { loadRegistry } from '../load-registry.ts';
import { type Described, describeDocument } from './describe-documents.ts';

const knowledge = loadKnowledge();
const registries = new Map<string, ReturnType<typeof loadRegistry>>();

export default function describeBatch(batch: { documents: Document[]; outlets: string[] }): Described[] {
  const key = batch.outlets.join('\n');
  let registry = registries.get(key);
  if (!registry) {
    registry = loadRegistry(batch.outlets);
    registries.set(key, registry);
  }
  const known = registry;
  return batch.documents.map((document) => describeDocument(document, known, knowledge));
}
