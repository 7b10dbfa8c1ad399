import { describe, expect, it } from 'vitest';
import { articleId } from '../base/ids.ts';
import { hostOf, mainDomain } from './host.ts';
import type { OutletRecord } from './outlet.ts';
import { makeRegistry } from './registry.ts';
import { resolveOutlet } from './resolve-outlet.ts';

const record = (id: string, name: string, more: Partial<OutletRecord> = {}): OutletRecord => ({
  id,
  name,
  aliases: [],
  domains: [id],
  country: null,
  languages: [],
  kind: null,
  agency: false,
  owners: [],
  ratings: [],
  ...more,
});

const article = articleId('x');
const rating = { pack: 'test', rater: 'Nobody', scale: '0 to 1', value: 0.5, date: '2024' };
const registry = makeRegistry(
  [
    record('harbourpost.example', 'The Harbour Post', {
      aliases: ['HP'],
      formerNames: ['Quay Gazette'],
      country: 'NZ',
      languages: ['en'],
      editions: [{ name: 'Harbour Post Chile', domains: ['harbourpost.cl'], country: 'CL', languages: ['es'] }],
    }),
    record('sun.example', 'The Sun'),
    record('mirror.example', 'Mirror'),
    record('mirror.test', 'The Mirror'),
  ],
  [{ ratingOf: (domain) => (['harbourpost.example', 'newcomer.example'].includes(domain) ? rating : null) }],
);
const resolve = (...signs: { name?: string; domain?: string }[]) =>
  resolveOutlet(
    signs.map((sign) => ({ name: sign.name ?? null, domain: sign.domain ?? null })),
    registry,
    article,
  );

describe('makeRegistry', () => {
  it('finds by host, also below a domain, and by any spelling of a name', () => {
    expect(registry.byHost('https://www.harbourpost.example/a?b')?.name).toBe('The Harbour Post');
    expect(registry.byHost('news.harbourpost.example')?.name).toBe('The Harbour Post');
    expect(registry.byHost('otherharbourpost.example')).toBeNull();
    for (const name of ['HARBOUR POST', 'Harbour-Post (Opinion)', 'Harbour Post - News', 'hp', 'Quay Gazette'])
      expect(registry.byName(name)?.id, name).toBe('harbourpost.example');
    expect(registry.byName('Harbour Post of Elsewhere')).toBeNull();
  });

  it('gives a name that two outlets bear to neither', () => expect(registry.byName('the mirror')).toBeNull());

  it('sets the ratings of the packs beside the record', () =>
    expect(registry.byName('Harbour Post')?.ratings).toEqual([rating]));
});

describe('resolveOutlet', () => {
  it('takes the strongest sign, and says which signs spoke for it', () => {
    const found = resolve({ name: 'Harbour Post' }, { domain: 'sun.example' }, { domain: 'harbourpost.example' });
    expect(found.outlet).toMatchObject({ id: 'harbourpost.example', known: 'registry', country: 'NZ' });
    expect(found.signs).toEqual([0, 2]);
  });

  it('tells an edition by its host', () =>
    expect(resolve({ domain: 'harbourpost.cl' }).outlet).toMatchObject({
      id: 'harbourpost.example',
      name: 'Harbour Post Chile',
      country: 'CL',
      languages: ['es'],
    }));

  it('makes an outlet on sight, with what the packs know of its domain', () => {
    const found = resolve({ domain: 'https://news.newcomer.example/x' }, { name: 'The Newcomer' });
    expect(found.outlet).toMatchObject({ id: 'newcomer.example', name: 'The Newcomer', known: 'text' });
    expect(resolve({ domain: 'newcomer.example' }).outlet.ratings).toEqual([rating]);
    expect(resolve({ name: 'Vale Weekly' }).outlet).toMatchObject({ id: 'vale-weekly', known: 'text', domains: [] });
  });

  it('does not take one outlet for its namesake', () => {
    expect(resolve({ name: 'The Sun' }).outlet.id).toBe('sun.example');
    expect(resolve({ name: 'The Sun', domain: 'thesun.test' }).outlet).toMatchObject({
      id: 'thesun.test',
      known: 'text',
    });
    expect(resolve({ name: 'The Sun' }, { domain: 'thesun.test' }).outlet.known).toBe('text');
  });

  it('says unknown where nothing tells, one for each article', () => {
    const found = resolve({ name: 'This is. A sentence, no name' }, { domain: 'facebook.com' });
    expect(found.outlet).toMatchObject({ id: `unknown-${article}`, name: 'unknown outlet', known: 'unknown' });
    expect(resolve().outlet.known).toBe('unknown');
  });
});

describe('hosts', () => {
  it('reads addresses as they come', () => {
    expect(hostOf('HTTPS://www.Example.co.uk:443/x')).toBe('example.co.uk');
    expect(hostOf('//m.example.org/x')).toBe('example.org');
    expect(hostOf('no host')).toBeNull();
    expect(hostOf('mailto:desk@example.org')).toBe('example.org');
    expect(mainDomain('news.example.co.uk')).toBe('example.co.uk');
    expect(mainDomain('a.b.example.org')).toBe('example.org');
    expect(mainDomain('someone.substack.com')).toBe('someone.substack.com');
  });
});
