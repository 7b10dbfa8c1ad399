import { digest } from '../../base/ids.ts';
import type { Lead } from '../differences/compare-leaders.ts';
import type { Account, Statement, Support } from '../dossier.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { clusterByAverageLink, type Edge } from './cluster.ts';
import { dropEchoes } from './drop-echoes.ts';
import type { FactGroup } from './group-facts.ts';
import { groupLeaders } from './group-leaders.ts';
import { groupPresence } from './group-presence.ts';
import { citeLine, type Line } from './line.ts';
import type { Link } from './link-lines.ts';
import type { Presence } from './presence.ts';
import { mayShareNames, shareNames } from './share-names.ts';
import { stanceOf } from './stance.ts';
import { pairsOf, tellSameBy } from './tell-same.ts';

/**
 * From this mean likelihood of telling one thing clauses are one statement; pairs below the second count as none. Where it
 * stands `npm run eval -- agreement` has precision .96 and half as much again of what plain likeness found; at .80 and .50 it has .94
 * and twice as much, but on stories of newswcl50 and Wikinews read by hand one statement in ten was wrong.
 */
const SAME = 0.86;
const LIKELY = 0.65;
/** Two lines of one account are one statement only where they link by this. */
const REPEATED = 0.7;

/** One assertion and where it is told: by index of line, and the clauses of it that are meant. */
export interface Telling {
  line: number;
  start: number;
  end: number;
}

export interface Told {
  accounts: readonly Account[];
  lines: readonly Line[];
  links: readonly Link[];
  /** Of each account: the origin it counts under; null for a digest. */
  originOf: readonly (string | null)[];
  index: EntityIndex;
  presence: readonly Presence[];
  leaders: readonly Lead[];
  /** The story's language: accounts in another one are not aligned. */
  language: string;
}

/**
 * What the accounts assert, aligned across accounts: clauses grouped by average link, then every clause or sentence that
 * found no partner. In the order of how many origins tell it, then of the accounts. `differences` and `disputed` are
 * filled in by `markDisputed`.
 */
export function writeStatements(told: Told): Statement[] {
  const nodes: { line: number; clause: number }[] = [];
  const nodeOf: number[][] = [];
  for (const [line, { clauses }] of told.lines.entries())
    nodeOf.push(clauses.map((_, clause) => nodes.push({ line, clause }) - 1));
  const facts = [...groupPresence(told), ...groupLeaders(told)];
  const edges = edgesOf(told, nodeOf, linesTogether(facts));
  const groups = clusterByAverageLink(edges, SAME);
  const strength = strengths(edges, nodes.length);
  const grouped = new Set(groups.flat());
  const shared = groups.map((group) => {
    const tellings = tellingsOf(
      told,
      group.map((node) => nodes[node]!),
      grouped,
      nodeOf,
    );
    const best = (line: number) =>
      Math.max(...group.filter((node) => nodes[node]!.line === line).map((node) => strength[node]!));
    tellings.sort((a, b) => rank(told, a, best(a.line)) - rank(told, b, best(b.line)) || a.line - b.line);
    return statementOf(told, tellings);
  });
  // Who was there, who was not and who led is told of several people in one sentence: those, added below, are no echoes of each other.
  const statements = dropEchoes(shared);
  for (const { tellings } of facts) {
    statements.push(statementOf(told, shownBest(told, tellings)));
    for (const { line, start, end } of tellings)
      for (const [clause, unit] of told.lines[line]!.clauses.entries())
        if (unit.start >= start && unit.end <= end) grouped.add(nodeOf[line]![clause]!);
  }
  for (const [at, line] of told.lines.entries()) {
    if (!worth(line)) continue;
    const free = nodeOf[at]!.filter((node) => !grouped.has(node));
    if (free.length === 0) continue;
    if (free.length === line.clauses.length) statements.push(statementOf(told, [{ line: at, ...line.whole }]));
    else
      for (const node of free) {
        const clause = line.clauses[nodes[node]!.clause]!;
        if (clause.keys.length >= 4) statements.push(statementOf(told, [{ line: at, ...clause }]));
      }
  }
  const place = (statement: Statement) =>
    told.accounts.findIndex((account) => account.article.id === statement.support[0]!.citation.article);
  return statements
    .map((statement) => ({ statement, place: place(statement), start: statement.support[0]!.citation.start }))
    .sort(
      (a, b) =>
        b.statement.origins - a.statement.origins ||
        b.statement.outlets - a.statement.outlets ||
        a.place - b.place ||
        a.start - b.start,
    )
    .map(({ statement }) => statement);
}

const placeOf = ({ article, start, end }: Support['citation']) => `${article} ${start} ${end}`;

function worth(line: Line): boolean {
  return line.kind === 'prose' || line.kind === 'list';
}

/** Clause pairs of lines of the story's language that tell one thing; within one account only where it nearly repeats itself. */
function edgesOf(told: Told, nodeOf: number[][], together: ReadonlySet<string>): Edge[] {
  const edges: Edge[] = [];
  const tellSame = tellSameBy(told.accounts, told.lines);
  const people = new Set(told.index.entities.filter(({ type }) => type === 'person').map(({ id }) => id));
  const foreign = told.accounts.map(({ article }) => baseOf(article.language) !== baseOf(told.language));
  for (const link of told.links) {
    const a = told.lines[link.a]!;
    const b = told.lines[link.b]!;
    if (!worth(a) || !worth(b) || foreign[a.account] || foreign[b.account]) continue;
    if (a.account === b.account && link.score < REPEATED) continue;
    if (together.has(`${link.a} ${link.b}`) || !mayShareNames(a, b, people)) continue;
    for (const pair of pairsOf(link, told.lines)) {
      const score = 1 / (1 + Math.exp(-tellSame(pair)));
      if (score < LIKELY || !shareNames(pair.one, pair.other)) continue;
      edges.push({ a: nodeOf[link.a]![pair.a]!, b: nodeOf[link.b]![pair.b]!, score });
    }
  }
  return edges;
}

/** Those that can be read by themselves first, the others with their whole sentence; reports before digests; the plainest first. */
function shownBest(told: Told, tellings: readonly Telling[]): Telling[] {
  const shown = tellings.map((telling) => {
    const line = told.lines[telling.line]!;
    const alone = readsAlone(line, [telling]);
    return { telling: alone ? telling : { line: telling.line, ...line.whole }, alone };
  });
  shown.sort(
    (a, b) =>
      rank(told, a.telling, 0) - rank(told, b.telling, 0) ||
      Number(b.alone) - Number(a.alone) ||
      lengthOf(a.telling) - lengthOf(b.telling) ||
      a.telling.line - b.telling.line,
  );
  return shown.map(({ telling }) => telling);
}

const lengthOf = ({ start, end }: Telling) => end - start;

/** Pairs of lines that one such fact brings together already: their likeness would only say it again. */
function linesTogether(groups: readonly FactGroup[]): Set<string> {
  const pairs = new Set<string>();
  for (const { tellings } of groups)
    for (const one of tellings)
      for (const other of tellings) if (one.line < other.line) pairs.add(`${one.line} ${other.line}`);
  return pairs;
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

function strengths(edges: readonly Edge[], count: number): Float64Array {
  const strength = new Float64Array(count);
  for (const { a, b, score } of edges) {
    strength[a]! += score;
    strength[b]! += score;
  }
  return strength;
}

/** Joins the clauses of one line; the whole line where nothing else of it stands in another group. */
function tellingsOf(
  told: Told,
  members: { line: number; clause: number }[],
  grouped: ReadonlySet<number>,
  nodeOf: number[][],
): Telling[] {
  const byLine = new Map<number, number[]>();
  for (const { line, clause } of members) byLine.set(line, [...(byLine.get(line) ?? []), clause]);
  return [...byLine].map(([at, clauses]) => {
    const line = told.lines[at]!;
    const elsewhere = nodeOf[at]!.some((node, clause) => grouped.has(node) && !clauses.includes(clause));
    if (!elsewhere) return { line: at, start: line.start, end: line.end };
    const spans = clauses.map((clause) => line.clauses[clause]!);
    if (!readsAlone(line, spans)) return { line: at, start: line.start, end: line.end };
    return {
      line: at,
      start: Math.min(...spans.map((span) => span.start)),
      end: Math.max(...spans.map((span) => span.end)),
    };
  });
}

/** A clause that can be read without its sentence: six words or more, opening with a name, an article or a number. */
function readsAlone(line: Line, spans: readonly { start: number; end: number }[]): boolean {
  const start = Math.min(...spans.map((span) => span.start));
  const words = line.words.filter(
    (word) => word.start >= start && word.end <= Math.max(...spans.map(({ end }) => end)),
  );
  const first = words[0];
  return (
    words.length >= 6 &&
    first !== undefined &&
    (first.capital || /^(?:the|a|an|its|his|her|their|it|he|she|they)$/.test(first.low) || /^\d/.test(first.low))
  );
}

/** A telling that opens with a quotation does not say whose words they are: one that does is shown before it. */
const SPEECH = 1;

/** Reports before digests, then the telling most like the others. Lower is earlier. */
function rank(told: Told, telling: Telling, strength: number): number {
  const line = told.lines[telling.line]!;
  const first = line.words.find(({ start }) => start >= telling.start);
  if (first?.quoted) strength -= SPEECH;
  const digests = line.by !== 'outlet' || told.accounts[line.account]!.article.kind === 'digest' ? 1000 : 0;
  return digests - strength;
}

/** The statement that the tellings make, the first one its text; its id is made of the places of them all. */
export function statementOf(told: Told, tellings: readonly Telling[]): Statement {
  const support: Support[] = tellings.map(({ line: at, start, end }) => {
    const line = told.lines[at]!;
    const account = told.accounts[line.account]!;
    return {
      citation: citeLine(account, line, start, end),
      stance: stanceOf(account, line, start, end),
      origin: told.originOf[line.account] ?? null,
    };
  });
  const first = support[0]!.citation;
  const places = support.map(({ citation }) => placeOf(citation));
  const telling = support.filter(({ stance }) => stance !== 'denied');
  const origins = new Set(telling.flatMap(({ origin }) => origin ?? []));
  const outlets = new Set(tellings.map(({ line }) => told.accounts[told.lines[line]!.account]!.outlet.id));
  const denied = telling.length < support.length;
  return {
    id: `t${digest('statement', ...places).slice(0, 12)}`,
    text: first.text,
    status: denied && telling.length > 0 ? 'disputed' : origins.size >= 2 ? 'agreed' : 'single',
    support,
    differences: [],
    outlets: outlets.size,
    origins: origins.size,
    lensGroups: {},
  };
}
