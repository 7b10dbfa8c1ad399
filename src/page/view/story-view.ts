import type { Article } from '../../article/article.ts';
import type { Citation } from '../../base/citation.ts';
import type { ArticleId, EntityId, OutletId } from '../../base/ids.ts';
import { type CountBy, lensesFor } from '../../dossier/coverage/divide-accounts.ts';
import type { Dossier, Entity, Origin } from '../../dossier/dossier.ts';
import type { Lens } from '../../outlet/lens.ts';
import type { Outlet } from '../../outlet/outlet.ts';
import { anchorOf } from './anchors.ts';
import { initialsOf } from './initials.ts';
import { nameUnknown, shortUnknown } from './name-unknown.ts';

/** A dossier with what every renderer looks up in it: texts, outlets, short forms, origins, places. */
export interface StoryView {
  dossier: Dossier;
  /** In order of publication; the accounts' numbers. */
  articles: Article[];
  article(id: ArticleId): Article;
  /** Null where the texts were left out. */
  text(id: ArticleId): string | null;
  outlet(id: OutletId): Outlet;
  outletOf(id: ArticleId): Outlet;
  initials(id: OutletId): string;
  number(id: ArticleId): number;
  originOf(id: ArticleId): Origin | null;
  /** A lens that knows something of these outlets, or one of the reader's own. */
  lens(name: string): Lens | null;
  entity(id: EntityId | string): Entity | null;
  /** The name of a citation's place in its account, for a link: `linked` then holds it. */
  anchor(citation: Citation): string;
  /** The same name for the place itself. */
  place(citation: Citation): string;
  /** The name of an account's own place; where the account is not shown, that of all accounts. */
  account(id: ArticleId): string;
  /** True where no passage of the account is shown under its headline. */
  isBrief(id: ArticleId): boolean;
  /** True where the account stands in the page. */
  isListed(id: ArticleId): boolean;
  /** Outlets named behind one value, line or passage at most; the others are counted. */
  tellers: number;
  /** Names that something led to so far: what stands last in a page names only these places. */
  linked: ReadonlySet<string>;
  /** The name of a part of the story in a page that may hold several stories. */
  at(id: string): string;
  /** Where a site has pages of its own for these; null: it has none. */
  links: StoryLinks;
}

/** Addresses of a site's pages about what a story holds. A file that stands alone has none of them. */
export interface StoryLinks {
  article(id: ArticleId): string | null;
  outlet(id: OutletId): string | null;
  entity(name: string): string | null;
  /** The same story with its accounts divided by another lens, or counted otherwise. */
  lens(lens: string, by?: CountBy): string | null;
}

export interface ViewPlace {
  /** Begins every name in the page. */
  prefix?: string;
  links?: StoryLinks;
  /** Lenses of the reader's own. */
  lenses?: readonly Lens[];
  /** Accounts of which the headline alone is shown: what would lead to a passage leads to the account. */
  brief?: ReadonlySet<ArticleId>;
  /** Accounts that are left out: what would lead to one leads to where accounts are. */
  unlisted?: ReadonlySet<ArticleId>;
  /** Outlets named behind one value, line or passage at most. */
  tellers?: number;
}

const NO_LINKS: StoryLinks = { article: () => null, outlet: () => null, entity: () => null, lens: () => null };

/** `articles`: the same articles with their texts, where they may be shown. */
export function viewStory(
  dossier: Dossier,
  articles: ReadonlyMap<ArticleId, Article> = new Map(),
  { prefix = '', links = NO_LINKS, lenses = [], brief, unlisted, tellers = Number.POSITIVE_INFINITY }: ViewPlace = {},
): StoryView {
  const known = dossier.articles
    .map((article) => articles.get(article.id) ?? article)
    .sort((a, b) => compareTimes(a, b) || (a.id < b.id ? -1 : 1));
  const byId = new Map(known.map((article) => [article.id, article]));
  const numbers = new Map(known.map((article, index) => [article.id, index + 1]));
  const named = nameUnknown(dossier.outlets, known);
  const outlets = new Map(named.map((outlet) => [outlet.id, outlet]));
  const told = named.filter((outlet) => outlet.known !== 'unknown');
  const short = initialsOf(told.map((outlet) => outlet.name));
  const initials = new Map(named.map((outlet) => [outlet.id, short[told.indexOf(outlet)] ?? shortUnknown(outlet)]));
  const entities = new Map<string, Entity>(dossier.entities.map((entity) => [entity.id, entity]));
  const origins = new Map(dossier.origins.flatMap((origin) => origin.articles.map((of) => [of.article, origin])));

  const article = (id: ArticleId) => present(byId.get(id), id);
  const outlet = (id: OutletId) => present(outlets.get(id), id);
  const number = (id: ArticleId) => present(numbers.get(id), id);
  const linked = new Set<string>();
  const place = (citation: Citation) => prefix + anchorOf(number(citation.article), citation);
  const isBrief = (id: ArticleId) => brief?.has(id) ?? false;
  const isListed = (id: ArticleId) => !unlisted?.has(id);
  const account = (id: ArticleId) => `${prefix}${isListed(id) ? `a${number(id)}` : 'accounts'}`;
  const tellings = known.map((one) => ({ article: one, outlet: outlet(one.outlet) }));
  const all = new Map(lensesFor(tellings, lenses).map((lens) => [lens.name, lens]));
  return {
    dossier,
    articles: known,
    article,
    text: (id) => article(id).text || null,
    outlet,
    outletOf: (id) => outlet(article(id).outlet),
    initials: (id) => present(initials.get(id), id),
    number,
    originOf: (id) => origins.get(id) ?? null,
    lens: (name) => all.get(name) ?? null,
    entity: (id) => entities.get(id) ?? null,
    anchor: (citation) => {
      if (isBrief(citation.article) || !isListed(citation.article)) return account(citation.article);
      const name = place(citation);
      linked.add(name);
      return name;
    },
    place,
    account,
    isBrief,
    isListed,
    tellers,
    linked,
    at: (id) => prefix + id,
    links,
  };
}

/** First and last report among the accounts whose day is known; null where none is. UTC instants. */
export function reportedBetween(view: StoryView): [string, string] | null {
  const times = view.articles.map(knownTime).filter((time) => time !== null);
  return times.length > 0 ? [times[0]!, times.at(-1)!] : null;
}

function knownTime({ published }: Article): string | null {
  return published && published.precision !== 'month' ? published.at : null;
}

/** Accounts without a day come last. */
function compareTimes(a: Article, b: Article): number {
  const [one, two] = [knownTime(a) ?? '9', knownTime(b) ?? '9'];
  return one < two ? -1 : one > two ? 1 : 0;
}

function present<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`the dossier names ${id} but does not hold it`);
  return value;
}
