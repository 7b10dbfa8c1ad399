import { describe, expect, it } from 'vitest';
import type { OutletRecord } from '../../outlet/outlet.ts';
import { makeRegistry } from '../../outlet/registry.ts';
import { inventAccount } from '../invent-account.ts';
import { findCites } from './find-cites.ts';

const record = (name: string, more: Partial<OutletRecord> = {}): OutletRecord => ({
  id: `${name.toLowerCase().replace(/\W/g, '')}.example`,
  name,
  aliases: [],
  domains: [],
  country: null,
  languages: [],
  kind: null,
  agency: false,
  owners: [],
  ratings: [],
  ...more,
});
const registry = makeRegistry([
  record('The Harbour Post'),
  record('Vice'),
  record('The Times'),
  record('Tern'),
  record('Corvane Press Agency', { agency: true, aliases: ['Corvane Press'] }),
]);
const sources = (text: string, outlet = 'Vale Weekly') =>
  findCites([inventAccount({ id: 'x', text, outlet })], registry).map(({ source, citation }) => {
    expect(citation.text).toBe(text.slice(citation.start, citation.end));
    return source;
  });

describe('findCites', () => {
  it.each([
    ['The pier fell, according to TASS.', ['TASS']],
    ['“It is gone,” a master told AFP on Monday.', ['AFP']],
    ['The pier fell, the official Anadolu Agency said.', ['Anadolu']],
    ['The pier fell, according to the official Anadolu Agency, citing the port.', ['Anadolu']],
    ['According to a source cited in a Harbour Post report, the pier fell.', ['The Harbour Post']],
    [
      'As confirmed by the Norland public broadcaster Suspel and the state news agency TASS, it fell.',
      ['Suspel', 'TASS'],
    ],
    ['The pier fell, Reuters and AP reported.', ['Reuters', 'AP']],
    ['The pier fell, according to Reuters and Corvane Press.', ['Reuters', 'Corvane Press Agency']],
    ['The Harbour Post’s investigation found rust.', ['The Harbour Post']],
    ['Laut dpa fiel der Pier.', ['dpa']],
    ['По данным ТАСС, пирс рухнул.', ['TASS']],
  ])('finds %j', (text, expected) => expect(sources(text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    'The master told Vice President Anna Vane that the pier fell.',
    'Police searched the offices of The Harbour Post.',
    'The Harbour Post said it would appeal its fine.',
    'According to Anna Vane, the pier fell.',
    'She reads Reuters.',
    'In a statement to the port, the EPA said that the pier fell.',
    'The pier fell, according to The Times.',
    'The newspaper Morgenblatt was founded in 1901.',
  ])('takes no mention for a source: %j', (text) => expect(sources(text)).toEqual([]));

  it('leaves out the outlet itself, and names each source once', () =>
    expect(
      sources('The master told the Harbour Post. According to TASS and, later, TASS again, it fell.', 'Harbour Post'),
    ).toEqual(['TASS']));

  it('takes no person for an outlet', () => {
    const text = 'The pier fell, according to Tern. Anna Tern is its master.';
    const account = inventAccount({ id: 'x', text });
    const start = text.indexOf('Anna Tern');
    account.features.names.push({
      in: 'text',
      start,
      end: start + 9,
      text: 'Anna Tern',
      type: 'person',
      confidence: 1,
      role: null,
    });
    expect(findCites([account], registry)).toEqual([]);
  });
});

it('says who controls a source, where a rater has it', () => {
  const rating = { pack: 'p', rater: 'Lantern', scale: 'state control, three models', value: 'SC', date: '2026' };
  const named = makeRegistry([record('Tarsen Telegraph', { ratings: [{ ...rating, group: 'state-controlled' }] })]);
  const account = inventAccount({ id: 'x', text: 'The pier fell, according to the Tarsen Telegraph.', outlet: 'Vale' });
  expect(findCites([account], named)).toMatchObject([{ control: { group: 'state-controlled', rater: 'Lantern' } }]);
  expect(findCites([account], makeRegistry([record('Tarsen Telegraph')]))[0]).not.toHaveProperty('control');
});
