import type { BriefLine } from '../dossier.ts';
import { citeLine, type Line } from '../statements/line.ts';
import type { Weigh } from '../statements/weigh-keys.ts';
import type { Told } from '../statements/write-statements.ts';
import { BRIEF_WEIGHTS } from './brief-weights.data.ts';
import { describeLines, likeness, pairs } from './describe-lines.ts';
import { isFit } from './fit-lines.ts';

const MOST = 7;
const LEAST = 3;
/** A line more like a chosen one than this says the same: chosen on neus-val among 0.3 to 0.6. */
const ALIKE = 0.4;
/** After the first three, a line must promise at least this share of what the best one did. */
const WORTH = 0.3;
/** A line of another account that says the same this closely is cited beside the chosen one. */
const SAME = 0.45;

/**
 * The story in three to seven lines of its accounts, each a whole sentence: those a linear scorer expects a neutral
 * round-up to share most with, where what several origins tell counts, and each line's promise shrinks by what the lines
 * before it have already said. Digests are heard only where there is nothing else.
 */
export function writeBrief(told: Told, weigh: Weigh): BriefLine[] {
  const { lines, accounts, originOf } = told;
  const reports = accounts.some(({ article }) => article.kind === 'report');
  const own = (line: Line) =>
    (!reports || (accounts[line.account]!.article.kind === 'report' && line.by === 'outlet')) &&
    accounts[line.account]!.article.language.startsWith(told.language);
  const features = describeLines(told, weigh, (line) => own(line) && isFit(line, accounts[line.account]!));
  const scores = features.map((row) => (row === null ? null : scoreOf(row)));
  const low = lines.map((line) => pairs(line.words.map((word) => word.low)));
  const chosen: number[] = [];
  const said = new Set<string>();
  let best = 0;
  while (chosen.length < MOST) {
    let top = -1;
    let gain = Number.NEGATIVE_INFINITY;
    for (const [at, score] of scores.entries()) {
      if (score === null || chosen.includes(at)) continue;
      const fresh = low[at]!.filter((pair) => !said.has(pair)).length / (low[at]!.length || 1);
      const worth = score > 0 ? score * fresh : score;
      if (worth > gain && !chosen.some((other) => likeness(lines[at]!, lines[other]!, weigh) > ALIKE)) {
        top = at;
        gain = worth;
      }
    }
    if (top < 0 || (chosen.length >= LEAST && gain < WORTH * best)) break;
    best = Math.max(best, gain);
    chosen.push(top);
    for (const pair of low[top]!) said.add(pair);
  }
  return chosen.map((at) => briefLine(told, at, originOf));
}

export function scoreOf(row: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (BRIEF_WEIGHTS[at] ?? 0), 0);
}

/** The line, and every other account's line that says the same. */
function briefLine(told: Told, at: number, originOf: readonly (string | null)[]): BriefLine {
  const { lines, accounts, links } = told;
  const line = lines[at]!;
  const same = links
    .filter((link) => (link.a === at || link.b === at) && link.whole >= SAME && link.contained >= 0.6)
    .map((link) => (link.a === at ? link.b : link.a))
    .filter((other) => lines[other]!.kind === 'prose' && lines[other]!.account !== line.account)
    .sort((a, b) => a - b);
  const members = [at, ...same];
  const citations = members.map((member) => {
    const { account, start, end } = lines[member]!;
    return citeLine(accounts[account]!, lines[member]!, start, end);
  });
  const origins = new Set(members.flatMap((member) => originOf[lines[member]!.account] ?? []));
  return { text: citations[0]!.text, citations, origins: origins.size };
}
