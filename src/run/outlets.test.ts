import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { enablePack, importPacks, listOutlets, listPacks, registryWith, showOutlet } from './outlets.ts';

const dir = mkdtempSync(join(tmpdir(), 'outlets-'));
const file = (name: string, text: string) => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
afterAll(() => rmSync(dir, { recursive: true }));

describe('outlets', () => {
  it('lists by condition and shows one with the source of each fact', () => {
    const registry = registryWith(dir);
    const found = listOutlets(registry, { country: 'fi', owner: 'public' });
    expect(found.map(({ name }) => name)).toContain('Yle');
    expect(found.every(({ country }) => country === 'FI')).toBe(true);
    expect(showOutlet(registry, 'https://www.yle.fi/a')).toMatchObject({
      name: 'Yle',
      record: { sources: { country: 'reviewed' } },
    });
    expect(showOutlet(registry, 'The Gazette of Nowhere')).toBeNull();
  });

  it('keeps packs with terms off until they are accepted, and ships no ratings that are not to be shipped', () => {
    const pack = () => listPacks(dir).find(({ id }) => id === 'audience-robertson2018');
    expect(pack()).toMatchObject({ enabled: false, shipsRatings: false, outlets: 0 });
    expect(enablePack(dir, 'no-such-pack')).toBe(false);
    expect(enablePack(dir, 'audience-robertson2018')).toBe(true);
    expect(pack()?.enabled).toBe(true);
  });

  it('imports an export as a pack of the user, which the registry then carries beside the others', () => {
    const path = file('own.csv', 'domain,score,rounded_n_shares\nyle.fi,-0.5,60\n');
    const imported = importPacks(path, { dir, date: '2018' });
    expect(imported.ok && imported.value.packs[0]).toMatchObject({ terms: expect.stringContaining('research') });
    const ratings = registryWith(dir).byHost('yle.fi')?.ratings ?? [];
    expect(ratings.map(({ pack }) => pack)).toContain('state-control');
    expect(ratings).toContainEqual(
      expect.objectContaining({ pack: 'audience-robertson2018', value: -0.5, group: 'shared more by Democrats' }),
    );
    expect(listPacks(dir).filter(({ id }) => id === 'audience-robertson2018')).toHaveLength(1);
    expect(importPacks(file('bad.csv', 'colour\nred\n'), { dir, date: '2018' }).ok).toBe(false);
  });
});
