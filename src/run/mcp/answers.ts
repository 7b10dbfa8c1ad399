import { excerptOf } from '../../article/excerpt.ts';
import type { Citation } from '../../base/citation.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { inOrder } from '../../page/view/relations.ts';

/** A citation as an agent can repeat it: whose words, where they are published, and the exact place to verify them by. */
export interface Cited {
  text: string;
  outlet: string;
  url: string | null;
  published: string | null;
  article: string;
  start: number;
  end: number;
}

export const PARTS = ['summary', 'statements', 'differences', 'quotes', 'timeline', 'accounts'] as const;
export type Part = (typeof PARTS)[number];

/** Items of a dossier's summary: an agent asks for a part to read on. */
const FEW = 5;
/** Citations of one item. */
const PLACES = 4;

/** One part of a dossier, small and cited. `total`: how many items the part has; `items` begin at `offset`. */
export function partOf(dossier: Dossier, part: Part, { offset, limit }: { offset: number; limit: number }) {
  const cited = citer(dossier);
  const cut = <Item>(items: readonly Item[]) => items.slice(offset, offset + limit);
  const list = <Item, Given>(items: readonly Item[], of: (item: Item) => Given) => {
    return { part, total: items.length, offset, items: cut(items).map(of) };
  };
  switch (part) {
    case 'summary':
      return { part, ...summaryOf(dossier, cited) };
    case 'statements':
      return list(dossier.statements, ({ text, status, outlets, origins, support }) => {
        const told = support.slice(0, PLACES).map(({ citation, stance }) => ({ ...cited(citation), stance }));
        return { text: excerptOf(text), status, outlets, origins, told };
      });
    case 'differences':
      return list(inOrder(dossier.differences), (difference) => differenceOf(difference, cited));
    case 'quotes':
      return list(dossier.quotes, (quote) => quoteOf(quote, dossier, cited));
    case 'timeline':
      return list(dossier.timeline, ({ when, text, citations }) => {
        return { when, text: excerptOf(text), citations: citations.slice(0, PLACES).map(cited) };
      });
    case 'accounts':
      return list(dossier.articles, ({ id, title, url, outlet, published, language }) => {
        const name = dossier.outlets.find((one) => one.id === outlet)?.name ?? outlet;
        return { article: id, title, outlet: name, url, published: published?.at ?? null, language };
      });
  }
}

function summaryOf(dossier: Dossier, cited: (citation: Citation) => Cited) {
  const { story, coverage, brief, differences, quotes } = dossier;
  const { articles, outlets, owners, origins } = coverage;
  return {
    story: story.id,
    title: story.title,
    titleFrom: cited(story.titleCitation).outlet,
    firstPublished: story.firstPublished,
    lastPublished: story.lastPublished,
    counts: { articles, outlets, owners, origins, differences: differences.length, quotes: quotes.length },
    brief: brief.map(({ text, citations, origins: told }) => {
      return { text: excerptOf(text), origins: told, citations: citations.slice(0, PLACES).map(cited) };
    }),
    differences: inOrder(differences)
      .slice(0, FEW)
      .map((difference) => differenceOf(difference, cited)),
    blindspots: coverage.gaps
      .filter(({ blindspot }) => blindspot)
      .slice(0, FEW)
      .map(({ lens, group, expected, observed }) => ({ lens, group, expected, observed })),
  };
}

function differenceOf(
  { about, kind, relation, positions }: Dossier['differences'][number],
  cited: ReturnType<typeof citer>,
) {
  return {
    about,
    kind,
    relation,
    positions: positions.map(({ value, at, context }) => {
      return { value: excerptOf(value), at, told: context.slice(0, PLACES).map(cited) };
    }),
  };
}

function quoteOf(quote: Dossier['quotes'][number], { entities }: Dossier, cited: ReturnType<typeof citer>) {
  const speaker = entities.find(({ id }) => id === quote.speaker)?.name ?? null;
  const { kind, speakerText, force, outlets, origins, pieces, via } = quote;
  const said = pieces.slice(0, PLACES).map(cited);
  return { speaker, speakerText, kind, force, via: via?.name ?? null, outlets, origins, said };
}

function citer({ articles, outlets }: Dossier): (citation: Citation) => Cited {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  return ({ article, start, end, text }) => {
    const of = byId.get(article);
    return {
      text: excerptOf(text),
      outlet: (of && names.get(of.outlet)) ?? 'unknown outlet',
      url: of?.url ?? null,
      published: of?.published?.at ?? null,
      article,
      start,
      end,
    };
  };
}
