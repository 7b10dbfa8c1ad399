import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleId, type OutletId } from '../../base/ids.ts';
import type { Features, NameMention, NameType, Sentence } from '../../features/features.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Account } from '../dossier.ts';
import { linkEntities } from '../entities/link-entities.ts';
import { readAgain } from './read-again.ts';

/** What a first reading found by mark-up: `[person:Ana Veles]`, one sentence after another. */
function account(marked: string, title = ''): Account {
  const names: NameMention[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[(\w+):([^\]]*)\]/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const start = text.length;
    text += match[2];
    const name = { in: 'text' as const, start, end: text.length, text: match[2]! };
    names.push({ ...name, type: match[1] as NameType, confidence: 0.9, role: null });
  }
  text += marked.slice(at);
  const sentences = sentencesOf(text).map((span): Sentence => ({ ...span, in: 'text', kind: 'prose' }));
  if (title) sentences.unshift({ in: 'title', start: 0, end: title.length, paragraph: -1, kind: 'title' });
  return {
    article: { id: articleId(title + text), title, text, language: 'en', kind: 'report' } as Account['article'],
    outlet: { id: 'x.example' as OutletId } as Account['outlet'],
    features: { names, sentences, quotations: [] as Features['quotations'] } as Features,
  };
}

/** The names of the last account after reading all, with their types. */
function last(...accounts: Account[]): string[] {
  const { article, features } = readAgain(accounts).at(-1)!;
  for (const { in: where, start, end, text } of features.names)
    expect((where === 'title' ? article.title : article.text).slice(start, end)).toBe(text);
  return features.names.map(({ text, type }) => `${type} ${text}`);
}

it('finds a full name that another account has, in prose, headlines, capitals and possessives', () => {
  const known = account('The mayor, [person:Ana Torv-Veles], spoke. Later [person:Ana Torv-Veles] left.');
  expect(last(known, account("It was Ana Torv-Veles's day. We saw ana torv-veles."))).toEqual([
    'person Ana Torv-Veles',
  ]);
  expect(last(known, account('It rained.', 'Crowd Cheers Ana Torv Veles At Harbour'))).toEqual([
    'person Ana Torv Veles',
  ]);
  expect(last(known, account('It rained.', 'CROWD CHEERS ANA TORV-VELES AT HARBOUR'))).toEqual([
    'person ANA TORV-VELES',
  ]);
});

it('finds a family name that somebody named in full bears, where the capital is its own', () => {
  const known = account('The mayor, [person:Ana Veles], spoke of luck. [person:Ivan Luck] left.');
  expect(last(known, account('Late on Monday Veles said no. A Veles-backed plan fell.'))).toEqual([
    'person Veles',
    'person Veles',
  ]);
  expect(last(known, account('Luck decided it. They praised Luck again.'))).toEqual(['person Luck']);
  expect(last(known, account('They met in Veles Street, near Port Veles and Maria Veles.'))).toEqual([]);
  expect(last(known, account('It rained.', 'Luck Decides Harbour Vote'))).toEqual([]);
});

it('takes a country, a listed body or a word of another kind for no family name', () => {
  const known = account('We met [person:Ivan Brazil] and [person:Ana Orsa] in [place:Orsa]. [place:Orsa] is small.');
  expect(last(known, account('They went to Brazil by sea.'))).toEqual([]);
  expect(last(known, account('Nothing grows in Orsa now.'))).toEqual(['place Orsa']);
});

it('makes whole what was cut short, and cuts what was taken too long', () => {
  const known = account('The [organisation:Velm Harbour Board] met. The [organisation:Velm Harbour Board] voted.');
  expect(last(known, account('Members of the [place:Velm] Harbour Board left.'))).toEqual([
    'organisation Velm Harbour Board',
  ]);
  const people = account('The singer [person:Ana Veles] met the [organisation:Orsa Rovers]. [person:Ana Veles] left.');
  expect(last(people, account('We saw [person:Norwegian Ana Veles] and [person:Joan Ana Veles].'))).toEqual([
    'person Ana Veles',
    'person Joan Ana Veles',
  ]);
  expect(last(people, account('It was [person:Orsa Rovers Ana Veles].'))).toEqual([
    'organisation Orsa Rovers',
    'person Ana Veles',
  ]);
});

it('takes a name and the initials beside it for one body in all accounts', () => {
  const known = account('The Orsa Board for the [other:Care of Harbours] (OBCH) met. Obch or not (OBX) is no matter.');
  expect(last(known, account('We asked OBCH and the Orsa Board for the Care of Harbours about OBX.'))).toEqual([
    'organisation OBCH',
    'organisation Orsa Board for the Care of Harbours',
  ]);
});

it('leaves what most accounts read otherwise', () => {
  const wrong = account('In [organisation:Velm Monday] trade fell.');
  const right = account('In [place:Velm] Monday trade fell. In [place:Velm] Monday trade rose.');
  expect(last(wrong, right)).toEqual(['place Velm', 'place Velm']);
});

it('leads quotations to the names of the new list, and a pronoun to nobody where somebody new stands before it', () => {
  const known = account('[person:Ana Veles] spoke. [person:Ana Veles] left.');
  const one = account('[place:Orsa] slept. “No,” said Ana Veles. “Yes,” he said.');
  const { text } = one.article;
  const span = (words: string) => ({
    in: 'text' as const,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const quotation = (words: string, speakerName: number | null) => ({
    kind: 'direct' as const,
    pieces: [],
    speaker: span(words),
    speakerName,
    cue: null,
    force: 'said' as const,
    via: null,
    extents: [],
    sameAs: null,
  });
  one.features.quotations = [quotation('Ana Veles', null), quotation('he', 0)];
  const { names, quotations } = readAgain([known, one])[1]!.features;
  expect(quotations.map(({ speakerName }) => (speakerName === null ? null : names[speakerName]!.text))).toEqual([
    'Ana Veles',
    null,
  ]);
});

it('leaves accounts that win nothing as they are, and does not depend on their order', () => {
  const accounts = [
    account('[person:Ana Veles] met the [organisation:Orsa Harbour Board].'),
    account('Ana Veles met the Orsa Harbour Board.'),
    account('Later Veles left [place:Orsa].'),
  ];
  const forward = readAgain(accounts);
  expect(forward[0]).toBe(accounts[0]);
  const back = readAgain([...accounts].reverse()).reverse();
  expect(back).toEqual(forward);
  expect(linkEntities(forward).entities.map(({ name, mentions }) => `${name} ${mentions}`)).toEqual([
    'Ana Veles 3',
    'Orsa Harbour Board 2',
    'Orsa 1',
  ]);
});

it('never throws, and every name is a citation of its text', () => {
  const word = fc.oneof(
    fc.constantFrom('Ana', 'Veles', 'the', '-', '’s', 'NATO', 'of', '(', '.', 'al-', 'Ω', '\n'),
    fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !/[[\]]/.test(text)),
  );
  const part = fc.tuple(
    fc.constantFrom('', 'person', 'place', 'organisation'),
    fc.array(word, { minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), (all) => {
      const accounts = all.map((parts) =>
        account(
          parts
            .map(([type, words]) =>
              type && words.join(' ').trim() ? `[${type}:${words.join(' ').trim()}]` : words.join(' '),
            )
            .join(' '),
        ),
      );
      last(...accounts);
    }),
    { numRuns: 60 },
  );
});
