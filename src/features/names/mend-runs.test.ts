import { expect, it } from 'vitest';
import type { NameType } from '../features.ts';
import { mendRuns } from './mend-runs.ts';
import { nameTokens } from './name-tokens.ts';
import { textOf } from './trim-titles.ts';

/** What becomes of runs given as the tagger might: `[words]person` in the sentence. */
function mended(marked: string, known: string[] = []): string[] {
  const parts = marked.split(/(\[[^\]]+\]\w+)/).map((part) => /^\[([^\]]+)\](\w+)$/.exec(part) ?? part);
  const text = parts.map((part) => (typeof part === 'string' ? part : part[1])).join('');
  const tokens = nameTokens(text);
  let at = 0;
  const runs = parts.flatMap((part) => {
    const [start, type] = [at, typeof part === 'string' ? null : (part[2] as NameType)];
    at += typeof part === 'string' ? part.length : part[1]!.length;
    const from = tokens.findIndex((token) => token.start >= start);
    const to = tokens.filter((token) => token.end <= at).length;
    return type ? [{ from, to, type, confidence: 0.9 }] : [];
  });
  return mendRuns(runs, tokens, (token) => known.includes(token.text)).map(
    ({ from, to, type }) => `${textOf(tokens, from, to)} ${type}`,
  );
}

it('takes a people of two words whole', () => {
  expect(mended('with South [African]other leader [Mila Orr]person')).toEqual([
    'South African other',
    'Mila Orr person',
  ]);
  expect(mended('[South]place [African]other ministers met')).toEqual(['South African other']);
  expect(mended('in The [Hague]place on Friday')).toEqual(['Hague place']);
});

it('names nobody by a point of the compass or an ordinal alone', () => {
  expect(
    mended('[Western]organisation envoys and [Westerners]person left after the second war, War [II]other'),
  ).toEqual([]);
  expect(mended('relations with the [West]place')).toEqual(['West place']);
});

it('follows a name over its hyphen, and a dash to nobody', () => {
  expect(mended('[Vell Tan]person-ho spoke')).toEqual(['Vell Tan-ho person']);
  expect(mended('[Vell Tan-]person Ho spoke')).toEqual(['Vell Tan- Ho person']);
  expect(mended('[Mila Orr-]person the mayor')).toEqual(['Mila Orr person']);
  expect(mended('[Mila Orr]person-led talks')).toEqual(['Mila Orr person']);
});

it('leaves the title to the person it stands before', () => {
  expect(mended('[Harbour Board Secretary-General]organisation [Mila Orr]person')).toEqual([
    'Harbour Board organisation',
    'Mila Orr person',
  ]);
  expect(mended('the [Office of the Secretary-General]organisation')).toEqual([
    'Office of the Secretary-General organisation',
  ]);
});

it('tells two people joined by a hyphen from one family name', () => {
  expect(mended('the [Orr-Vane]person summit')).toEqual(['Orr person', 'Vane person']);
  expect(mended('the [Orr-Vane]person letters', ['Orr', 'Vane'])).toEqual(['Orr person', 'Vane person']);
  expect(mended('[Orr-Vane]person said', ['Orr'])).toEqual(['Orr-Vane person']);
});
