import { describe, expect, it } from 'vitest';
import type { Article } from '../../article/article.ts';
import { cite, faultOf } from '../../base/citation.ts';
import { articleId, type OutletId } from '../../base/ids.ts';
import type { Features, Quotation } from '../../features/features.ts';
import type { Account } from '../dossier.ts';
import { findOrigins } from './find-origins.ts';

const DISPATCH = `The reservoir above Velm gave way shortly after dawn, sending a wall of brown water through the old quarter and
cutting the only road to the north. Engineers had warned of cracks in the spillway since the spring, but repairs were put
off twice for want of money. Rescue crews in rubber boats were still pulling families from rooftops at noon, and the
provincial hospital asked for blood. The mayor said the pumps would not run before the weekend.`;
const OTHER = `Water from the broken Velm dam reached our street within minutes. We counted eleven cars in the square, all of
them empty, and a piano. Nobody here had been told that the spillway was cracked; the plans for mending it lay in a drawer
at the town hall, as two councillors admitted to this newspaper in the afternoon.`;

interface Making {
  outlet: string;
  text: string;
  at?: string;
  credit?: { agency: string | null; line: string; removed?: string };
  known?: 'registry' | 'unknown';
  kind?: 'report' | 'digest';
  quotations?: Quotation[];
}

function account({ outlet, text, at, credit, known = 'registry', kind = 'report', quotations = [] }: Making): Account {
  const whole = credit && !credit.removed ? `${text}\n\n${credit.line}` : text;
  const article: Article = {
    id: articleId(`${outlet} ${text}`),
    url: null,
    outlet: outlet as OutletId,
    title: 'Dam breaks above Velm',
    byline: [],
    kind,
    parts: [],
    published: at ? { at, local: at, precision: 'minute', from: 'page', evidence: [] } : null,
    modified: null,
    language: 'en',
    text: whole,
    removed: credit?.removed ? [{ text: credit.line, why: credit.removed }] : [],
    credits: [],
    revision: 1,
    hash: '',
  };
  if (credit) {
    const place = credit.removed
      ? { in: 'removed' as const, index: 0, start: 0, end: credit.line.length }
      : { in: 'text' as const, start: text.length + 2, end: whole.length };
    article.credits = [{ agency: credit.agency, citation: cite(article, place) }];
  }
  const named = { id: article.outlet, name: outlet, known, domains: [], country: null, languages: [], kind: null };
  return {
    article,
    outlet: { ...named, owners: [], ratings: [], evidence: [] },
    features: { language: 'en', quotations } as unknown as Features,
  };
}

describe('findOrigins', () => {
  it('makes one origin of an agency report and its reprints, cited on both sides', () => {
    const accounts = [
      account({ outlet: 'The Lowland Post', text: DISPATCH, at: '2026-03-02T10:00:00Z' }),
      account({ outlet: 'Reuters', text: DISPATCH, at: '2026-03-02T11:00:00Z' }),
      account({ outlet: 'Velm Gazette', text: OTHER, at: '2026-03-02T09:00:00Z' }),
    ];
    const origins = findOrigins(accounts);
    expect(origins.map(({ kind, agency }) => [kind, agency])).toEqual([
      ['wire', 'Reuters'],
      ['own', null],
    ]);
    const [source, reprint] = origins[0]!.articles;
    expect(source).toMatchObject({ article: accounts[1]!.article.id, relation: 'source', from: null, shared: 0 });
    expect(reprint).toMatchObject({ relation: 'reprint', from: accounts[1]!.article.id, shared: 1 });
    for (const citation of reprint!.evidence) {
      const { article } = accounts.find((one) => one.article.id === citation.article)!;
      expect(faultOf(citation, article)).toBeNull();
      expect(citation.text.length).toBeLessThanOrEqual(300);
    }
  });

  it('calls a text that keeps a part of another a rewrite of the earlier one', () => {
    const half = `${DISPATCH.slice(0, DISPATCH.indexOf('Rescue'))}${OTHER}`;
    const [origin, ...others] = findOrigins([
      account({ outlet: 'A', text: half, at: '2026-03-02T12:00:00Z' }),
      account({ outlet: 'B', text: DISPATCH, at: '2026-03-02T10:00:00Z' }),
    ]);
    expect(others).toEqual([]);
    expect(origin!.articles[1]!.relation).toBe('rewrite');
    expect(origin!.articles[1]!.shared).toBeGreaterThan(0.3);
    expect(origin!.articles[1]!.shared).toBeLessThan(0.75);
  });

  it('takes neither the credit of a picture nor a call sign for the origin of a text', () => {
    const origins = findOrigins([
      account({ outlet: 'A', text: DISPATCH, credit: { agency: 'AFP', line: 'The dam. AFP', removed: 'caption' } }),
      account({ outlet: 'B', text: OTHER, credit: { agency: 'KVLM', line: 'VELM (KVLM)' } }),
    ]);
    expect(origins.map(({ kind }) => kind)).toEqual(['own', 'own']);
  });

  it('leaves the origin open where agencies are credited without a name', () => {
    const credit = { agency: null, line: '(With inputs from agencies)' };
    const [origin] = findOrigins([account({ outlet: 'A', text: DISPATCH, credit })]);
    expect(origin).toMatchObject({ kind: 'unknown', agency: null });
    expect(origin!.articles[0]!.evidence[0]!.text).toBe(credit.line);
  });

  it('counts two reports of one outlet as one voice, and unknown outlets apart', () => {
    expect(findOrigins([account({ outlet: 'A', text: DISPATCH }), account({ outlet: 'A', text: OTHER })])).toHaveLength(
      1,
    );
    const unknown = { outlet: 'unknown', known: 'unknown' as const };
    expect(findOrigins([account({ ...unknown, text: DISPATCH }), account({ ...unknown, text: OTHER })])).toHaveLength(
      2,
    );
  });

  it('gives a digest no origin, and takes no shared quotation for shared text', () => {
    const said = DISPATCH;
    const one = `${OTHER} “${said}”`;
    const other = `Officials were brief on Monday and left by a side door before the cameras came. “${said}”`;
    const quoted = (text: string) => {
      const start = text.indexOf('“') + 1;
      const quotation = { kind: 'direct', pieces: [{ in: 'text', start, end: text.length - 1 }] };
      return [quotation as unknown as Quotation];
    };
    const origins = findOrigins([
      account({ outlet: 'A', text: one, quotations: quoted(one) }),
      account({ outlet: 'B', text: other, quotations: quoted(other) }),
      account({ outlet: 'C', text: said, kind: 'digest' }),
    ]);
    expect(origins.map(({ articles }) => articles.length)).toEqual([1, 1]);
  });

  it('does not depend on the order of the accounts', () => {
    const accounts = ['A', 'B', 'C'].map((outlet, at) =>
      account({ outlet, text: at === 2 ? OTHER : DISPATCH, at: `2026-03-02T1${at}:00:00Z` }),
    );
    const byId = (accounts: Account[]) => findOrigins(accounts).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId([...accounts].reverse())).toEqual(byId(accounts));
  });
});
