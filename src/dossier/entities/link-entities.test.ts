import fc from 'fast-check';
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

it('joins a misspelt family name where the given name is the same', () => {
  expect(aliases(account('[person:Lena Faircloth] spoke. [person:Lena Fairclough] left.'))).toHaveLength(1);
  expect(aliases(account('[person:Lena Faircloth] spoke. [person:Dora Fairclough] left.'))).toHaveLength(2);
  expect(aliases(account('[person:Anton Stephanov] and [person:Antona Stephanova] left.'))).toHaveLength(2);
});

it('never joins two people', () => {
  const one = account('[person:Ivan Holt] met [person:Maria Holt]. [person:Holt] smiled.');
  const index = linkEntities([one]);
  expect(index.entities.map((entity) => entity.name)).toEqual(['Ivan Holt', 'Maria Holt']);
  expect(index.of(one.article.id, 2)).toBeNull();
  expect(aliases(account('[person:Anton Putrov] and [person:Antona Putrova] left.'))).toHaveLength(2);
});

it('tells a child from a parent of the same name where an account names both', () => {
  const both = '[person:Ivan Holt] and [person:Ivan Holt Jr.] left. [person:Holt Jr.] smiled. [person:Holt] slept.';
  expect(aliases(account(both))).toEqual([
    ['Holt', 'Ivan Holt'],
    ['Holt Jr.', 'Ivan Holt Jr.'],
  ]);
  expect(aliases(account('[person:Ivan Holt] left.'), account('[person:Ivan Holt Jr.] left.'))).toHaveLength(1);
  expect(aliases(account('[person:Ivan K. Holt III] left. [person:Ivan Holt] slept.'))).toHaveLength(1);
});

it('joins no brothers by a second name, and no short names by what their spellings share', () => {
  expect(aliases(account('[person:Ana Torv Veles] met [person:Ivan Torv Veles].'))).toHaveLength(2);
  expect(aliases(account('[person:Ivan Torv Veles] met [person:Torv Veles].'))).toHaveLength(1);
  expect(aliases(account('[person:Hong Lei] met [person:Lee].'))).toHaveLength(2);
  expect(aliases(account('[person:Nadia Lei] met [person:Lee].'))).toHaveLength(2);
  expect(aliases(account('[person:Ian Holt] met [person:Ann Holt] and [person:Ann].'))).toHaveLength(2);
  expect(aliases(account('[person:Ian Holt] met [person:Ann].'))).toHaveLength(2);
});

it('gives a bare name with a role to who holds it, though another bearer stands in its own account', () => {
  const one = account('[person:singer|Maria Holt] sang. [person:President|Holt] came. [person:Holt] left.');
  const two = account('[person:Velmish President|Ivan Holt] spoke.');
  const index = linkEntities([one, two]);
  expect(index.of(one.article.id, 1)).toBe('person-ivan-holt');
  expect(index.of(one.article.id, 2)).toBeNull();
});

it('types a name as nearly all places do, however sure the one that does not', () => {
  const six = Array.from({ length: 12 }, (_, at) => account(`${'On a day '.repeat(at)}[person:Torv] left.`));
  const sure = account('They met [place:Torv] at the harbour.');
  sure.features.names[0]!.confidence = 0.99;
  expect(aliases(sure, ...six)).toEqual([['Torv']]);
  expect(aliases(sure, ...six.slice(0, 3))).toHaveLength(2);
});

it('makes a person of a family name that stands alone, unless a place is spoken of', () => {
  const one = account('[person:Ivan Brunt] left. [organisation:Brunt] said so, in [place:Brunt]. [place:Paris] slept.');
  expect(aliases(one)).toEqual([['Brunt', 'Ivan Brunt'], ['Brunt'], ['Paris']]);
});

it('joins a body to its initials and its short name where one full name fits and an account writes both', () => {
  const full = '[organisation:Orsa Harbour Trust Board] met. ';
  expect(aliases(account(`${full}[organisation:OHTB] voted. [organisation:Orsa Harbour Trust] paid.`))).toEqual([
    ['OHTB', 'Orsa Harbour Trust', 'Orsa Harbour Trust Board'],
  ]);
  expect(aliases(account(full), account('[organisation:OHTB] voted.'))).toHaveLength(2);
  const other = '[organisation:Old Hands Trade Bank] lent. ';
  expect(aliases(account(`${full}${other}[organisation:OHTB] voted.`))).toHaveLength(3);
  expect(aliases(account(`${full}[place:OHTB] slept.`))).toHaveLength(2);
  expect(
    aliases(
      account('[organisation:Orsa Defence Organisation] met.'),
      account('[organisation:Orsa Defense Organization] met.'),
    ),
  ).toHaveLength(1);
  const defined = account('[other:Harbour Dues Act] ([organisation:HDA]) passed. [organisation:HDA] is law.');
  expect(aliases(defined)).toEqual([['HDA', 'Harbour Dues Act']]);
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

it('reads initials, and seats of government wherever they stand', () => {
  expect(aliases(account('[person:I. K. Holt] left. [person:Ivan Holt] slept.'))).toEqual([
    ['I. K. Holt', 'Ivan Holt'],
  ]);
  expect(aliases(account('[person:M. Holt] left. [person:Ivan Holt] slept.'))).toHaveLength(2);
  const one = account('[place:Russia] spoke. The [organisation:Kremlin] knows; in [place:Moscow] it rained.');
  const meant = linkEntities([one]).references(one.article.id);
  expect(meant.map((ref) => [one.article.text.slice(ref.start, ref.end), ref.entity, ref.by])).toEqual([
    ['Kremlin', 'place-russia', 'government'],
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

it('resolves a role that one person holds, and a pronoun that leaves one candidate', () => {
  const one = account('[other:Velmoran] [person:President|Ana Veles] met [person:Ivan Torv]. The president left.');
  const index = linkEntities([one]);
  const references = index.references(one.article.id).filter((ref) => ref.by === 'role');
  expect(references.map((ref) => [one.article.text.slice(ref.start, ref.end), ref.entity])).toEqual([
    ['president', 'person-ana-veles'],
  ]);
  const two = account('[person:President|Ana Veles] met [person:President|Ivan Torv]. The president left.');
  expect(linkEntities([two]).references(two.article.id)).toEqual([]);
});

it('gives a pronoun to the only person named, and to nobody where there are two', () => {
  const pronouns = (marked: string) => {
    const one = account(marked);
    const { text } = one.article;
    const sentence = { in: 'text' as const, start: 0, end: text.length, paragraph: 0, kind: 'prose' as const };
    one.features.sentences.push(sentence);
    return linkEntities([one])
      .references(one.article.id)
      .map((ref) => ref.entity);
  };
  expect(pronouns('[person:Ana Veles] said she would go.')).toEqual(['person-ana-veles']);
  expect(pronouns('[person:Ana Veles] told [person:Ivan Torv] that he would go.')).toEqual([]);
  expect(pronouns('[person:Ana Veles] quoted an official: “No, he will not.”')).toEqual([]);
});

it('never throws, whatever the names are, and gives each name one entity or none', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => !/[|\][]/.test(text)),
    fc.constantFrom(
      "al-Assad's",
      'de la',
      '(x',
      'J.',
      'Jr',
      '. .',
      '-',
      'Kim',
      'Xi Jinping',
      "Trump's National (Council)",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('person', 'place', 'organisation', 'other'), name, name)),
      (names) => {
        const one = account(names.map(([type, role, text]) => `[${type}:${role}|${text}] the ${role} he `).join(''));
        const index = linkEntities([one]);
        const ids = new Set(index.entities.map((entity) => entity.id));
        expect(ids.size).toBe(index.entities.length);
        for (const at of one.features.names.keys()) {
          const id = index.of(one.article.id, at);
          if (id !== null) expect(ids.has(id)).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  );
});
