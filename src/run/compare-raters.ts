import { byText } from '../base/order.ts';
import { scaleOf } from '../outlet/lens.ts';
import type { Rating, Registry } from '../outlet/outlet.ts';

/** Two raters of one scale, over the outlets that both rate. Nothing is averaged: who differs is named. */
export interface RaterPair {
  scale: string;
  raters: [string, string];
  /** Outlets that both rate. */
  both: number;
  same: number;
  /** By the group each puts them in, by name. */
  differing: { outlet: string; name: string; groups: [string, string] }[];
}

const groupOf = (rating: Rating) => rating.group ?? (typeof rating.value === 'string' ? rating.value : null);

/** Every pair of single raters that rate the same property; `composite`: packs that hold several raters already stay apart. */
export function compareRaters(registry: Registry, composite: ReadonlySet<string>): RaterPair[] {
  const pairs = new Map<string, RaterPair>();
  for (const { id, name, domains } of registry.records) {
    const found = domains[0] ? registry.byHost(domains[0]) : null;
    if (found?.id !== id) continue;
    const rated = found.ratings.filter((rating) => !composite.has(rating.pack) && groupOf(rating) !== null);
    for (const [at, one] of rated.entries())
      for (const other of rated.slice(at + 1)) {
        if (one.rater === other.rater || scaleOf(one) !== scaleOf(other)) continue;
        const [first, second] = [one, other].sort((a, b) => byText(a.rater, b.rater)) as [Rating, Rating];
        const key = `${scaleOf(one)}\n${first.rater}\n${second.rater}`;
        const pair = pairs.get(key) ?? {
          scale: scaleOf(one),
          raters: [first.rater, second.rater] as [string, string],
          both: 0,
          same: 0,
          differing: [],
        };
        pairs.set(key, pair);
        pair.both += 1;
        const groups: [string, string] = [groupOf(first)!, groupOf(second)!];
        if (groups[0] === groups[1]) pair.same += 1;
        else pair.differing.push({ outlet: id, name, groups });
      }
  }
  return [...pairs.values()].sort(
    (a, b) => b.both - a.both || byText(a.scale, b.scale) || byText(a.raters[0], b.raters[0]),
  );
}
