import { expect, it } from 'vitest';
import { describeArticle } from '../describe-article.ts';
import { inventArticle } from '../invent-article.ts';

function read(text: string) {
  const { clauses, quotations } = describeArticle(inventArticle({ text }), { names: null, background: null });
  return clauses.map((clause) => ({
    text: text.slice(clause.start, clause.end),
    subject: clause.subject && text.slice(clause.subject.start, clause.subject.end),
    verb: clause.verb && text.slice(clause.verb.start, clause.verb.end),
    negated: clause.negated,
    hedged: clause.hedged,
    tense: clause.tense,
    by: clause.attribution === null ? null : quotations[clause.attribution]!.kind,
  }));
}

it('cuts a sentence into its assertions, with subject, verb, tense and polarity', () => {
  expect(
    read('Mila Vane will lead the harbour delegation, while the mayor of Orsa did not attend the talks.'),
  ).toMatchObject([
    { subject: 'Mila Vane', verb: 'will lead', tense: 'future', negated: false },
    { subject: 'the mayor of Orsa', verb: 'did not attend', tense: 'past', negated: true },
  ]);
});

it('keeps short pieces with their neighbour', () => {
  expect(read('On Friday, the old ferry sank off the northern coast.')).toHaveLength(1);
});

it('marks what is hedged and what is given to somebody', () => {
  expect(read('The old ferry reportedly sank off the northern coast.')).toMatchObject([{ hedged: true, by: null }]);
  expect(read('Orr said that the old ferry sank off the northern coast.')).toMatchObject([{ by: 'indirect' }]);
});
