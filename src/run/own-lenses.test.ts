import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inventAccount } from '../dossier/invent-account.ts';
import { importOwnLenses, lensTables, ownLenses, ownStamp, removeOwnLens } from './own-lenses.ts';

const dir = mkdtempSync(join(tmpdir(), 'synoptic-lenses-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const TABLE =
  'Domain,Distance to the lake,Founded,Note\nharbour.example,near,1901,same\nvale.example,far,1955,same\norsa.example,near,2001,same\n';

describe('lenses of the user’s own', () => {
  it('are the columns that divide, kept by name, and come back as lenses', () => {
    const before = ownStamp(dir);
    const made = importOwnLenses(TABLE, { dir });
    expect(made.ok && made.value.map(({ name }) => name)).toEqual(['distance to the lake', 'founded']);
    expect(ownStamp(dir)).not.toBe(before);
    const account = inventAccount({ id: 'a', text: 'Told.', outlet: 'Harbour' });
    account.outlet.domains = ['harbour.example'];
    const groups = ownLenses(dir).map((lens) => [lens.name, ...lens.groupsOf({ outlet: account.outlet })]);
    expect(groups).toEqual([
      ['distance to the lake', 'near'],
      ['founded', '1901'],
    ]);
    expect(removeOwnLens(dir, 'founded')).toBe(true);
    expect(removeOwnLens(dir, '../store')).toBe(false);
    expect(lensTables(dir).map(({ name }) => name)).toEqual(['distance to the lake']);
  });

  it('say why a table is none', () => {
    const why = (text: string, column: string | null = null) => {
      const made = importOwnLenses(text, { dir, column });
      return made.ok ? null : made.failure.why;
    };
    expect(why('colour,size\nred,1\n')).toContain('domain');
    expect(why(TABLE, 'owner')).toContain('no column owner');
    expect(why(TABLE, 'note')).toContain('no column divides');
    expect(why('')).toContain('whose row');
  });
});
