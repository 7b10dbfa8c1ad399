import type { BriefLine, Statement } from '../dossier.ts';
import { citeLine, type Line } from '../statements/line.ts';
import type { Weigh } from '../statements/weigh-keys.ts';
import type { Told } from '../statements/write-statements.ts';
import { BRIEF_WEIGHTS } from './brief-weights.data.ts';
import { chooseLines } from './choose-lines.ts';
import { describeLines } from './describe-lines.ts';
import { fitLine, leansBack } from './fit-lines.ts';
import { type Companions, readCompanions } from './read-companions.ts';

/** So many of the best lines open the brief: two are worth .001 to .002 of each ROUGE on neus-val over none, one and four. */
const LEAD = 2;

/**
 * The story in three to seven lines of its accounts, each a whole sentence or a verbatim clause: the two that promise most,
 * then the others in the order in which the accounts tell them. Chosen by a linear scorer of what a neutral round-up would share; each cites every account whose statement it is.
 * Digests are heard only where there is no report. `told.links` may hold loose links.
 */
export function writeBrief(told: Told, statements: readonly Statement[], weigh: Weigh): BriefLine[] {
  const { lines, accounts } = told;
  const reports = accounts.some(({ article }) => article.kind === 'report');
  const own = (line: Line) =>
    (!reports || (accounts[line.account]!.article.kind === 'report' && line.by === 'outlet')) &&
    accounts[line.account]!.article.language.split('-')[0] === told.language;
  const fit = lines.map((line) => (own(line) ? fitLine(line, accounts[line.account]!) : null));
  const companions = readCompanions(told, fit, statements);
  const candidates = describeLines(told, weigh, fit).flatMap((row, at) => {
    if (row === null) return [];
    const line = fit[at]!;
    return [{ line, score: scoreOf(row), says: companions[at]!.says, leans: leansBack(line), at }];
  });
  return chooseLines(candidates, weigh)
    .map(({ at }, rank) => ({ line: briefLine(told, fit[at]!, companions[at]!), lead: rank < LEAD }))
    .map((one) => ({ ...one, place: placeOf(one.line, accounts) }))
    .sort((a, b) => Number(b.lead) - Number(a.lead) || a.place - b.place || b.line.origins - a.line.origins)
    .map(({ line }) => line);
}

/** How far into the accounts a line is told, on average: 0 their first words, 1 their last. */
function placeOf({ citations }: BriefLine, accounts: Told['accounts']): number {
  const lengths = new Map(accounts.map(({ article }) => [article.id, article.text.length]));
  const places = citations
    .filter((citation) => citation.in === 'text')
    .map(({ article, start }) => start / Math.max(lengths.get(article) ?? 1, 1));
  return places.reduce((sum, place) => sum + place, 0) / Math.max(places.length, 1);
}

export function scoreOf(row: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (BRIEF_WEIGHTS[at] ?? 0), 0);
}

function briefLine(told: Told, line: Line, { citations, origins }: Companions): BriefLine {
  const own = citeLine(told.accounts[line.account]!, line, line.start, line.end);
  return { text: own.text, citations: [own, ...citations], origins: origins.size };
}
