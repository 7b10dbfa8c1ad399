import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/article/article.ts';
import { articleHash } from '../src/article/article-hash.ts';
import { type Citation, cite } from '../src/base/citation.ts';
import { articleId, type EntityId } from '../src/base/ids.ts';
import type { Difference, Dossier, Origin, Quote, Statement } from '../src/dossier/dossier.ts';
import type { Outlet, OutletRecord } from '../src/outlet/outlet.ts';
import type { Edition } from '../src/page/edition.ts';
import { sentencesOf } from '../src/text/sentences.ts';

/**
 * The sample edition's dossiers as `data/sample/expected.json` wants them, every citation made by `cite` on the raw texts.
 * For tests of what is shown: they see every case the edition holds, whatever the stages before find in it.
 */
export function sampleEdition(): Edition {
  const dossiers = Object.keys(expected.stories).map(dossierOf);
  const strays = keys.filter((key) => expected.accounts[key]!.story === null).map(articleOf);
  return {
    dossiers,
    strays,
    refusals: [],
    articles: new Map(keys.map(articleOf).map((article) => [article.id, article])),
  };
}

const root = resolve(import.meta.dirname, '../data/sample');
// biome-ignore lint/suspicious/noExplicitAny: a data file, checked by test/sample-edition.test.ts
const expected: any = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8'));
const records: OutletRecord[] = JSON.parse(readFileSync(join(root, 'outlets.json'), 'utf8'));
const keys = Object.keys(expected.accounts);
const articles = new Map<string, Article>();

function articleOf(key: string): Article {
  const known = articles.get(key);
  if (known) return known;
  const account = expected.accounts[key]!;
  const read = rawOf(account.at);
  const at = account.published && `${new Date(account.published).toISOString().slice(0, 19)}Z`;
  const article: Article = {
    id: articleId(key),
    url: account.url,
    outlet: account.outlet,
    title: account.title,
    byline: read.byline,
    kind: account.kind ?? 'report',
    parts: [{ start: 0, end: read.text.length, by: 'outlet' }],
    published: at && {
      at,
      local: account.published.slice(0, 16) + account.published.slice(19),
      precision: 'minute',
      from: 'page',
      evidence: [],
    },
    modified: null,
    language: read.language,
    text: read.text,
    removed: [],
    credits: [],
    revision: 1,
    hash: '',
  };
  article.hash = articleHash(article);
  articles.set(key, article);
  return article;
}

function rawOf(at: string): { text: string; byline: string[]; language: string } {
  const [file, part] = at.split(':') as [string, string | undefined];
  const bytes = readFileSync(join(root, 'articles', file));
  if (file.endsWith('.jsonl')) return JSON.parse(bytes.toString().split('\n')[Number(part) - 1]!);
  const html = file.endsWith('.gz')
    ? gunzipSync(bytes).toString().split('WARC/1.1\r\n')[Number(part) + 1]!
    : `${bytes}`;
  if (file.endsWith('.txt')) return { text: html, byline: [], language: 'en' };
  const paragraphs = [...html.matchAll(/^ {6}<p>(.*)<\/p>$/gm)].map((match) => match[1]!.replaceAll('&amp;', '&'));
  return { text: paragraphs.join('\n\n'), byline: [], language: 'en' };
}

function citeIn(key: string, words: string): Citation {
  const article = articleOf(key);
  const source = article.text.includes(words) ? 'text' : 'title';
  const start = article[source].indexOf(words);
  return cite(article, { in: source, start, end: start + words.length });
}

function sentenceOf(citation: Citation, key: string): Citation {
  if (citation.in === 'title') return citation;
  const article = articleOf(key);
  const around = sentencesOf(article.text, article.language).find(
    ({ start, end }) => start <= citation.start && end >= citation.end,
  );
  return around ? cite(article, { in: 'text', start: around.start, end: around.end }) : citation;
}

function dossierOf(name: string): Dossier {
  const story = expected.stories[name];
  const own = keys.filter((key) => expected.accounts[key]!.story === name);
  const told = own.map(articleOf).sort((a, b) => ((a.published?.at ?? '9') < (b.published?.at ?? '9') ? -1 : 1));
  const outlets = records.filter((record) => told.some(({ outlet }) => outlet === record.id)).map(outletOf);
  const origins: Origin[] = story.origins.map(originOf);
  const originAt = (key: string) =>
    origins.find((origin) => origin.articles.some(({ article }) => article === articleId(key)))?.id ?? null;
  const statementOf = (fact: { passages: Record<string, string> }, index: number): Statement => {
    const support = Object.entries(fact.passages).map(([key, words]) => ({
      citation: sentenceOf(citeIn(key, words), key),
      stance: 'told' as const,
      origin: originAt(key),
    }));
    const by = new Set(support.map(({ origin, citation }) => origin ?? citation.article)).size;
    return {
      id: `s${index + 1}`,
      text: support[0]!.citation.text,
      status: by > 1 ? 'agreed' : 'single',
      support,
      differences: [],
      outlets: support.length,
      origins: by,
      lensGroups: {},
    };
  };
  const statements = [...story.agreed, ...story.single].map(statementOf);
  const [opener] = told;
  return {
    synoptic: 1,
    made: { synoptic: '0', node: '0', icu: '0' },
    story: {
      id: name,
      title: opener!.title,
      titleCitation: cite(opener!, { in: 'title', start: 0, end: opener!.title.length }),
      firstPublished: opener!.published?.at ?? null,
      lastPublished: told.findLast(({ published }) => published)?.published?.at ?? null,
    },
    articles: told.map((article) => ({ ...article, text: '' })),
    outlets,
    coverage: {
      articles: told.length,
      outlets: outlets.length,
      unknownOutlets: 0,
      owners: new Set(outlets.map(({ owners }) => owners[0]!.name)).size,
      origins: origins.length,
      lenses: [lensOf(outlets, origins.length)],
      gaps: [],
    },
    brief: statements
      .slice(0, 3)
      .map(({ text, support, origins }) => ({ text, citations: support.map(({ citation }) => citation), origins })),
    statements,
    differences: story.differences.map(differenceOf),
    quotes: story.quotes.map(quoteOf),
    entities: story.entities.map((entity: EntityWanted, index: number) => ({
      id: `e${index}` as EntityId,
      name: entity.name,
      type: entity.type,
      aliases: [entity.name, ...entity.aliases],
      roles: entity.roles.map(({ role, accounts }) => ({ role, citations: accounts.map((key) => citeIn(key, role)) })),
      mentions: 3,
    })),
    timeline: statements.slice(0, 2).map(({ text, support }) => ({
      when: { from: '2026-06-09T00:00:00Z', to: '2026-06-10T00:00:00Z', precision: 'day' as const },
      text,
      citations: [support[0]!.citation],
    })),
    wording: [],
    origins,
    cites: [],
    refusals: [],
  };
}

interface EntityWanted {
  name: string;
  type: 'person';
  aliases: string[];
  roles: { role: string; accounts: string[] }[];
}

function outletOf(record: OutletRecord): Outlet {
  const { id, name, domains, country, languages, kind, owners, ratings } = record;
  return {
    id: id as Outlet['id'],
    name,
    known: 'registry',
    domains,
    country,
    languages,
    kind,
    owners,
    ratings,
    evidence: [],
  };
}

function lensOf(outlets: Outlet[], origins: number): Dossier['coverage']['lenses'][number] {
  const groups = [...new Set(outlets.map(({ country }) => country!))].map((group) => {
    const size = outlets.filter(({ country }) => country === group).length;
    const share = size / outlets.length;
    return {
      group,
      outlets: size,
      owners: size,
      origins: Math.round(share * origins),
      share,
      interval: [share * 0.6, Math.min(1, share * 1.4)] as [number, number],
      expectedShare: 0.5,
    };
  });
  return { lens: 'country', unrated: 0, groups };
}

function originOf(
  origin: { kind: 'own' | 'wire'; agency?: string; source: string; reprints?: string[]; rewrites?: string[] },
  index: number,
): Origin {
  const from = articleId(origin.source);
  const taken = (key: string, relation: 'reprint' | 'rewrite', shared: number) => ({
    article: articleId(key),
    relation,
    from,
    shared,
    evidence: [],
  });
  return {
    id: `o${index + 1}`,
    kind: origin.kind,
    agency: origin.agency ?? null,
    articles: [
      { article: from, relation: 'source', from: null, shared: 1, evidence: [] },
      ...(origin.reprints ?? []).map((key) => taken(key, 'reprint', 0.96)),
      ...(origin.rewrites ?? []).map((key) => taken(key, 'rewrite', 0.3)),
    ],
  };
}

type DifferenceWanted = Pick<Difference, 'about' | 'kind' | 'relation'> & {
  positions: { value: string; accounts: string[] }[];
};

function differenceOf(difference: DifferenceWanted, index: number): Difference {
  return {
    id: `d${index + 1}`,
    about: difference.about,
    kind: difference.kind,
    relation: difference.relation,
    positions: difference.positions.map(({ value, accounts }) => {
      const citations = accounts.map((key) => citeIn(key, value));
      const number = /^[\d,]+$/.test(value) ? Number(value.replace(',', '')) : null;
      return {
        value,
        normal: number === null ? null : { low: number, high: number, unit: 'people', of: difference.about },
        at: articleOf(accounts[0]!).published?.at ?? null,
        citations,
        context: citations.map((citation, at) => sentenceOf(citation, accounts[at]!)),
      };
    }),
  };
}

function quoteOf(
  quote: { speaker: string; variants: { edit: string; said: string; accounts: string[] }[] },
  index: number,
): Quote {
  const all = quote.variants.flatMap(({ edit, said, accounts }) =>
    accounts.map((key) => ({ edit, citation: citeIn(key, said) })),
  );
  const [first, ...others] = all;
  return {
    id: `q${index + 1}`,
    kind: 'direct',
    speaker: null,
    speakerText: quote.speaker,
    attribution: null,
    cue: 'said',
    force: 'said',
    said: first!.citation,
    pieces: [first!.citation],
    via: null,
    variants: others.map(({ edit, citation }) => ({
      citations: [citation],
      edit: edit === 'full' ? 'same' : edit === 'shorter' ? 'shorter' : 'reworded',
    })),
    outlets: all.length,
    origins: 1,
  };
}
