// Runs in a worker thread: loads what it needs to know once, then reads documents in batches.
import type { Document } from '../../article/article.ts';
import type { Registry } from '../../outlet/outlet.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { registryWith } from '../outlets.ts';
import { type Described, describeDocument } from './describe-documents.ts';

export interface DescribeWork {
  documents: Document[];
  /** Folder of the user's own rating packs. */
  data: string;
  /** Files of more outlet records. */
  outlets: string[];
}

const knowledge = loadKnowledge();
const registries = new Map<string, Registry>();

export default function describeBatch({ documents, data, outlets }: DescribeWork): Described[] {
  const key = [data, ...outlets].join('\n');
  const registry = registries.get(key) ?? registryWith(data, outlets);
  registries.set(key, registry);
  return documents.map((document) => describeDocument(document, registry, knowledge));
}
