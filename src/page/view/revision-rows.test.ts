import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../../article/compare-revisions.ts';
import { type RevisionRow, revisionRows } from './revision-rows.ts';

const rowsOf = (before: string, after: string) =>
  revisionRows(compareRevisions({ title: '', text: before }, { title: '', text: after }).text);
const side = (rows: RevisionRow[], of: 'before' | 'after') =>
  rows.map((row) => row[of].map(({ text }) => text).join(''));

describe('two readings side by side', () => {
  const before = 'The ferry left at noon.\n\nTwo people were hurt.\n\nThe harbour was shut.';
  const after = 'The ferry left at noon.\n\nThree people were hurt.\n\nThe harbour was shut.';

  it('has a row for each paragraph, and says which changed', () => {
    const rows = rowsOf(before, after);
    expect(rows.map(({ same }) => same)).toEqual([true, false, true]);
    expect(rows[1]!.before.map(({ kind }) => kind)).toEqual(['deleted', 'same']);
  });

  it('holds both readings whole, whatever changed', () => {
    const readings = [
      before,
      after,
      '',
      'One line.',
      `${after}\n\nA new end.`,
      after.replaceAll('\n\n', '\n'),
      `  ${before}`,
    ];
    for (const one of readings)
      for (const other of readings) {
        const rows = rowsOf(one, other);
        expect(side(rows, 'before').join('')).toBe(one);
        expect(side(rows, 'after').join('')).toBe(other);
      }
  });
});
