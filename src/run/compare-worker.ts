// Runs in a worker thread: compares what it is handed, so that the thread that answers readers is not held up.
import type { Knowledge } from '../features/knowledge.ts';
import type { Registry } from '../outlet/outlet.ts';
import { type Comparison, compare } from './compare.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { registryWith } from './outlets.ts';
import type { Input } from './read/input.ts';

let knowledge: Knowledge | null = null;
const registries = new Map<string, Registry>();

export default function compareInputs(work: { inputs: Input[]; data: string; outlets: string[] }): Promise<Comparison> {
  knowledge ??= loadKnowledge();
  const key = [work.data, ...work.outlets].join('\n');
  const registry = registries.get(key) ?? registryWith(work.data, work.outlets);
  registries.set(key, registry);
  return compare(work.inputs, { knowledge, registry });
}
