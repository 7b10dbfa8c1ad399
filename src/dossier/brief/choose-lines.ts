import type { Line } from '../statements/line.ts';
import { massOf, sharedMass, type Weigh } from '../statements/weigh-keys.ts';
import { pairs } from './describe-lines.ts';

const MOST = 7;
const LEAST = 3;
/** A line more like a chosen one than this says the same: folds of neus-train put 0.4 to 0.6 within noise. */
const ALIKE = 0.45;
/** A line says nothing new whose weight a chosen one holds to this share: costs nothing on folds of neus-train. */
const CONTAINED = 0.7;
/**
 * A line of which the chosen ones together hold more than this share of the weight says too little that is new: 0.25 to 0.5
 * are within noise by ROUGE on a fourth of neus-train. Higher repeats itself, lower ends in trivia (read on the sample edition).
 */
const TOLD = 0.4;
/** After the first three, a line must promise at least this share of what the best one did: the last ones of seven are trivia. */
const WORTH = 0.55;

/** A line that may stand in a brief. */
export interface Candidate {
  line: Line;
  score: number;
  /** Marks of what it says: two lines with one in common say the same. */
  says: ReadonlySet<string>;
  /** Opens with a word that points back: taken only where there are not enough others. */
  leans: boolean;
}

/**
 * Three to seven of the candidates, best first: each the highest by its score times the share of its word pairs that no
 * chosen line has, refused where it says the same as a chosen one. Equal ones in the order given.
 */
export function chooseLines<One extends Candidate>(candidates: readonly One[], weigh: Weigh): One[] {
  const left = new Map(candidates.map((one) => [one, pairs(one.line.words.map(({ low }) => low))]));
  const chosen: One[] = [];
  const said = new Set<string>();
  const told = new Set<string>();
  let best = 0;
  const take = (leans: boolean, most: number) => {
    while (chosen.length < most) {
      let top: One | null = null;
      let gain = Number.NEGATIVE_INFINITY;
      for (const [one, own] of left) {
        if (one.leans !== leans) continue;
        const fresh = own.filter((pair) => !said.has(pair)).length / (own.length || 1);
        const worth = one.score > 0 ? one.score * fresh : one.score;
        if (worth > gain) [top, gain] = [one, worth];
      }
      if (!top || (chosen.length >= LEAST && gain < WORTH * best)) return;
      const own = left.get(top)!;
      left.delete(top);
      if (chosen.some((other) => saysSame(top, other, weigh)) || toldAlready(top, told, weigh)) continue;
      best = Math.max(best, gain);
      chosen.push(top);
      for (const pair of own) said.add(pair);
      for (const key of top.line.whole.keys) told.add(key);
    }
  };
  take(false, MOST);
  take(true, LEAST);
  return chosen;
}

/** True where the keys of the chosen lines together hold so much of what the line says that little is new. */
function toldAlready({ line }: Candidate, told: ReadonlySet<string>, weigh: Weigh): boolean {
  const known = line.whole.keys.filter((key) => told.has(key));
  return massOf({ ...line.whole, keys: known }, weigh) > TOLD * massOf(line.whole, weigh);
}

function saysSame(one: Candidate, other: Candidate, weigh: Weigh): boolean {
  for (const mark of one.says) if (other.says.has(mark)) return true;
  const shared = sharedMass(one.line.whole, other.line.whole, weigh);
  const ours = massOf(one.line.whole, weigh);
  const theirs = massOf(other.line.whole, weigh);
  return shared > ALIKE * Math.sqrt(ours * theirs) || shared > CONTAINED * ours;
}
