import { describe, expect, it } from 'vitest';
import type { ArticleId, OutletId } from '../../base/ids.ts';
import { columnLens } from '../../outlet/lens.ts';
import type { Account, Origin } from '../dossier.ts';
import { inventAccount } from '../invent-account.ts';
import { divideAccounts } from './divide-accounts.ts';
import type { ExpectedOutlet } from './expectations.ts';
import { differenceOf, wilson } from './interval.ts';
import { measureCoverage } from './measure-coverage.ts';

const rating = (value: string) => ({ pack: 'p', rater: 'Lantern', scale: 'leaning', value, date: '2026' });

function account(name: string, of: { country?: string; owner?: string; leaning?: string } = {}): Account {
  const made = inventAccount({ id: name, text: `The pier of ${name} fell.`, outlet: name });
  made.outlet.country = of.country ?? null;
  if (of.owner) made.outlet.owners = [{ name: of.owner, kind: 'private', source: 'invented' }];
  if (of.leaning) made.outlet.ratings = [rating(of.leaning)];
  return made;
}

const accounts = [
  account('Harbour Post', { country: 'NZ', owner: 'Quay Group', leaning: 'left' }),
  account('Vale Weekly', { country: 'NZ', owner: 'Quay Group', leaning: 'right' }),
  account('Orsa Echo', { country: 'FR', leaning: 'left' }),
  account('Tern Radio'),
];
const idOf = (at: number) => accounts[at]?.article.id as ArticleId;
const told = (article: ArticleId) => ({ article, relation: 'source' as const, from: null, shared: 0, evidence: [] });
// The first two are one agency report, the others their own.
const origins: Origin[] = [
  { id: 'o1', kind: 'wire', agency: 'Corvane', articles: [told(idOf(0)), told(idOf(1))] },
  { id: 'o2', kind: 'own', agency: null, articles: [told(idOf(2))] },
  { id: 'o3', kind: 'own', agency: null, articles: [told(idOf(3))] },
];
const lensOf = (name: string, made = measureCoverage(accounts, origins, null)) =>
  made.lenses.find(({ lens }) => lens === name);

describe('measureCoverage', () => {
  it('counts by outlet, owner and origin', () =>
    expect(measureCoverage(accounts, origins, null)).toMatchObject({
      articles: 4,
      outlets: 4,
      unknownOutlets: 0,
      owners: 1,
      origins: 3,
      gaps: [],
    }));

  it('shows every known lens, unrated outlets counted, shares of rated origins', () => {
    expect(lensOf('leaning: Lantern')).toEqual({
      lens: 'leaning: Lantern',
      unrated: 1,
      groups: [
        // Two of two rated origins; one of two. Wilson by hand: [.3424, 1], [.0945, .9055].
        {
          group: 'left',
          outlets: 2,
          owners: 1,
          origins: 2,
          share: 1,
          interval: [expect.closeTo(0.3424, 4), 1],
          expectedShare: null,
        },
        {
          group: 'right',
          outlets: 1,
          owners: 1,
          origins: 1,
          share: 0.5,
          interval: [expect.closeTo(0.0945, 4), expect.closeTo(0.9055, 4)],
          expectedShare: null,
        },
      ],
    });
    expect(lensOf('country')?.groups.map(({ group, outlets }) => [group, outlets])).toEqual([
      ['NZ', 2],
      ['FR', 1],
    ]);
    expect(lensOf('bloc')?.unrated).toBe(3);
    expect(lensOf('reporting')?.groups.map(({ group, share }) => [group, share])).toEqual([
      ['own reporting', 2 / 3],
      ['agency', 1 / 3],
    ]);
    expect(lensOf('kind')).toBeUndefined();
  });

  it('divides the accounts for whoever counts statements', () => {
    const lenses = [
      columnLens('port', [
        ['Harbour Post', 'deep'],
        ['orsa-echo', 'shallow'],
      ]),
    ];
    expect([...divideAccounts(accounts, origins, lenses).values()]).toEqual([
      { port: ['deep'] },
      {},
      { port: ['shallow'] },
      {},
    ]);
  });
});

describe('gaps', () => {
  const followed = (group: string, size: number, state: ExpectedOutlet['state'] = 'healthy'): ExpectedOutlet[] =>
    Array.from({ length: size }, (_, at) => ({ ...account(`${group} ${at}`, { leaning: group }), usual: 10, state }));
  const story = (outlets: readonly ExpectedOutlet[], expected: readonly ExpectedOutlet[]) => {
    const telling = outlets.map(({ outlet }) => inventAccountOf(outlet));
    const own = telling.map(({ article }, at) => ({
      id: `o${at}`,
      kind: 'own' as const,
      agency: null,
      articles: [told(article.id)],
    }));
    return measureCoverage(telling, own, { section: null, outlets: expected });
  };
  const inventAccountOf = (outlet: ExpectedOutlet['outlet']): Account => ({
    ...inventAccount({ id: outlet.name, text: 'The pier fell.', outlet: outlet.name }),
    outlet: { ...outlet, evidence: [] },
  });

  it('calls a group that usually covers and did not', () => {
    const [left, right] = [followed('left', 20), followed('right', 20)];
    const gap = story(left.slice(0, 12), [...left, ...right]).gaps.find(({ group }) => group === 'right');
    expect(gap).toMatchObject({ expected: 0.5, observed: 0, blindspot: true });
    expect(gap?.outlets).toHaveLength(20);
    expect(new Set(gap?.outlets.map(({ reason }) => reason))).toEqual(new Set(['did-not-cover']));
  });

  it('is silent where few told it, and where the feeds could not be read', () => {
    const [left, right] = [followed('left', 20), followed('right', 20)];
    const few = story(left.slice(0, 3), [...left, ...right]).gaps;
    expect(few.some(({ blindspot }) => blindspot)).toBe(false);
    const failed = followed('right', 20, 'could-not-fetch');
    expect(story(left.slice(0, 12), [...left, ...failed]).gaps).toEqual([]);
    const half = [...right.slice(0, 10), ...failed.slice(10), ...followed('right', 24, 'not-followed').slice(20)];
    const gap = story(left.slice(0, 16), [...left, ...half]).gaps[0];
    expect(gap?.expected).toBeCloseTo(1 / 3);
    const count = (reason: string) => gap?.outlets.filter((outlet) => outlet.reason === reason).length;
    expect([count('did-not-cover'), count('could-not-fetch'), count('not-followed')]).toEqual([10, 10, 4]);
  });

  it('is silent of a chain that told it in one text, and of what is expected on few counts', () => {
    const [left, right] = [followed('left', 20), followed('right', 20)];
    const telling = [...left.slice(0, 10), ...right.slice(0, 10)].map(({ outlet }) => inventAccountOf(outlet));
    const origin = (id: string, of: Account[]) => ({
      id,
      kind: 'own' as const,
      agency: null,
      articles: of.map(({ article }) => told(article.id)),
    });
    const chain = [
      ...telling.slice(0, 10).map((one, at) => origin(`o${at}`, [one])),
      origin('chain', telling.slice(10)),
    ];
    const gap = measureCoverage(telling, chain, { section: null, outlets: [...left, ...right] }).gaps[0];
    expect(gap).toMatchObject({ group: 'right', observed: 1 / 11, blindspot: false });
    const sparse = [...left.slice(0, 8), ...right.slice(0, 4)].map((one) => ({ ...one, usual: 1 }));
    expect(story(left.slice(0, 8), sparse).gaps[0]).toMatchObject({ group: 'right', observed: 0, blindspot: false });
  });

  it('names forty, and counts all', () => {
    const [left, right] = [followed('left', 50), followed('right', 50)];
    const gap = story(left, [...left, ...right]).gaps[0];
    expect(gap?.outlets).toHaveLength(40);
    expect(gap?.silent).toEqual({ 'did-not-cover': 50, 'could-not-fetch': 0, 'not-followed': 0 });
  });

  it('names nobody as silent who told it', () => {
    const [left, right] = [followed('left', 20), followed('right', 20)];
    const gap = story([...left.slice(0, 16), ...right.slice(0, 1)], [...left, ...right]).gaps[0];
    expect(gap?.outlets.map(({ outlet }) => outlet)).not.toContain('right-0' as OutletId);
  });
});

describe('wilson', () => {
  it('gives the published intervals', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rounded = (hits: number, total: number) => wilson(hits, total).map((bound) => Number(bound.toFixed(4)));
    expect(rounded(81, 263)).toEqual([0.2553, 0.3662]);
    expect(rounded(15, 148)).toEqual([0.0624, 0.1605]);
    expect(rounded(0, 20)).toEqual([0, 0.1611]);
    expect(rounded(1, 29)).toEqual([0.0061, 0.1718]);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe('differenceOf', () => {
  it('gives the published intervals', () => {
    // Newcombe 1998, table II, method 10: 56 of 70 less 48 of 80, and 9 of 10 less 3 of 10.
    const share = (hits: number, total: number) => ({ share: hits / total, interval: wilson(hits, total) });
    const rounded = (one: [number, number], other: [number, number]) =>
      differenceOf(share(...one), share(...other)).map((bound) => Number(bound.toFixed(4)));
    expect(rounded([56, 70], [48, 80])).toEqual([0.0524, 0.3339]);
    expect(rounded([9, 10], [3, 10])).toEqual([0.1705, 0.809]);
  });
});
