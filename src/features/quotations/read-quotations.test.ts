import { describe, expect, it } from 'vitest';
import { describeArticle } from '../describe-article.ts';
import { inventArticle } from '../invent-article.ts';

function read(text: string, title = '', language = 'en') {
  const made = inventArticle({ text, title, language });
  const { quotations } = describeArticle(made, { names: null, background: null });
  return quotations.map((one) => ({
    kind: one.kind,
    said: one.pieces.map((piece) => (piece.in === 'title' ? title : text).slice(piece.start, piece.end)),
    by: one.speaker && (one.speaker.in === 'title' ? title : text).slice(one.speaker.start, one.speaker.end),
    via: one.via && text.slice(one.via.start, one.via.end),
    force: one.force,
    sameAs: one.sameAs,
  }));
}

it('goes on behind an aside between dashes', () => {
  const told = 'that the mayor — who was away all that week — was the one who closed the bridge';
  expect(read(`The two pilots said ${told}.`)).toMatchObject([{ kind: 'indirect', said: [told] }]);
});

describe('direct quotations', () => {
  it('are given to the speaker behind, before, or in their middle', () => {
    expect(read('“We will rebuild the harbour,” said Mila Vane, the mayor.')).toMatchObject([
      { kind: 'direct', said: ['We will rebuild the harbour,'], by: 'Mila Vane' },
    ]);
    expect(read('Mila Vane told the board: “We will rebuild it.”')).toMatchObject([
      { kind: 'direct', said: ['We will rebuild it.'], by: 'Mila Vane' },
    ]);
    expect(read('"I do," Orr said, "but not now." "Perhaps in May."')).toMatchObject([
      { said: ['I do,', 'but not now.', 'Perhaps in May.'], by: 'Orr' },
    ]);
  });

  it('go on over paragraphs that open with a mark and were not closed', () => {
    const text = 'Orr wrote: “The ferry was old.\n\n“It should never have sailed.”\n\n“Nobody asked us,” Vane said.';
    expect(read(text)).toMatchObject([
      { said: ['The ferry was old.', 'It should never have sailed.'], by: 'Orr' },
      { said: ['Nobody asked us,'], by: 'Vane' },
    ]);
  });

  it('keep no speaker where the sentence names none', () => {
    expect(read('Mila Vane left the hall at noon.\n\n“This is the end of the harbour.”')).toMatchObject([
      { kind: 'direct', by: null },
    ]);
  });
});

it('reads partial quotations with the words before them', () => {
  expect(read('Orr said the plan was “a mess from start to end” and left.')[0]).toMatchObject({
    kind: 'partial',
    said: ['a mess from start to end'],
    by: 'Orr',
  });
  expect(read('Orr criticised the move, calling it a “serious blunder.”')).toMatchObject([
    { kind: 'partial', said: ['serious blunder.'], by: 'Orr' },
  ]);
});

it.each([
  ['Mila Vane, who chairs the board, last week said the bridge would open.', 'Mila Vane'],
  ['Orr on Monday said the bridge would open.', 'Orr'],
  ['The Velm Tribune reports the bridge will open in May.', 'The Velm Tribune'],
  ['The second pilot points out that the light was out.', 'The second pilot'],
  ['The bridge, Orr notes, has been closed since May.', 'Orr'],
  ['Mila Vane (I-Tv.) said she would not sail.', 'Mila Vane'],
  ['Mila Vane, L-Velm., said she would not sail.', 'Mila Vane'],
  ['Mila Vane (Harbour List) said that the bridge would open.', 'Mila Vane'],
  ['Two of the pilots — both of them young — said that the light was out.', 'Two of the pilots'],
  ['Mila Vane, a pilot from Velm, Torvland, visiting the fair, said she would not sail.', 'Mila Vane'],
  ['About 61 percent said they would take the ferry.', 'About 61 percent'],
  ['The board is suggesting that the ferry was late.', 'The board'],
  ['Orr said each year of repairs costs the harbour more.', 'Orr'],
  ['Orr spoke for an hour, predicting that the ferry would be late.', 'Orr'],
])('finds the subject of %s', (text, by) => {
  expect(read(text)).toMatchObject([{ kind: 'indirect', by }]);
});

it('reads indirect speech, and what is denied or hedged', () => {
  expect(read('The mayor said that the bridge would open on Friday.')).toMatchObject([
    { kind: 'indirect', by: 'The mayor', said: ['that the bridge would open on Friday'] },
  ]);
  expect(read('Vane denied that the bridge had been closed.')).toMatchObject([{ force: 'denied', by: 'Vane' }]);
  expect(read('Vane did not say whether the bridge was safe.')).toEqual([]);
});

it('tells who relayed it from who said it', () => {
  expect(read('“They left early,” a harbour official told the Lind Courier.')).toMatchObject([
    { by: 'a harbour official', via: 'the Lind Courier' },
  ]);
  expect(
    read(
      'According to a harbour source cited in a Tidewater report, the ship was old.\n\nThe same source blamed the owners, saying: “Why did they sail?”',
    ),
  ).toMatchObject([
    { by: 'a harbour source', via: 'a Tidewater report' },
    { by: 'The same source', sameAs: 0, said: ['Why did they sail?'] },
  ]);
});

it('gives "he" to the one subject named before, and to nobody whom it only mentions', () => {
  const names = (text: string) => {
    const { quotations, names } = describeArticle(inventArticle({ text }), { names: null, background: null });
    return quotations.map(({ speakerName }) => (speakerName === null ? null : names[speakerName]!.text));
  };
  expect(names('Toma Orr praised the plan. “It will hold the sea for a century,” he said.')).toEqual(['Toma Orr']);
  expect(names('The clerk blamed Toma Orr. “It will not hold the sea for a year,” he said.')).toEqual([null]);
  expect(names('“It will hold the sea for a century,” the Norwegian said.')).toEqual([null]);
  expect(names('He denied it. “I have not spoken to Toma Orr since April,” he said.')).toEqual([null]);
});

it('takes a noun behind a possessive for no cue', () => {
  expect(
    read("The delegates' promises to reopen the port were “important steps,” said Toma Orr, an analyst."),
  ).toMatchObject([{ kind: 'partial', by: 'Toma Orr' }]);
});

it('takes scare quotes and apostrophes for no quotation', () => {
  expect(read("The workers' hall and the so-called “deal” of the ships' owners.")).toEqual([]);
});

it.each([
  ['de', '„Wir bauen den Hafen wieder auf“, sagte Mila Vane am Freitag.', 'Wir bauen den Hafen wieder auf'],
  ['fr', '« Nous allons reconstruire le port », a déclaré Mila Vane.', 'Nous allons reconstruire le port'],
  ['ru', '«Мы восстановим этот порт», — заявила Мила Вейн.', 'Мы восстановим этот порт'],
])('reads the marks of %s', (language, text, said) => {
  expect(read(text, '', language)).toMatchObject([{ said: [said] }]);
});
