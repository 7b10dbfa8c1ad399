import type { Article } from '../article/article.ts';
import { cite } from '../base/citation.ts';
import type { ArticleId } from '../base/ids.ts';
import { byText } from '../base/order.ts';
import type { Knowledge } from '../features/knowledge.ts';
import { unpackBackground } from '../features/terms/background.ts';
import type { Outlet, Registry } from '../outlet/outlet.ts';
import { titleStory } from '../story/title-story.ts';
import { writeBrief } from './brief/write-brief.ts';
import { divideAccounts, lensesFor } from './coverage/divide-accounts.ts';
import type { Expectations } from './coverage/expectations.ts';
import { findCites } from './coverage/find-cites.ts';
import { measureCoverage } from './coverage/measure-coverage.ts';
import { readLeaders } from './differences/compare-leaders.ts';
import { findDifferences } from './differences/find-differences.ts';
import { markDisputed } from './differences/mark-disputed.ts';
import type { Account, Dossier, Origin, Statement } from './dossier.ts';
import { linkEntities } from './entities/link-entities.ts';
import { inferDates } from './infer-dates.ts';
import { readAgain } from './names/read-again.ts';
import { findOrigins } from './origins/find-origins.ts';
import { writeQuotes } from './quotes/write-quotes.ts';
import { LINKED, LOOSE, linkLines } from './statements/link-lines.ts';
import { readPresence } from './statements/presence.ts';
import { readLines } from './statements/read-lines.ts';
import { weighKeys } from './statements/weigh-keys.ts';
import { writeStatements } from './statements/write-statements.ts';
import { writeTimeline } from './timeline/write-timeline.ts';
import { writeWording } from './wording/write-wording.ts';

/** What a dossier is written with, besides the accounts. */
export interface DossierSettings {
  /** The versions that make the dossier: same versions, same bytes. */
  made: Dossier['made'];
  registry?: Registry;
  /** What the followed outlets normally publish; absent: nothing is expected, and no gap is named. */
  expectations?: Expectations;
  /** True: the articles keep their texts. */
  full?: boolean;
  knowledge?: Knowledge;
}

/**
 * Writes the dossier of one story: every line verbatim from the accounts, with its citation. Pure; the order in which the
 * accounts are given changes nothing. Throws RangeError where there is no account with a word in it.
 */
export function writeDossier(story: { id: string; accounts: readonly Account[] }, settings: DossierSettings): Dossier {
  const told = inOrder(inferDates(inOrder(story.accounts))).filter(
    ({ article }) => (article.title + article.text).trim() !== '',
  );
  if (told.length === 0) throw new RangeError(`story ${story.id} has no account`);
  const accounts = readAgain(told);
  const index = linkEntities(accounts);
  const origins = findOrigins(accounts);
  const originOf = accounts.map(({ article }) => originIdOf(origins, article));
  const language = languageOf(accounts);
  const lines = readLines(accounts, index);
  const weigh = weighKeys(lines, unpackBackground(settings.knowledge?.background ?? null));
  const loose = linkLines(lines, weigh, LOOSE);
  const links = loose.filter(({ score }) => score >= LINKED);
  const facts = { presence: readPresence(lines), leaders: readLeaders(accounts, lines) };
  const read = { accounts, lines, links, originOf, language, index, ...facts };
  const differences = findDifferences(read, loose);
  const statements = withLenses(
    markDisputed(writeStatements({ ...read, links: loose }), differences),
    divideAccounts(accounts, origins, lensesFor(accounts, settings.expectations?.lenses)),
  );
  const title =
    titleStory(accounts.filter(({ article }) => article.language.startsWith(language))) ?? titleOf(accounts, language);
  const days = accounts.flatMap(({ article }) => article.published?.at ?? []).sort();
  return {
    synoptic: 1,
    made: settings.made,
    story: {
      id: story.id,
      title: title.text,
      titleCitation: title,
      firstPublished: days[0] ?? null,
      lastPublished: days.at(-1) ?? null,
    },
    articles: accounts.map(({ article }) => (settings.full ? article : withoutTexts(article))),
    outlets: outletsOf(accounts),
    coverage: measureCoverage(accounts, origins, settings.expectations ?? null),
    brief: writeBrief({ ...read, links: loose }, statements, weigh),
    statements,
    differences,
    quotes: writeQuotes(accounts, index, origins),
    entities: index.entities,
    timeline: writeTimeline(accounts, origins),
    wording: writeWording(accounts, index),
    origins,
    cites: findCites(accounts, settings.registry ?? null),
    refusals: [],
  };
}

/** By time of publication, those without one last; equal times by id. */
function inOrder(accounts: readonly Account[]): Account[] {
  const at = ({ article }: Account) => article.published?.at ?? '~';
  return [...accounts].sort((a, b) => byText(at(a), at(b)) || byText(a.article.id, b.article.id));
}

/** The language most accounts are in; among equals the one of the earliest account. */
function languageOf(accounts: readonly Account[]): string {
  const counts = new Map<string, number>();
  for (const { article } of accounts) {
    const base = article.language.split('-')[0] ?? 'und';
    counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und';
}

/** Where no headline represents the story: that of the earliest report in the story's language; without one, the first line of its text. */
function titleOf(accounts: readonly Account[], language: string) {
  const order = [...accounts].sort((a, b) => rank(a) - rank(b));
  function rank({ article }: Account): number {
    return (
      (article.title.trim() ? 0 : 4) +
      (article.kind === 'report' ? 0 : 2) +
      (article.language.startsWith(language) ? 0 : 1)
    );
  }
  const { article } = order[0]!;
  if (article.title.trim()) return cite(article, { in: 'title', start: 0, end: article.title.length });
  const start = article.text.search(/\S/);
  const end = article.text.indexOf('\n', start);
  return cite(article, { in: 'text', start, end: end < 0 ? article.text.length : end });
}

function withoutTexts(article: Article): Article {
  return { ...article, text: '', removed: [] };
}

function outletsOf(accounts: readonly Account[]): Outlet[] {
  const found = new Map<string, Outlet>();
  for (const { outlet } of accounts) {
    const known = found.get(outlet.id);
    found.set(outlet.id, known ? { ...known, evidence: [...known.evidence, ...outlet.evidence] } : outlet);
  }
  return [...found.values()];
}

function originIdOf(origins: readonly Origin[], article: Article): string | null {
  return origins.find((origin) => origin.articles.some((member) => member.article === article.id))?.id ?? null;
}

/** Which groups of each lens tell a statement. */
function withLenses(
  statements: readonly Statement[],
  groupsOf: ReadonlyMap<ArticleId, Record<string, string[]>>,
): Statement[] {
  return statements.map((statement) => {
    const lensGroups: Record<string, string[]> = {};
    for (const { citation, stance } of statement.support) {
      if (stance === 'denied') continue;
      for (const [lens, groups] of Object.entries(groupsOf.get(citation.article) ?? {}))
        lensGroups[lens] = [...new Set([...(lensGroups[lens] ?? []), ...groups])].sort();
    }
    return { ...statement, lensGroups };
  });
}
