import { tokenise } from '../text/tokens.ts';
import type { Article } from './article.ts';

/** A stretch of the later title or text: kept from the earlier, added, or (of the earlier) deleted. */
export interface Change {
  kind: 'same' | 'added' | 'deleted';
  text: string;
}

/** Two readings of one address. `revision`: the account changed; `noise`: only what surrounds it, or how it is set, did. */
export interface RevisionComparison {
  verdict: 'same' | 'noise' | 'revision';
  /** Why, in words for a reader. */
  why: string;
  title: Change[];
  text: Change[];
  /** Share of the words of both readings that differ, from 0 to 1. */
  changed: number;
}

type Read = Pick<Article, 'title' | 'text'>;

/** Steps after which two paragraphs are shown as replaced whole: they have next to nothing in common. */
const MOST_STEPS = 2000;
/** A number that does not count as news: an age, a clock time, a counter beside such a word. */
const COUNTERS =
  /^[\s\p{P}\d]*(?:(?:updated?|published|posted|last|aktualisiert|mis à jour|actualizado|обновлено|ago|minutes?|hours?|min|read|shares?|comments?|views?|am|pm|gmt|utc|uhr|[a-z]{2,4}t|\d+|:|at|on)[\s\p{P}]*){1,12}$/iu;

/**
 * Compares an address's earlier reading with a later one. Another word in title or text is a revision; other white space,
 * quotation marks or dashes, or a line that tells nothing but an age or a count, is noise, as is all that was removed as
 * furniture. The difference is by words, each paragraph against its counterpart, and its kept and added stretches make up
 * the later text exactly.
 */
export function compareRevisions(earlier: Read, later: Read): RevisionComparison {
  const title = changesOf(earlier.title, later.title);
  const text = changesOf(earlier.text, later.text);
  const count = (changes: Change[], kind?: Change['kind']) =>
    changes.reduce((sum, change) => (!kind || change.kind === kind ? sum + tokenise(change.text).length : sum), 0);
  const all = [...title, ...text];
  const [same, added, deleted] = [count(all, 'same'), count(all, 'added'), count(all, 'deleted')];
  const changed = same + added + deleted === 0 ? 0 : (added + deleted) / (2 * same + added + deleted);
  const part = { title, text, changed };
  if (earlier.title === later.title && earlier.text === later.text)
    return { verdict: 'same', why: 'title and text are the same', ...part };
  if (letters(earlier.title) === letters(later.title) && letters(earlier.text) === letters(later.text))
    return { verdict: 'noise', why: 'only white space, quotation marks or other signs differ', ...part };
  if (letters(withoutCounters(earlier)) === letters(withoutCounters(later)))
    return { verdict: 'noise', why: 'only ages, clock times or counts on lines of their own differ', ...part };
  return { verdict: 'revision', why: `${deleted} words went and ${added} came`, ...part };
}

const letters = (text: string) => (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

function withoutCounters({ title, text }: Read): string {
  return [title, ...text.split('\n').filter((line) => line.length > 80 || !COUNTERS.test(line))].join('\n');
}

/** Words with the space behind them, so that they can be put together again. */
const pieces = (text: string) => text.match(/\S+\s*|^\s+/g) ?? [];

function changesOf(earlier: string, later: string): Change[] {
  const changes: Change[] = [];
  const add = (kind: Change['kind'], text: string) => {
    if (text === '') return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  // Paragraphs first: one that is unchanged is settled, and only the gaps between are looked at word by word.
  const split = (text: string) => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
  for (const gap of aligned(split(earlier), split(later))) {
    if (gap.same !== null) add('same', gap.same);
    else
      for (const word of aligned(pieces(gap.before.join('')), pieces(gap.after.join('')))) {
        if (word.same !== null) add('same', word.same);
        else {
          const [before, after] = [word.before.join(''), word.after.join('')];
          // A last word that more was added behind, or cut off, differs in nothing but the space it ends with.
          const kept = longerByWords(after, before) ? before : longerByWords(before, after) ? after : '';
          add('same', kept);
          add('deleted', before.slice(kept.length));
          add('added', after.slice(kept.length));
        }
      }
  }
  return changes;
}

const longerByWords = (longer: string, shorter: string) =>
  longer.startsWith(shorter) && /^\s/.test(longer.slice(shorter.length));

type Run<T> = { same: string; before: T[]; after: T[] } | { same: null; before: T[]; after: T[] };

/** Runs of equal pieces and the gaps between them, by Myers' greedy algorithm (1986), given up past `MOST_STEPS` edits. */
function aligned(before: readonly string[], after: readonly string[]): Run<string>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  const runs: Run<string>[] = [];
  const same = (text: string) => {
    if (text !== '') runs.push({ same: text, before: [], after: [] });
  };
  same(before.slice(0, start).join(''));
  runs.push(...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)));
  same(before.slice(before.length - end).join(''));
  return runs;
}

function middle(before: readonly string[], after: readonly string[]): Run<string>[] {
  const whole: Run<string>[] =
    before.length + after.length === 0 ? [] : [{ same: null, before: [...before], after: [...after] }];
  if (before.length === 0 || after.length === 0) return whole;
  const most = Math.min(before.length + after.length, MOST_STEPS);
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach);
    reach = new Map(reach);
    for (let lane = -edits; lane <= edits; lane += 2) {
      const down = lane === -edits || (lane !== edits && (reach.get(lane - 1) ?? -1) < (reach.get(lane + 1) ?? -1));
      let x = down ? (reach.get(lane + 1) ?? 0) : (reach.get(lane - 1) ?? 0) + 1;
      while (x < before.length && x - lane < after.length && before[x] === after[x - lane]) x += 1;
      reach.set(lane, x);
      if (x >= before.length && x - lane >= after.length) return walkBack(before, after, trace);
    }
    // The trace grows with the square of the edits.
    if (edits * edits > 4_000_000 / 8) return whole;
  }
  return whole;
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  trace: readonly Map<number, number>[],
): Run<string>[] {
  const steps: { kind: 'same' | 'deleted' | 'added'; text: string }[] = [];
  let x = before.length;
  let y = after.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits]!;
    const lane = x - y;
    const down = lane === -edits || (lane !== edits && (reach.get(lane - 1) ?? -1) < (reach.get(lane + 1) ?? -1));
    const from = down ? lane + 1 : lane - 1;
    const startX = edits === 0 ? 0 : (reach.get(from) ?? 0);
    const startY = edits === 0 ? 0 : startX - from;
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      steps.push({ kind: 'same', text: before[x]! });
    }
    if (edits > 0) {
      if (down) steps.push({ kind: 'added', text: after[--y]! });
      else steps.push({ kind: 'deleted', text: before[--x]! });
    }
  }
  const runs: Run<string>[] = [];
  for (const { kind, text } of steps.reverse()) {
    const last = runs.at(-1);
    if (kind === 'same') {
      if (last && last.same !== null) last.same += text;
      else runs.push({ same: text, before: [], after: [] });
    } else {
      const gap: Run<string> = last && last.same === null ? last : { same: null, before: [], after: [] };
      if (gap !== last) runs.push(gap);
      gap[kind === 'deleted' ? 'before' : 'after'].push(text);
    }
  }
  return runs;
}
