import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../base/ids.ts';
import type { OutletRecord } from '../../outlet/outlet.ts';
import type { Account, Origin } from '../dossier.ts';
import { inventAccount } from '../invent-account.ts';
import type { ExpectedOutlet } from './expectations.ts';
import { measureCoverage } from './measure-coverage.ts';

const root = resolve(import.meta.dirname, '../../../data/sample');
const records = JSON.parse(readFileSync(join(root, 'outlets.json'), 'utf8')) as OutletRecord[];
const { accounts: told } = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as {
  accounts: Record<string, { story: string | null; outlet: string; kind?: string }>;
};

const accounts = Object.entries(told).map(([key, { story, outlet, kind }]) => {
  const record = records.find(({ id }) => id === outlet)!;
  const account = inventAccount({ id: key, text: 'Told.', outlet: record.name });
  account.article.kind = kind === 'digest' ? 'digest' : 'report';
  const { country, languages, owners, ratings } = record;
  account.outlet = { ...account.outlet, id: outlet as never, country, languages, kind: record.kind, owners, ratings };
  return { story, account };
});

/** The talks at Kirnholm, told in eight accounts, one of them a digest; set against what the outlets of the other six stories tell. */
function talks() {
  const own = accounts.filter(({ story }) => story === 'talks').map(({ account }) => account);
  const origins: Origin[] = own
    .filter(({ article }) => article.kind === 'report')
    .map(({ article }) => ({
      id: `o ${article.id}`,
      kind: 'own',
      agency: null,
      articles: [{ article: article.id as ArticleId, relation: 'source', from: null, shared: 0, evidence: [] }],
    }));
  const usual = new Map<string, { account: Account; stories: number }>();
  for (const { story, account } of accounts) {
    const held = usual.get(account.outlet.id) ?? { account, stories: 0 };
    if (story !== null && story !== 'talks') held.stories += 1;
    usual.set(account.outlet.id, held);
  }
  const outlets = [...usual.values()].map(
    ({ account, stories }): ExpectedOutlet => ({ outlet: account.outlet, usual: stories, state: 'healthy' }),
  );
  return measureCoverage(own, origins, { section: null, outlets });
}

describe('coverage of the sample edition, counted by hand', () => {
  const coverage = talks();
  const through = (name: string) => coverage.lenses.find(({ lens }) => lens === name)!;
  const group = (lens: string, name: string) => through(lens).groups.find(({ group }) => group === name);
  const near = (bounds: [number, number]) => bounds.map((bound) => expect.closeTo(bound, 3));

  it('gives each country its share, interval and expectation', () => {
    // Seven origins: four of Velmora, three of Tarsenia. The other stories: 27, 1 and 3 (Montebravo) of 31 tellings.
    expect(coverage).toMatchObject({ articles: 8, outlets: 8, origins: 7 });
    expect(group('country', 'Velmora')).toMatchObject({
      outlets: 5,
      origins: 4,
      share: 4 / 7,
      interval: near([0.2505, 0.8418]),
      expectedShare: 27 / 31,
    });
    expect(group('country', 'Tarsenia')).toMatchObject({
      origins: 3,
      share: 3 / 7,
      interval: near([0.1582, 0.7495]),
      expectedShare: 1 / 31,
    });
    // Three of 31 in seven origins is less than one origin: nobody from Montebravo is missed.
    expect(group('country', 'Montebravo')).toBeUndefined();
  });

  it('counts who is unrated, and names the group of which an origin was to be expected', () => {
    // Rated by that rater: six of the seven origins, 30 of the 31 tellings; six of them of the centre, six leaning right
    // (the Courier three, the Ledger two, the Messenger one).
    expect(through('leaning: Lantern Index').unrated).toBe(2);
    expect(group('leaning: Lantern Index', 'center')).toMatchObject({
      outlets: 0,
      share: 0,
      interval: near([0, 0.3903]),
      expectedShare: 6 / 30,
    });
    expect(group('leaning: Lantern Index', 'lean-right')).toMatchObject({
      outlets: 2,
      share: 2 / 6,
      interval: near([0.0968, 0.7]),
      expectedShare: 6 / 30,
    });
    expect(coverage.gaps.find((gap) => gap.group === 'center' && gap.lens === 'leaning: Lantern Index')).toMatchObject({
      expected: 0.2,
      observed: 0,
      expectedInterval: near([0.0951, 0.3731]),
      blindspot: false,
      silent: { 'did-not-cover': 4, 'could-not-fetch': 0, 'not-followed': 0 },
    });
  });

  it('calls no blindspot on so few', () => expect(coverage.gaps.filter(({ blindspot }) => blindspot)).toEqual([]));
});
