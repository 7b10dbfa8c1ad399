import { describe, expect, it } from 'vitest';
import type { Citation } from '../../base/citation.ts';
import { cite } from '../../base/citation.ts';
import type { Account, Origin, Quote, Statement } from '../dossier.ts';
import { inventAccount } from '../invent-account.ts';
import { cutQuotes, oneSidedStatements, type Sides } from './compare-sides.ts';
import { voicesOf } from './divide-accounts.ts';
import { weighWording } from './weigh-wording.ts';

const account = (name: string, text = 'The pier fell.') => inventAccount({ id: name, text, outlet: name });
const origin = (id: string, ...members: Account[]): Origin => ({
  id,
  kind: 'own',
  agency: null,
  articles: members.map(({ article }) => ({
    article: article.id,
    relation: 'source',
    from: null,
    shared: 0,
    evidence: [],
  })),
});
const first = ({ article }: Account): Citation => cite(article, { in: 'text', start: 0, end: 3 });
const sidesOf = (groups: Record<string, Account[]>, origins?: Origin[]): Sides => {
  const accounts = Object.values(groups).flat();
  return {
    accounts,
    voices: voicesOf(accounts, origins ?? accounts.map((one, at) => origin(`o${at}`, one))),
    groupsOf: new Map(
      Object.entries(groups).flatMap(([group, members]) =>
        members.map(({ article }) => [article.id, group === 'none' ? [] : [group]] as const),
      ),
    ),
  };
};
const statement = (...telling: Account[]): Statement => ({
  id: 't1',
  text: 'The',
  status: 'agreed',
  support: telling.map((one) => ({ citation: first(one), stance: 'told', origin: null })),
  differences: [],
  outlets: 0,
  origins: 0,
  lensGroups: {},
});
const [a, b, c, d, e] = ['A Post', 'B Post', 'C Post', 'D Post', 'E Post'].map((name) => account(name)) as [
  Account,
  Account,
  Account,
  Account,
  Account,
];

describe('oneSidedStatements', () => {
  it('takes what two origins of one side tell, and two accounts of another do not', () => {
    const sides = sidesOf({ left: [a, b], right: [c, d], none: [e] });
    expect(oneSidedStatements([statement(a, b)], sides)).toEqual([
      { statement: 't1', group: 'left', outlets: ['a-post', 'b-post'], voices: 2, silent: ['right'] },
    ]);
    expect(oneSidedStatements([statement(a), statement(a, c), statement(a, b, e)], sides)).toEqual([]);
    const reprint = sidesOf({ left: [a, b], right: [c, d] }, [origin('o1', a, b), origin('o2', c), origin('o3', d)]);
    expect(oneSidedStatements([statement(a, b)], reprint)).toEqual([]);
  });
});

describe('cutQuotes', () => {
  const quote = (variants: Quote['variants']): Quote => ({
    id: 'q1',
    kind: 'direct',
    speaker: null,
    speakerText: '',
    attribution: null,
    cue: null,
    force: 'said',
    said: first(a),
    pieces: [first(a)],
    via: null,
    variants,
    outlets: 0,
    origins: 0,
  });

  it('names the side that gives it shorter only', () => {
    const sides = sidesOf({ left: [a, b], right: [c, d] });
    const cut = (one: Account, edit: 'same' | 'shorter') => ({ citations: [first(one)], edit });
    expect(cutQuotes([quote([cut(c, 'shorter'), cut(d, 'shorter')])], sides)).toEqual([
      { quote: 'q1', group: 'right', outlets: ['c-post', 'd-post'], full: ['left'] },
    ]);
    expect(cutQuotes([quote([cut(c, 'shorter'), cut(d, 'same')])], sides)).toEqual([]);
    expect(cutQuotes([quote([cut(b, 'shorter')])], sides)).toEqual([]);
  });
});

describe('weighWording', () => {
  const words = (word: string, times: number, of: number) => `${`${word} `.repeat(times)}${'pier '.repeat(of - times)}`;

  it('gives the log-odds with the prior, and its counts', () => {
    const sides = sidesOf({
      left: [account('L', words('regime', 20, 500))],
      right: [account('R', words('government', 20, 500))],
    });
    const found = weighWording(sides);
    expect(found.map(({ group, word }) => [group, word])).toEqual([
      ['left', 'regime'],
      ['right', 'government'],
    ]);
    // By hand: prior 500 * 20 / 1000 = 10; odds 30 / 970 and 10 / 990; log ratio 1.1190; variance 1/30 + 1/10.
    expect(found[0]).toMatchObject({ here: 20, elsewhere: 0, ofHere: 500, ofElsewhere: 500 });
    expect(found[0]?.logOdds).toBeCloseTo(1.119, 3);
    expect(found[0]?.z).toBeCloseTo(1.119 / Math.sqrt(1 / 30 + 1 / 10), 2);
  });

  it('counts a report once however often it is reprinted, and needs two sides', () => {
    const reprints = ['L1', 'L2', 'L3'].map((name) => account(name, words('regime', 2, 100)));
    const right = account('R', words('government', 2, 100));
    const sides = sidesOf({ left: reprints, right: [right] }, [origin('o1', ...reprints), origin('o2', right)]);
    expect(weighWording(sides)).toEqual([]);
    expect(weighWording(sidesOf({ left: [a] }))).toEqual([]);
  });
});
