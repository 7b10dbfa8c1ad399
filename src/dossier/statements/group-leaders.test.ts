import { expect, it } from 'vitest';
import { inventAccount } from '../invent-account.ts';
import { writeDossier } from '../write-dossier.ts';

const TEXTS = [
  'Talks opened in Orsa on Monday. The Norwegian delegation, headed by Edda Tolk, asked for a new map of the fishing grounds.',
  'Nobody expects an early deal. Edda Tolk will lead the Norwegian delegation, which arrived from the capital late at night.',
  'Fishermen watched from the quay. According to the head of the Norwegian delegation, Edda Tolk, the mood was good.',
  'The Danish delegation, headed by Jonas Brand, has not said what it wants from the round of talks in the north.',
];

it('joins what accounts tell in passing of who led a side, and nobody else', () => {
  const accounts = TEXTS.map((text, at) => inventAccount({ id: `account-${at}`, outlet: `outlet-${at}`, text }));
  const made = { synoptic: '1', node: '1', icu: '1' };
  const { statements } = writeDossier({ id: 'story', accounts }, { made });
  const shared = statements.filter(({ support }) => support.length > 1);
  expect(shared.map(({ support }) => support.map(({ citation }) => /Edda Tolk/.test(citation.text)))).toEqual([
    [true, true, true],
  ]);
  for (const { citation } of shared[0]!.support) expect(citation.text).toMatch(/head|lead/);
});
