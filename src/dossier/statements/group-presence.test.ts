import { expect, it } from 'vitest';
import { inventAccount } from '../invent-account.ts';
import { writeDossier } from '../write-dossier.ts';

const made = { synoptic: '0', node: '0', icu: '0' };
const texts = [
  'Neither Ines Calder nor Oren Vask attended the hearing in Tarrow.',
  'Oren Vask chose not to attend, his lawyers wrote, because the hearing was moved.',
  'The harbour master Oren Vask did not attend. Bread was short in the town.',
];

it('agrees on one person who stayed away, told in three ways', () => {
  const accounts = texts.map((text, at) => inventAccount({ id: `a${at}`, text }));
  const [first] = writeDossier({ id: 's1', accounts }, { made, full: true }).statements;
  expect(first).toMatchObject({ status: 'agreed', origins: 3 });
  const passages = first!.support.map(({ citation }) => citation.text);
  expect(passages).toEqual(expect.arrayContaining([expect.stringContaining('chose not to attend')]));
});

it('gives an absence to the subject of its clause, not to the name nearest to it', () => {
  const said = [
    'Mayor Ines Calder, after talks with Oren Vask, chose not to attend because Tam Brell will not be present.',
    'Ines Calder did not attend.',
  ];
  const accounts = said.map((text, at) => inventAccount({ id: `b${at}`, text }));
  const { statements } = writeDossier({ id: 's1', accounts }, { made, full: true });
  const agreed = statements.filter(({ status }) => status === 'agreed');
  expect(agreed).toHaveLength(1);
  expect(agreed[0]!.support.every(({ citation }) => citation.text.includes('Calder'))).toBe(true);
});

it('keeps two people apart whom the same sentences say to have stayed away', () => {
  const said = [
    'Neither Ines Calder nor Oren Vask attended the hearing in Tarrow.',
    'Ines Calder chose not to attend the hearing because Oren Vask will not be present.',
    'Oren Vask did not attend. Bread was short in the town.',
  ];
  const accounts = said.map((text, at) => inventAccount({ id: `c${at}`, text }));
  const { statements } = writeDossier({ id: 's1', accounts }, { made, full: true });
  const agreed = statements.filter(({ status }) => status === 'agreed');
  expect(agreed.map(({ support }) => support.length)).toEqual([3, 2]);
});
