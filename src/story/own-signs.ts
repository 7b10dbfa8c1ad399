import { type ArticleVector, kindOf, NUMBER } from './article-vector.ts';

/** Names and numbers by their keys, and how many of a group's articles hold each. */
export interface SignCounts {
  articles: number;
  counts: ReadonlyMap<number, number>;
}

/** What either of two groups of articles has alone; the lesser of the two sides counts. */
export interface OwnSigns {
  /** Share of a side's articles that hold a name, above the share of the other side's that do. */
  names: number;
  /** How sure it is that a name or number is one side's: square root of the likelihood ratio of its counts (G2). */
  sure: number;
}

/** A name or number this much more frequent on one side is its own. The trial's bound for look-alike events. */
const OWN = 0.3;

export function signCounts(vectors: readonly ArticleVector[]): SignCounts {
  const counts = new Map<number, number>();
  for (const { terms, kinds } of vectors)
    for (let at = 0; at < terms.length; at++)
      if (kinds[at] !== 0) counts.set(terms[at]!, (counts.get(terms[at]!) ?? 0) + 1);
  return { articles: vectors.length, counts };
}

/** Look-alike events share their words, not their people, places and figures. */
export function ownSigns(one: SignCounts, other: SignCounts): OwnSigns {
  const [here, there] = [best(one, other), best(other, one)];
  return { names: Math.min(here.names, there.names), sure: Math.sqrt(Math.min(here.sure, there.sure)) };
}

function best(mine: SignCounts, theirs: SignCounts): OwnSigns {
  const found = { names: 0, sure: 0 };
  for (const [key, count] of mine.counts) {
    const others = theirs.counts.get(key) ?? 0;
    const more = count / mine.articles - others / theirs.articles;
    if (more > found.names && kindOf(key) !== NUMBER) found.names = more;
    if (more >= OWN) found.sure = Math.max(found.sure, likelihoodRatio(count, mine.articles, others, theirs.articles));
  }
  return found;
}

/** Twice the log of how much likelier the counts are under a share for each group than under one for both. */
function likelihoodRatio(held: number, of: number, heldThere: number, ofThere: number): number {
  return (
    2 * (logLikelihood(held, of) + logLikelihood(heldThere, ofThere) - logLikelihood(held + heldThere, of + ofThere))
  );
}

function logLikelihood(held: number, of: number): number {
  if (held === 0 || held === of) return 0;
  return held * Math.log(held / of) + (of - held) * Math.log(1 - held / of);
}
