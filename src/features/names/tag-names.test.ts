import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../article/article.ts';
import { articleId, type OutletId } from '../../base/ids.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Sentence } from '../features.ts';
import type { Knowledge } from '../knowledge.ts';
import { countryWord } from './lexicon.ts';
import { nameTokens } from './name-tokens.ts';
import { tagNames } from './tag-names.ts';
import { trimTitles } from './trim-titles.ts';

const WEIGHTS = join(import.meta.dirname, '../../../data/weights/names.bin.br');
const trained = { names: new Uint8Array(readFileSync(WEIGHTS)), background: null };

function articleOf(text: string, title = '', language = 'en'): Article {
  return {
    id: articleId(title + text),
    url: null,
    outlet: 'example.org' as OutletId,
    title,
    byline: [],
    kind: 'report',
    parts: [],
    published: null,
    modified: null,
    language,
    text,
    removed: [],
    credits: [],
    revision: 1,
    hash: '',
  };
}

const RULES: Knowledge = { names: null, background: null };

function tag(text: string, title = '', { language = 'en', knowledge = RULES } = {}) {
  const article = articleOf(text, title, language);
  const sentences: Sentence[] = [
    ...sentencesOf(title, language).map((span) => ({
      ...span,
      in: 'title' as const,
      paragraph: -1,
      kind: 'title' as const,
    })),
    ...sentencesOf(text, language).map((span) => ({ ...span, in: 'text' as const, kind: 'prose' as const })),
  ];
  return tagNames(article, sentences, knowledge);
}

const found = (text: string) =>
  tag(text).map((name) => [name.text, name.type, name.role ? text.slice(name.role.start, name.role.end) : null]);

it('knows the outlets it is told of', () => {
  const text = 'She told Torv Harald that the ferry was late.';
  const type = (knowledge: Knowledge) => tag(text, '', { knowledge }).map((name) => [name.text, name.type]);
  expect(type(RULES)).toEqual([['Torv Harald', 'person']]);
  expect(type({ ...RULES, outlets: new Set(['Torv Harald']) })).toEqual([['Torv Harald', 'organisation']]);
});

it('cuts a body, a role and a person apart', () => {
  expect(found('On Monday NATO Secretary-General Arvid Holm met Ruritanian officials.')).toContainEqual([
    'Arvid Holm',
    'person',
    'NATO Secretary-General',
  ]);
  expect(found('On Monday NATO Secretary-General Arvid Holm spoke.')).toContainEqual(['NATO', 'organisation', null]);
  expect(found('It was U.S. Secretary of State Dana Whitlock who came.')).toEqual([
    ['U.S.', 'place', null],
    ['Dana Whitlock', 'person', 'U.S. Secretary of State'],
  ]);
});

it('reads the role after a name, and before a comma', () => {
  expect(found('The team was led by Maria Veles, a former culture minister who lost in 2019.')).toEqual([
    ['Maria Veles', 'person', 'a former culture minister'],
  ]);
  expect(found('That is what her chief of staff, Ivan Torv, said.')).toEqual([
    ['Ivan Torv', 'person', 'chief of staff'],
  ]);
  expect(found('In 2020 former U.S. President Donald Hale left.')).toContainEqual([
    'Donald Hale',
    'person',
    'former U.S. President',
  ]);
});

it('gives nobody the role of another', () => {
  const roles = (text: string) => found(text).map(([name, , role]) => [name, role]);
  expect(roles('After talks with the president, Torv said it was over.')).toEqual([['Torv', null]]);
  expect(roles('It was Maria Veles, Defence Minister Ivan Torv and others.')).toEqual([
    ['Maria Veles', null],
    ['Ivan Torv', 'Defence Minister'],
  ]);
  expect(roles('It was said by Presidents Maria Veles and Ivan Torv.').every(([, role]) => role === null)).toBe(true);
});

it('ends a role where another clause or a participle begins', () => {
  const roles = (text: string) => found(text).map(([name, , role]) => [name, role]);
  expect(roles('As for Maria Veles, the president carried Orsa easily.')[0]).toEqual(['Maria Veles', null]);
  expect(roles('It was Maria Veles, the head rhino keeper, who saw it.')).toEqual([
    ['Maria Veles', 'the head rhino keeper'],
  ]);
  expect(roles('It was Maria Veles, a journalist working with them, who saw it.')).toEqual([
    ['Maria Veles', 'a journalist'],
  ]);
  expect(roles('It was Senate President Pro Tem Maria Veles.')).toContainEqual([
    'Maria Veles',
    'Senate President Pro Tem',
  ]);
});

it('ends no name with a preposition, and takes a state by its formal name for its country', () => {
  const types = (text: string) => found(text).map(([name, type]) => [name, type]);
  expect(types('She wrote to the Orsa Board of.')).toEqual([['Orsa Board', 'organisation']]);
  expect(types('They signed the Orsa Fisheries Act.')).toEqual([['Orsa Fisheries Act', 'other']]);
  const tokens = nameTokens('Orsa Department of Justice said');
  const body = { from: 0, to: 4, type: 'organisation' as const, confidence: 0.9 };
  expect(trimTitles(body, tokens)).toEqual([body]);
  expect(countryWord('Republic of Ghana')).toEqual({ code: 'GH', kind: 'name' });
  expect(countryWord('Republic of China')).toBeNull();
});

it('knows countries in the language of the article', () => {
  expect(
    tag('Gestern war sie in Frankreich und in der Türkei.', '', { language: 'de' }).filter((n) => n.type === 'place'),
  ).toHaveLength(2);
});

it('is a person elsewhere where its full name was one: the article is read together', () => {
  const text =
    'On Monday the minister Daria Kovalenko arrived in Oslo. She met reporters. "It is over," Kovalenko said.';
  const names = tag(text, '', { knowledge: trained });
  expect(names.filter((name) => name.text.endsWith('Kovalenko')).map((name) => name.type)).toEqual([
    'person',
    'person',
  ]);
  expect(names.find((name) => name.text === 'Oslo')?.type).toBe('place');
  expect(names.every((name) => name.scores !== undefined)).toBe(true);
});

it('takes less than 50 ms a kilobyte, whatever the kilobytes are', () => {
  tag('Unpack the weights first.', '', { knowledge: trained });
  for (const unit of ['Ivan of ', 'Mr. ', 'President, ', "O'Neill's-", 'U.S.', 'A', '“(', 'де Ля ', 'former ']) {
    const text = unit.repeat(Math.ceil(20_000 / unit.length));
    const begun = process.cpuUsage();
    tag(text, '', { knowledge: trained });
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000, unit).toBeLessThan(20 * 50);
  }
});

it('gives spans that hold, the same each time, and never throws', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'Mr.',
          'President',
          'of',
          '-',
          'Ivan',
          "O'Neill's",
          'U.S.',
          ',',
          'former',
          'İstanbul',
          '𝔘',
          'Д',
          '“',
          '(',
        ),
      )
      .map((w) => w.join(' ')),
  );
  fc.assert(
    fc.property(odd, odd, fc.constantFrom(RULES, trained), (title, text, knowledge) => {
      const names = tag(text, title, { knowledge });
      expect(tag(text, title, { knowledge })).toEqual(names);
      for (const name of names) {
        const source = name.in === 'title' ? title : text;
        expect(source.slice(name.start, name.end)).toBe(name.text);
        expect(name.text.length).toBeGreaterThan(0);
        if (name.role) expect(source.slice(name.role.start, name.role.end).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
});
