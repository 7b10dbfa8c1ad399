import { expect, it } from 'vitest';
import { articleId, type OutletId } from '../../base/ids.ts';
import type { Features, NameMention, NameType } from '../../features/features.ts';
import type { Account } from '../dossier.ts';
import { linkEntities } from './link-entities.ts';

/** Names by mark-up: `[person:President|Ana Veles]`. */
function account(marked: string): Account {
  const names: NameMention[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[(\w+):(?:([^|\]]*)\|)?([^\]]*)\]/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const role = match[2] ? { in: 'text' as const, start: text.length, end: text.length + match[2].length } : null;
    if (match[2]) text += `${match[2]} `;
    const start = text.length;
    text += match[3];
    names.push({
      in: 'text',
      start,
      end: text.length,
      text: match[3]!,
      type: match[1] as NameType,
      confidence: 0.9,
      role,
    });
  }
  text += marked.slice(at);
  const id = articleId(text);
  const article = {
    id,
    url: null,
    outlet: 'x.example' as OutletId,
    title: '',
    byline: [],
    kind: 'report' as const,
    parts: [],
  };
  return {
    article: {
      ...article,
      published: null,
      modified: null,
      language: 'en',
      text,
      removed: [],
      credits: [],
      revision: 1,
      hash: '',
    },
    outlet: { id: 'x.example' as OutletId } as Account['outlet'],
    features: { names, sentences: [] as Features['sentences'] } as Features,
  };
}

const aliases = (...accounts: Account[]) => linkEntities(accounts).entities.map((entity) => [...entity.aliases].sort());

it('joins spellings, surnames and full names of one person', () => {
  const one = account('[person:Defence Minister|Rustam Umerev] left. [person:Umerev] spoke to [person:Anna Petrenko].');
  const two = account('[person:Rustem Umerev] came.');
  expect(aliases(one, two)).toEqual([['Rustam Umerev', 'Rustem Umerev', 'Umerev'].sort(), ['Anna Petrenko']]);
});

it('never joins two people', () => {
  const one = account('[person:Ivan Holt] met [person:Maria Holt]. [person:Holt] smiled.');
  const index = linkEntities([one]);
  expect(index.entities.map((entity) => entity.name)).toEqual(['Ivan Holt', 'Maria Holt']);
  expect(index.of(one.article.id, 2)).toBeNull();
  expect(aliases(account('[person:Anton Putrov] and [person:Antona Putrova] left.'))).toHaveLength(2);
});

it('takes the bearer that the account names, and the one with the role', () => {
  const one = account('[person:Ivan Holt] left. [person:Holt] smiled.');
  const two = account('[person:Senator|Maria Holt] and [person:Judge|Ivan Holt] left; [person:Senator|Holt] smiled.');
  const index = linkEntities([two, one]);
  const name = (id: string | null) => index.entities.find((entity) => entity.id === id)?.name;
  expect(name(index.of(one.article.id, 1))).toBe('Ivan Holt');
  expect(name(index.of(two.article.id, 2))).toBe('Maria Holt');
});

it('joins countries by code, leads demonyms to them, and marks capitals that stand for governments', () => {
  const one = account(
    '[place:Turkey] spoke. [other:Turkish] leaders in [place:Ankara] agreed. [place:Ankara] has warned.',
  );
  const two = account('[place:Türkiye] hosts; [place:Turkiye] is ready.');
  const index = linkEntities([one, two]);
  expect(index.entities[0]?.aliases.sort()).toEqual(['Turkey', 'Turkiye', 'Türkiye']);
  expect(index.of(one.article.id, 1)).toBe(index.entities[0]?.id);
  expect(index.references(one.article.id).map((ref) => [one.article.text.slice(ref.start, ref.end), ref.by])).toEqual([
    ['Turkish', 'demonym'],
    ['Ankara', 'government'],
  ]);
});

it('does not depend on the order of the accounts', () => {
  const accounts = [
    account('[person:Ivan Holt] met [person:Holt] in [place:Kiev].'),
    account('[person:I. Holt] met [person:Maria Holt] in [place:Kyiv].'),
    account('[person:Senator|Holt] left [organisation:NATO].'),
  ];
  const forward = linkEntities(accounts);
  const back = linkEntities([...accounts].reverse());
  expect(back.entities).toEqual(forward.entities);
  for (const { article, features } of accounts)
    for (const at of features.names.keys()) expect(back.of(article.id, at)).toBe(forward.of(article.id, at));
});
