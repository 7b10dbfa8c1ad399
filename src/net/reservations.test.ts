import { expect, it } from 'vitest';
import { parseReservations } from './reservations.ts';

const reserved = (rules: object[], path: string) =>
  parseReservations(JSON.stringify(rules))(`https://herald.example${path}`);

it.each<[string, string, boolean]>([
  ['/', '/news/1', true],
  ['/news/', '/sport/1', false],
  ['/news/', '/news/1?page=2', true],
  ['/*.pdf$', '/files/a.pdf', true],
  ['/*.pdf$', '/files/a.pdf.html', false],
  ['/a*b*c', '/axxbyyc/d', true],
  ['/a*b*c', '/axxc/b', false],
  ['/page$', '/page', true],
  ['/page$', '/page/2', false],
])('reads %s as robots.txt would: %s', (location, path, fits) => {
  expect(reserved([{ location, 'tdm-reservation': 1 }], path)).toBe(fits);
});

it('follows the longest pattern, whatever the order', () => {
  const rules = [
    { location: '/', 'tdm-reservation': 1 },
    { location: '/open/', 'tdm-reservation': 0 },
  ];
  for (const order of [rules, [...rules].reverse()]) {
    expect(reserved(order, '/open/1')).toBe(false);
    expect(reserved(order, '/else')).toBe(true);
  }
});

it('reserves nothing where the file is none', () => {
  for (const text of ['', '<html>', '{"location":"/"}', '[null, 3, {"location": 5}]', '[{"location":"/"}]'])
    expect(parseReservations(text)('https://herald.example/'), text).toBe(false);
});
