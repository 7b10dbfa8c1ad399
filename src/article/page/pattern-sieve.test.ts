import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PatternSieve } from './pattern-sieve.ts';

const PATTERNS = [
  /\b(?:harbour|quay) (?:news|bell)s?\b|gull\s*(?:watch|count)/u,
  /^(?:\W{0,3})(?:by|von)\s+\p{Ll}/u,
  /\d{1,2}:\d{2}|\u00e9clair|(?:a|b)?boats?/u,
  /©|\(c\)|[€£]\d/u,
  /x(?!yz)|tide{2,3}r/u,
  /sea.wall(?:ed)?|[a-z]+lock/u,
];

test('a pattern that matches is never ruled out', () => {
  const piece = fc.constantFrom(
    ...'harbour |quay |news|bells|gull|  watch|count|by |von |oslo|7|12:|30|éclair|aboats|©|(c)|€|4|x|yz|tideer|sea|-|walled|lock| '.split(
      '|',
    ),
  );
  const sieve = new PatternSieve(PATTERNS);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const likely = sieve.likelyIn(text);
      PATTERNS.forEach((pattern, i) => {
        if (pattern.test(text)) expect((likely >>> i) & 1).toBe(1);
      });
    }),
    { numRuns: 3000, seed: 3 },
  );
});

test('a text without any of the pieces is passed over', () => {
  const sieve = new PatternSieve([PATTERNS[0]!, PATTERNS[3]!]);
  expect(sieve.likelyIn('eleven people came')).toBe(0);
  expect(sieve.likelyIn('the quay bells rang')).toBe(1);
});

test('a pattern without regard to case is told from lower case', () => {
  const pattern = /\bFollow (?:Us|[A-Z]\w+) on|Möwe[ÄÖ]/i;
  const sieve = new PatternSieve([pattern]);
  for (const text of ['FOLLOW US ON the quay', 'follow Orra on', 'MÖWEä'])
    expect([pattern.test(text), sieve.likelyIn(text.toLowerCase())]).toEqual([true, 1]);
  expect(sieve.likelyIn('eleven people came')).toBe(0);
});
