import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it('gives every outlet a short form of its own', () => {
  const names = [
    'The Tidewater Post',
    'Tidal Press',
    'Sidelight',
    'Sidereal',
    'La Voz',
    '',
    '北方日报',
    'The Tidewater Post',
  ];
  const short = initialsOf(names);
  expect(short.slice(0, 4)).toEqual(['TP', 'Ti', 'Si', 'Sid']);
  expect(new Set(short).size).toBe(names.length);
});
