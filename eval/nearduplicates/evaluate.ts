import { inventAccount } from '../../src/dossier/invent-account.ts';
import { sharedTexts } from '../../src/dossier/origins/copied-text.ts';
import { foldedWords, shinglesOf, sketchOf } from '../../src/features/terms/sketch.ts';
import { findNearDuplicates } from '../../src/story/near-duplicates.ts';
import { fold } from '../../src/text/fold.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

/** All pairs that share at least half, by comparing every pair that has any shingle in common. */
function exactPairs(all: readonly Uint32Array[]): { alike: Set<number>; contained: Set<number> } {
  const sets = all.map((shingles) => Uint32Array.from(new Set(shingles)).sort());
  const holders = new Map<number, number[]>();
  sets.forEach((shingles, at) => {
    for (const shingle of shingles) {
      const found = holders.get(shingle);
      if (found) found.push(at);
      else holders.set(shingle, [at]);
    }
  });
  const [alike, contained] = [new Set<number>(), new Set<number>()];
  const common = new Uint32Array(all.length);
  sets.forEach((shingles, one) => {
    common.fill(0);
    for (const shingle of shingles) for (const other of holders.get(shingle)!) common[other]! += 1;
    for (let other = one + 1; other < sets.length; other++) {
      const both = common[other]!;
      if (both === 0) continue;
      const [n, m] = [shingles.length, sets[other]!.length];
      if (both >= 0.5 * (n + m - both)) alike.add(one * all.length + other);
      if (both >= 0.5 * Math.min(n, m)) contained.add(one * all.length + other);
    }
  });
  return { alike, contained };
}

/** Runs of words that make a shingle, as the dossier counts them. */
const RUN = 4;

/** Words outside direct quotations, folded. */
function ownWords({ article, features }: ReturnType<typeof inventAccount>): string[] {
  const said = features.quotations.flatMap(({ kind, pieces }) => (kind === 'indirect' ? [] : pieces));
  return tokenise(article.text)
    .filter(({ start }) => !said.some((piece) => piece.in === 'text' && piece.start <= start && start < piece.end))
    .map(({ text }) => fold(text));
}

/** Share of the words of `one` that lie in a run which `other` has too: the runs compared letter by letter, one by one. */
function exactShare(one: readonly string[], other: readonly string[]): number {
  const runs = (words: readonly string[]) =>
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
  const known = new Set(runs(other));
  const shared = new Set(runs(one).flatMap((run, at) => (known.has(run) ? [0, 1, 2, 3].map((step) => at + step) : [])));
  return one.length === 0 ? 0 : shared.size / one.length;
}

/** Of the verified pairs, how many get the shares that an exact count gives. */
function rightShares(texts: readonly string[], pairs: Iterable<number>): number {
  let [right, total] = [0, 0];
  for (const pair of pairs) {
    const told = [Math.floor(pair / texts.length), pair % texts.length].map((at) =>
      inventAccount({ id: `text ${at}`, text: texts[at]!, outlet: `outlet ${at}` }),
    );
    const [shared] = sharedTexts(told);
    const [one, other] = told.map(ownWords);
    const wanted = [exactShare(one!, other!), exactShare(other!, one!)];
    const given = [shared?.shareOfOne ?? 0, shared?.shareOfOther ?? 0];
    total += 1;
    if (wanted.every((share, at) => Math.abs(share - given[at]!) < 1e-9)) right += 1;
  }
  return total === 0 ? 1 : right / total;
}

export default {
  about: 'pairs of texts that share at least half of their shingles of four words, found by sketches against all pairs',
  sets: { 'abp-quarter': 'load/abp-quarter.jsonl.br' },
  async measure(_set, path, say) {
    const texts = readRows<{ text: string }>(path).map(({ text }) => text);
    const all = texts.map((text) => shinglesOf(foldedWords(text)));
    const begun = process.hrtime.bigint();
    const found = findNearDuplicates(all.map((shingles) => ({ sketch: sketchOf(shingles), shingles })));
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    const { alike, contained } = exactPairs(all);
    const keys = new Set(found.map(({ one, other }) => one * all.length + other));
    const recall = (pairs: Set<number>) => [...pairs].filter((pair) => keys.has(pair)).length / Math.max(1, pairs.size);
    const right = [...keys].filter((pair) => alike.has(pair) || contained.has(pair));
    say(`${alike.size} pairs alike, ${contained.size} contained, ${found.length} found in ${seconds.toFixed(1)} s`);
    return {
      recall50: recall(alike),
      recallContained: recall(contained),
      precision: found.length === 0 ? 1 : right.length / found.length,
      shares: rightShares(texts, new Set([...alike, ...contained])),
      pairs: alike.size,
      pairsContained: contained.size,
    };
  },
} satisfies Evaluation;
