import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrivalOf, take } from '../contract/accounts.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

describe('searching', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  }, 60_000);
  afterAll(() => sample.close());
  const page = async (query: string, init?: RequestInit) => (await sample.get(`/search?${query}`, init)).text;
  const hits = (html: string) => [...html.matchAll(/<h2[^>]*><a href="\/article\/(\w+)"/g)].map(([, id]) => id);

  it('finds words, marks them, and leads to account, outlet and story', async () => {
    const html = await page('q=ferry');
    expect(hits(html).length).toBeGreaterThan(5);
    expect(html).toMatch(/<mark>ferry<\/mark>/i);
    expect(html).toMatch(/\/outlet\/[\w.-]+"/);
    expect(html).toContain('>in a story</a>');
    expect(html).toContain('href="/search/feed.atom?q=ferry"');
  });

  it('narrows by phrase, outlet by its name, story’s names, and days', async () => {
    const all = hits(await page('q=ferry')).length;
    const outlet = hits(await page('q=ferry&outlet=The+Lindhaven+Courier'));
    expect(outlet.length).toBeGreaterThan(0);
    expect(outlet.length).toBeLessThan(all);
    expect(hits(await page('q=%22ferry+guard+coast%22'))).toEqual([]);
    expect(hits(await page('entity=Petra+Vandermoor')).length).toBeGreaterThan(0);
    expect(hits(await page('q=ferry&from=2026-06-09&to=2026-06-09')).length).toBeGreaterThan(0);
    expect(hits(await page('q=ferry&to=2025-01-01'))).toEqual([]);
  });

  it('pages on to older accounts, and none twice', async () => {
    const first = await page('language=en');
    const next = /href="\/search\?([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
    const second = hits(await page(next!));
    expect(second.length).toBeGreaterThan(0);
    expect(hits(first).filter((id) => second.includes(id))).toEqual([]);
  });

  it('says what was asked where nothing is found, and offers to ask less', async () => {
    const html = await page('q=xyzzy&language=en');
    expect(html).toContain('No account was found with the words xyzzy and English.');
    expect(html).toContain('href="/search?language=en"');
    expect(await page('q=ferry&from=2026-06-09&to=2026-06-01')).toContain('role="alert"');
    expect(hits(await page(''))).toEqual([]);
  });

  it('keeps a search under its name, for the owner', async () => {
    const body = new URLSearchParams({
      act: 'set',
      kind: 'search',
      target: 'Ferries',
      value: 'q=ferry',
      back: '/search',
    });
    expect((await sample.get('/marks', { method: 'POST', body })).status).toBe(303);
    expect(await page('')).toContain('<a href="/search?q=ferry" dir="auto">Ferries</a>');
    expect(await page('q=ferry')).not.toContain('Save this search');
    expect(await page('', { headers: GUEST })).not.toContain('Ferries');
  });

  it('shows no excerpt to others of what may not be archived, and escapes what it is asked', async () => {
    const given = arrivalOf(1, { text: 'The quagga was seen at dusk.' });
    await take(sample.open.newsroom.store, { ...given, rights: { noArchive: true, noMining: false, feedOnly: null } });
    expect(await page('q=quagga')).toContain('was seen at dusk');
    expect(await page('q=quagga', { headers: GUEST })).not.toContain('was seen at dusk');
    const api = await sample.get('/api/v1/search?q=quagga', { headers: GUEST });
    expect(api.text).not.toContain('was seen at dusk');
    expect(await page(`q=${encodeURIComponent('"><script>alert(1)</script>')}`)).not.toContain('<script>alert');
  });
});
