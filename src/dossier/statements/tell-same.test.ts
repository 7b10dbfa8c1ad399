import { expect, it } from 'vitest';
import { inventAccount } from '../invent-account.ts';
import { writeDossier } from '../write-dossier.ts';

const made = { synoptic: '1', node: '1', icu: '1' };

/** Texts of other matters between, so that the words of one event are not the words of all lines. */
const APART = [
  'Rain is expected over the northern valleys for most of the coming week.',
  'Tickets for the winter concerts went on sale at the old customs house.',
  'The price of copper fell for the third month in a row, traders noted.',
];

/** For each sentence an account of it; gives the numbers of the accounts that each shared statement cites. */
function told(...sentences: string[]): number[][] {
  const accounts = sentences.map((sentence, at) =>
    inventAccount({ id: `account-${at}`, outlet: `outlet-${at}`, text: `${sentence}\n${APART[at % APART.length]}` }),
  );
  const numbers = new Map(accounts.map(({ article }, at) => [article.id, at]));
  return writeDossier({ id: 'story', accounts }, { made })
    .statements.filter(({ support }) => support.length > 1)
    .map(({ support }) => support.map(({ citation }) => numbers.get(citation.article)!).sort());
}

it('joins two tellings of one event, whatever else either of them adds', () => {
  expect(
    told(
      'The ferry Halla sank off Orsa harbour on Monday after its engine room caught fire, the coast guard said.',
      'The ferry Halla sank off Orsa harbour on Monday, the second ship that the company has lost in a year.',
    ),
  ).toEqual([[0, 1]]);
});

it('keeps apart what one account denies, and what is told of other people', () => {
  expect(
    told(
      'Mayor Edda Tolk signed the contract for the new harbour bridge on Monday.',
      'Mayor Edda Tolk has not signed the contract for the new harbour bridge on Monday.',
    ),
  ).toEqual([]);
  expect(
    told(
      'Mila Vane was taken into custody at Orsa police station and held for nine hours.',
      'Jonas Brand was taken into custody at Orsa police station and held for nine hours.',
    ),
  ).toEqual([]);
});

it('reads a relative clause as speaking of the one before it', () => {
  expect(
    told(
      'Council leaders met Mila Vane, who arrived at the northern ferry terminal late on Monday night.',
      'Council leaders met Jonas Brand, who arrived at the northern ferry terminal late on Monday night.',
    ),
  ).toEqual([]);
});
