import { expect, it } from 'vitest';
import { clusterOf, codeOf, NO_CLASSES, packClasses, profileOf, unpackClasses, vectorCode } from './word-classes.ts';
import { hashOf } from './word-signs.ts';

it('keeps cluster and profile of a word in one number, and nought for a word without a vector', () => {
  for (const [cluster, profile] of [
    [0, 0],
    [1023, 63],
    [17, 5],
  ] as const) {
    expect(clusterOf(vectorCode(cluster, profile))).toBe(cluster + 1);
    expect(profileOf(vectorCode(cluster, profile))).toBe(profile + 1);
  }
  expect([clusterOf(0), profileOf(0)]).toEqual([0, 0]);
});

it('unpacks the words it packed, whatever they share with the one before', () => {
  const long = `v${'e'.repeat(40)}`;
  const words = ['velm', 'velmish', 'velms', 'a', "torv's", 'é', 'orr', long, `${long}s`, 'oŕr'];
  const classes = {
    groups: new Map([
      ['Velm', 3],
      ['the', 1],
    ]),
    vectors: new Map(words.map((word, at) => [word, vectorCode(at * 100, at)])),
  };
  const read = unpackClasses(packClasses(classes));
  for (const [word, code] of classes.vectors) expect(codeOf(read.vectors, hashOf(word))).toBe(code);
  for (const other of ['vel', 'velmi', 'velmishs', '', 'b', `${long}ss`])
    expect(codeOf(read.vectors, hashOf(other))).toBe(0);
  expect([...read.groups].sort()).toEqual([...classes.groups].sort());
});

it('packs the same bytes in whatever order the words come, and knows nothing from other bytes', () => {
  const rows: [string, number][] = [
    ['velm', vectorCode(1, 2)],
    ['torv', vectorCode(3, 4)],
  ];
  const packed = packClasses({ groups: new Map(), vectors: new Map(rows) });
  expect(packed.equals(packClasses({ groups: new Map(), vectors: new Map(rows.reverse()) }))).toBe(true);
  expect(unpackClasses(packed.subarray(0, packed.length - 1))).toEqual(NO_CLASSES);
  expect(unpackClasses(Buffer.from('neither'))).toEqual(NO_CLASSES);
  const none = unpackClasses(packClasses({ groups: new Map(), vectors: new Map() }));
  expect(codeOf(none.vectors, hashOf('velm'))).toBe(0);
});
