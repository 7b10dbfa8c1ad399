import { expect, it } from 'vitest';
import { linkEntities } from '../entities/link-entities.ts';
import { inventAccount } from '../invent-account.ts';
import { readLines } from './read-lines.ts';
import { shareNames } from './share-names.ts';

it('holds a sentence on one country apart from the same on another, and minds no names where there are none', () => {
  const texts = [
    'France sent its engineers home on Monday.',
    'Norway sent its engineers home on Monday.',
    'The engineers went home.',
  ];
  const accounts = texts.map((text, at) => inventAccount({ id: `a${at}`, text }));
  const lines = readLines(accounts, linkEntities(accounts));
  const alike = (a: number, b: number) => shareNames([lines[a]!, lines[a]!.whole], [lines[b]!, lines[b]!.whole]);
  expect(alike(0, 1)).toBe(false);
  expect(alike(0, 0)).toBe(true);
  expect(alike(0, 2)).toBe(true);
});
