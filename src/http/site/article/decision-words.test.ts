import { expect, it } from 'vitest';
import type { DecisionRecord } from '../../../store/story-store.ts';
import { decisionInWords } from './decision-words.ts';

const weighed = { score: 1, terms: 0.5, names: 0.4, quantities: 0, phrases: 0.1, time: null, sharedText: 0.25 };

function rowsOf(evidence: object): Map<string, string> {
  const decision = { kind: 'join', article: 'a1', story: 's1', evidence };
  const record = { number: 1, at: '2031-03-10T12:00:00Z', by: 'machine', kind: 'join', decision, moves: [] };
  return new Map(decisionInWords(record as unknown as DecisionRecord).evidence);
}

it('shows every kind of evidence that was weighed, places among the names', () => {
  const rows = rowsOf({ ...weighed, places: 0.75 });
  expect(rows.get('of names')).toBe('0.40');
  expect(rows.get('of places among them')).toBe('0.75');
  expect(rows.get('Nearness in time')).toBe('not dated');
  expect(rows.get('Text shared with the likest account')).toBe('25%');
});

it('says where one of the two names no place, and shows nothing for decisions of before', () => {
  expect(rowsOf({ ...weighed, places: null }).get('of places among them')).toBe('one names none');
  expect(rowsOf(weighed).has('of places among them')).toBe(false);
});
