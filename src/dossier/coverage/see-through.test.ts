import { describe, expect, it } from 'vitest';
import { columnLens } from '../../outlet/lens.ts';
import type { Account, Origin } from '../dossier.ts';
import { inventAccount } from '../invent-account.ts';
import { seeThrough } from './see-through.ts';

const account = (outlet: string, owner: string | null, text = 'The pier fell.'): Account => {
  const made = inventAccount({ id: outlet, text, outlet });
  if (owner) made.outlet.owners = [{ name: owner, kind: 'private', source: 'invented' }];
  return made;
};
const accounts = [
  account('Harbour Post', 'Quay Group'),
  account('Vale Weekly', 'Quay Group'),
  account('Orsa Echo', null),
  account('Tern Radio', 'Tern Trust'),
];
const member = ({ article }: Account, relation: 'source' | 'reprint') => ({
  article: article.id,
  relation,
  from: null,
  shared: 0,
  evidence: [],
});
// The first two carry one text; the fourth is a digest, which is no origin.
const origins: Origin[] = [
  { id: 'o1', kind: 'own', agency: null, articles: [member(accounts[0]!, 'source'), member(accounts[1]!, 'reprint')] },
  { id: 'o2', kind: 'own', agency: null, articles: [member(accounts[2]!, 'source')] },
];
const port = columnLens('port', [
  ['Harbour Post', 'deep'],
  ['Vale Weekly', 'deep'],
  ['Orsa Echo', 'shallow'],
]);
const story = { accounts, origins, statements: [], quotes: [] };
const counts = (by: 'origins' | 'outlets' | 'owners') => {
  const { rated, unrated, uncounted, groups } = seeThrough(port, story, by);
  return { rated, unrated, uncounted, groups: groups.map(({ group, voices, share }) => [group, voices, share]) };
};

describe('seeThrough', () => {
  it('counts a story by origins, outlets or owners', () => {
    const half = 1 / 2;
    expect(counts('origins')).toEqual({
      rated: 2,
      unrated: 0,
      uncounted: 1,
      groups: [
        ['deep', 1, half],
        ['shallow', 1, half],
      ],
    });
    expect(counts('outlets')).toEqual({
      rated: 3,
      unrated: 1,
      uncounted: 0,
      groups: [
        ['deep', 2, 2 / 3],
        ['shallow', 1, 1 / 3],
      ],
    });
    expect(counts('owners')).toEqual({ rated: 1, unrated: 1, uncounted: 1, groups: [['deep', 1, 1]] });
  });

  it('weighs words in the language of most accounts alone', () => {
    const lens = columnLens(
      'port',
      accounts.map(({ outlet }, at) => [outlet.name, at === 3 ? 'deep' : 'shallow']),
    );
    const abroad = account('Uferblatt', null, 'und '.repeat(50));
    abroad.article.language = 'de';
    const told = [...accounts.slice(0, 3), { ...abroad, outlet: accounts[3]!.outlet }];
    const all = told.map(
      (one, at): Origin => ({ id: `o${at}`, kind: 'own', agency: null, articles: [member(one, 'source')] }),
    );
    expect(seeThrough(lens, { ...story, accounts: told, origins: all }).words).toEqual([]);
  });
});
