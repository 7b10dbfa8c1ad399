import type { ArticleId } from '../../base/ids.ts';
import type { Move, NewDecision } from '../../store/story-store.ts';
import type { StoryDecision } from '../../story/story.ts';
import { STORY_VERSION } from '../../story/story-settings.ts';

const MACHINE = { by: 'machine', version: STORY_VERSION } as const;

/** A machine's decision as it is kept. `arrival`: of the article that it assigns; null for repair. */
export function recordOf(decision: StoryDecision, arrival: number | null, now: string): NewDecision {
  const article = 'article' in decision ? decision.article : null;
  const { kind } = decision;
  const record = { ...MACHINE, arrival, article, kind, decision, moves: movesOf(decision), at: now };
  return kind === 'merge' ? { ...record, rest: { from: decision.merged, to: decision.story } } : record;
}

/** These left the index: kept as a number, the rows themselves say which. */
export function sleepRecord(asleep: readonly ArticleId[], now: string): NewDecision {
  const decision = { kind: 'sleep', articles: asleep.length };
  return { ...MACHINE, arrival: null, article: null, kind: 'sleep', decision, moves: [], asleep, at: now };
}

/** What a decision moves; the same for every kind, so that the store need know none. */
export function movesOf(decision: StoryDecision): Move[] {
  switch (decision.kind) {
    case 'join':
    case 'open':
    case 'hold':
    case 'placed':
      return [{ article: decision.article, from: null, to: decision.story }];
    case 'move':
      return [{ article: decision.article, from: decision.from, to: decision.story }];
    case 'merge':
      return decision.articles.map((article) => ({ article, from: decision.merged, to: decision.story }));
    case 'split':
      return decision.articles.map((article) => ({ article, from: decision.from, to: decision.story }));
  }
}
