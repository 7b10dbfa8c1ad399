import { describe, expect, it } from 'vitest';
import type { Dossier } from '../dossier.ts';
import { inventAccount } from '../invent-account.ts';
import { writeDossier } from '../write-dossier.ts';
import { sealOf } from './seal.ts';
import { holdsTexts, verifyDossier } from './verify-dossier.ts';

const made = { synoptic: '0', node: '0', icu: '0' };
const accounts = [
  inventAccount({
    id: 'a',
    title: 'Ferry sinks',
    text: 'A ferry carrying forty passengers sank off the port of Tarrow on Tuesday night.',
  }),
  inventAccount({
    id: 'b',
    title: 'Boat lost',
    text: 'The ferry, which was carrying forty passengers, sank off Tarrow late on Tuesday.',
  }),
];
const dossier = writeDossier({ id: 's1', accounts }, { made, full: true });

/** A deep copy with one change made to it. */
function changed(change: (copy: Dossier) => void): Dossier {
  const copy = structuredClone(dossier);
  change(copy);
  return copy;
}

describe('verifyDossier', () => {
  it('finds no fault in a dossier as it was written, and re-slices its citations', () => {
    const { faults, citations, articles } = verifyDossier(dossier);
    expect(faults).toEqual([]);
    expect(articles).toBe(2);
    expect(citations).toBeGreaterThan(2);
  });

  it.each<[string, RegExp, (copy: Dossier) => void]>([
    [
      'a character of a text',
      /does? not fit its hash|do not fit its hash/,
      (copy) => (copy.articles[0]!.text = copy.articles[0]!.text.replace('forty', 'fifty')),
    ],
    ['a hash', /hash/, (copy) => (copy.articles[1]!.hash = '1-0')],
    ['a statement', /statements\[0\]\.text/, (copy) => (copy.statements[0]!.text += '.')],
    ['a cited passage', /reads/, (copy) => (copy.statements[0]!.support[0]!.citation.text += ' ')],
    ['the title', /story\.title/, (copy) => (copy.story.title = 'Ferry floats')],
    ['a count', /coverage\.origins/, (copy) => (copy.coverage.origins += 1)],
    ['an origin', /names the origin/, (copy) => (copy.statements[0]!.support[0]!.origin = 'o-none')],
    ['an article', /not in the dossier/, (copy) => copy.articles.pop()],
  ])('names a change of %s', (_what, expected, change) => {
    const { faults } = verifyDossier(changed(change));
    expect(faults.some((fault) => expected.test(fault))).toBe(true);
  });

  it('knows that texts were left out', () => {
    expect(holdsTexts(dossier.articles)).toBe(true);
    const { text: _, ...slim } = dossier.articles[0]!;
    expect(holdsTexts([slim as never])).toBe(false);
  });
});

describe('sealOf', () => {
  it('stays the same through writing and reading, whatever the order of keys', () => {
    expect(sealOf(JSON.parse(JSON.stringify(dossier)))).toBe(sealOf(dossier));
    expect(sealOf({ b: 1, a: [undefined, { d: 1, c: undefined }] })).toBe(
      sealOf({ a: [null, { d: 1 }], b: 1, seal: 'x' }),
    );
  });

  it('changes with any character anywhere', () => {
    expect(sealOf(changed((copy) => (copy.made.node = '1')))).not.toBe(sealOf(dossier));
  });
});
