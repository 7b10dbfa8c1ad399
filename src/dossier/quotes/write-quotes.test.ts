import { expect, it } from 'vitest';
import { linkEntities } from '../entities/link-entities.ts';
import { inventAccount } from '../invent-account.ts';
import { writeQuotes } from './write-quotes.ts';

function ledger(...texts: string[]) {
  const accounts = texts.map((text, at) =>
    inventAccount({ id: `a${at}`, text, outlet: `Paper ${at}`, at: '2031-05-16T10:00:00Z' }),
  );
  const index = linkEntities(accounts);
  const names = new Map(index.entities.map(({ id, name }) => [id, name]));
  return writeQuotes(accounts, index, []).map((quote) => ({ ...quote, by: quote.speaker && names.get(quote.speaker) }));
}

it('joins one utterance told in full, cut and reworded', () => {
  const quotes = ledger(
    'Harbour Minister Mila Vane spoke at noon. “We will rebuild the old harbour wall before the winter storms arrive,” Mila Vane said.',
    'Mila Vane promised that the town would “rebuild the old harbour wall” this year.',
    'Mila Vane said: “We shall rebuild the old harbour wall before winter storms arrive.”',
  );
  expect(quotes).toHaveLength(1);
  expect(quotes[0]).toMatchObject({ by: 'Mila Vane', outlets: 3 });
  expect(quotes[0]!.variants.map(({ edit }) => edit).sort()).toEqual(['reworded', 'shorter']);
});

it('keeps like words of two people apart', () => {
  const quotes = ledger(
    '“We will rebuild the old harbour wall before winter,” Mila Vane said.',
    '“We will rebuild the old harbour wall before winter,” Toma Orr said.',
  );
  expect(quotes.map(({ by }) => by).sort()).toEqual(['Mila Vane', 'Toma Orr']);
});

it('keeps a later remark in like words apart', () => {
  const quotes = ledger(
    '“We will rebuild the old harbour wall before winter,” Mila Vane said on Monday.',
    '“We will rebuild the old harbour wall before spring,” Mila Vane said on Thursday.',
  );
  expect(quotes).toHaveLength(2);
});

it('names who relayed an unnamed source, also where the source is taken up again', () => {
  const quotes = ledger(
    'According to a harbour source cited in a Tidewater report, the wall was old.\n\nThe same source blamed the owners, saying: “Why did they never ask the engineers?”',
  );
  expect(quotes).toMatchObject([{ speaker: null, speakerText: 'a harbour source', via: { name: 'Tidewater' } }]);
});

it("joins a body's words with those of the person who speaks for it, and keeps the person", () => {
  const quotes = ledger(
    '“The old ferry was sound, fully crewed and within her limits,” said Mila Vane, who speaks for the Harbour Board.',
    'The Harbour Board said the ship “was sound, fully crewed and within her limits”.',
  );
  expect(quotes).toMatchObject([{ by: 'Mila Vane', variants: [{ edit: 'shorter' }] }]);
});
