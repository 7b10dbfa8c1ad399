import type { Store } from '../store/store.ts';

/** Answers kept at a time. */
const MOST = 200;

/** What the store answered, given again until anything in it changes. `key` names the question. Answers are not to be changed. */
export type Recall = <Value>(key: string, ask: () => Promise<Value>) => Promise<Value>;

export function openRecall(store: Pick<Store, 'stamp'>): Recall {
  const kept = new Map<string, Promise<unknown>>();
  let stamp = '';
  return async <Value>(key: string, ask: () => Promise<Value>): Promise<Value> => {
    // Asked before the question: an answer that is newer than its stamp is only asked for once too often.
    const now = await store.stamp();
    if (now !== stamp || kept.size >= MOST) kept.clear();
    stamp = now;
    const found = kept.get(key) as Promise<Value> | undefined;
    if (found) return found;
    const answer = ask();
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
