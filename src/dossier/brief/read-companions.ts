import type { Citation } from '../../base/citation.ts';
import type { Statement } from '../dossier.ts';
import { citeLine, type Line, type Word } from '../statements/line.ts';
import { sameEvent } from '../statements/same-event.ts';
import { shareNames } from '../statements/share-names.ts';
import { predicateOf } from '../statements/share-predicate.ts';
import { stanceOf } from '../statements/stance.ts';
import { NEGATION } from '../statements/tell-same.ts';
import type { Told } from '../statements/write-statements.ts';

/**
 * Two whole sentences say the same where they link by this much and the lighter one's weight stands in the other to this
 * share: stricter than the link of a statement, which is judged together with all its tellings.
 */
const SAME = 0.45;
const CONTAINED = 0.6;

/** Who else says what a line says. */
export interface Companions {
  /** Ids of the statements it makes with its greater part, and of its links to lines that say the same with a clause. */
  says: Set<string>;
  /** The passages of others, each account once, in the order of the accounts; none that denies it. */
  citations: Citation[];
  /** The line's own and those of the citations; a digest has none. */
  origins: Set<string>;
}

/**
 * Of every line that may stand in the brief: the accounts whose statement it is. Those of the statements that the greater
 * part of the line makes, and of whole sentences that link under the rules of agreement. By index of line.
 */
export function readCompanions(
  told: Told,
  fit: readonly (Line | null)[],
  statements: readonly Statement[],
): (Companions | null)[] {
  const made = statementsOf(told, fit, statements);
  const linked = linksOf(told, fit);
  const repeated = repeatsOf(told);
  const wordsAt = wordReader(told);
  const order = new Map(told.accounts.map(({ article }, at) => [article.id as string, at]));
  return fit.map((line, at) => {
    if (!line) return null;
    const own = told.accounts[line.account]!.article.id;
    const found = new Map<string, { citation: Citation; origin: string | null }>();
    const isNew = ({ article }: Citation) => article !== own && !found.has(article);
    for (const { status, support } of made[at]!) {
      if (status === 'disputed') continue;
      for (const { citation, stance, origin } of support)
        if (isNew(citation) && stance !== 'denied' && !parts(line.words, wordsAt(citation)))
          found.set(citation.article, { citation, origin });
    }
    for (const { citation, origin } of linked[at]!)
      if (isNew(citation)) found.set(citation.article, { citation, origin });
    const others = [...found.values()].sort((a, b) => order.get(a.citation.article)! - order.get(b.citation.article)!);
    const origins = new Set(
      [told.originOf[line.account], ...others.map(({ origin }) => origin)].flatMap((one) => one ?? []),
    );
    return {
      says: new Set([...made[at]!.map(({ id }) => id), ...repeated[at]!]),
      citations: others.map(({ citation }) => citation),
      origins,
    };
  });
}

/** The statements of several passages that more than half of a line makes, without denying it. */
function statementsOf(told: Told, fit: readonly (Line | null)[], statements: readonly Statement[]): Statement[][] {
  const byArticle = new Map<string, { statement: Statement; citation: Citation }[]>();
  for (const statement of statements) {
    if (statement.support.length < 2) continue;
    for (const { citation, stance } of statement.support) {
      if (stance === 'denied' || citation.in !== 'text') continue;
      const list = byArticle.get(citation.article);
      if (list) list.push({ statement, citation });
      else byArticle.set(citation.article, [{ statement, citation }]);
    }
  }
  return fit.map((line) => {
    if (!line) return [];
    const { start, end } = line;
    const own = byArticle.get(told.accounts[line.account]!.article.id) ?? [];
    const mine = own.filter(({ citation }) => {
      const shared = Math.min(end, citation.end) - Math.max(start, citation.start);
      return shared * 2 > Math.max(end - start, citation.end - citation.start);
    });
    return [...new Set(mine.map(({ statement }) => statement))];
  });
}

/** Of every line: a name for each link by which a reader hears the same again, be it in a clause. */
function repeatsOf({ lines, links }: Told): string[][] {
  const found: string[][] = lines.map(() => []);
  for (const { a, b, score, contained } of links) {
    if (score < SAME || contained < CONTAINED) continue;
    found[a]!.push(`${a} ${b}`);
    found[b]!.push(`${a} ${b}`);
  }
  return found;
}

function linksOf(told: Told, fit: readonly (Line | null)[]) {
  const { lines, accounts, links } = told;
  const saysSame = predicateOf(lines);
  const found: { citation: Citation; origin: string | null }[][] = fit.map(() => []);
  const placed = (line: Line) => ({ line, unit: line.whole, account: accounts[line.account]! });
  const foreign = accounts.map(({ article }) => article.language.split('-')[0] !== told.language);
  const denials = new Map<Line, boolean>();
  const denies = (line: Line): boolean => {
    const known = denials.get(line);
    if (known !== undefined) return known;
    const denied = stanceOf(accounts[line.account]!, line, line.start, line.end) === 'denied';
    denials.set(line, denied);
    return denied;
  };
  const near = links.filter(({ whole, contained }) => whole >= SAME && contained >= CONTAINED);
  for (const { a, b } of near.sort((one, other) => other.whole - one.whole)) {
    const one = lines[a]!;
    const other = lines[b]!;
    if (one.account === other.account) continue;
    if (one.kind !== 'prose' || other.kind !== 'prose' || foreign[one.account] || foreign[other.account]) continue;
    if (!(saysSame(one.whole, other.whole) || sameEvent(placed(one), placed(other)))) continue;
    if (!shareNames([one, one.whole], [other, other.whole])) continue;
    if (!sameFigures(one, other) || parts(one.words, other.words) || denies(one) !== denies(other)) continue;
    note(a, other);
    note(b, one);
  }
  return found;

  function note(at: number, line: Line): void {
    const account = accounts[line.account]!;
    if (!fit[at]) return;
    const citation = citeLine(account, line, line.start, line.end);
    found[at]!.push({ citation, origin: told.originOf[line.account] ?? null });
  }
}

/** The words of the lines a citation stands in, as far as it covers them. */
function wordReader({ accounts, lines }: Told): (citation: Citation) => Word[] {
  const byArticle = new Map<string, Line[]>();
  for (const line of lines) {
    const { id } = accounts[line.account]!.article;
    const list = byArticle.get(id);
    if (list) list.push(line);
    else byArticle.set(id, [line]);
  }
  // One citation is asked for once a line that it might accompany.
  const read = new Map<Citation, Word[]>();
  return (citation) => {
    const known = read.get(citation);
    if (known) return known;
    const { article, in: where, start, end } = citation;
    const words = (byArticle.get(article) ?? [])
      .filter((line) => line.in === where && line.start < end && start < line.end)
      .flatMap(({ words }) => words.filter((word) => word.start >= start && word.end <= end));
    read.set(citation, words);
    return words;
  };
}

interface Facts {
  negated: boolean;
  figures: readonly string[];
}

const facts = new WeakMap<readonly Word[], Facts>();

/** What `parts` asks of a run of words, read once. */
function factsOf(words: readonly Word[]): Facts {
  let found = facts.get(words);
  if (!found) {
    found = {
      negated: words.some(({ low, quoted }) => !quoted && NEGATION.test(low)),
      figures: words.flatMap(({ key }) => (key?.startsWith('#') ? [key] : [])),
    };
    facts.set(words, found);
  }
  return found;
}

/** True where one of two tellings of a thing denies it, or both give figures and share none. */
function parts(one: readonly Word[], other: readonly Word[]): boolean {
  const ours = factsOf(one);
  const theirs = factsOf(other);
  if (ours.negated !== theirs.negated) return true;
  return (
    ours.figures.length > 0 && theirs.figures.length > 0 && !theirs.figures.some((key) => ours.figures.includes(key))
  );
}

/** A sentence without the other's figures does not tell what the other tells. */
function sameFigures(one: Line, other: Line): boolean {
  const ours = one.whole.keys.filter((key) => key.startsWith('#'));
  const theirs = other.whole.keys.filter((key) => key.startsWith('#'));
  return ours.length === theirs.length && ours.every((key, at) => key === theirs[at]);
}
