import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb } from '../../src/net/open-web.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

const rss = (title: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>http://x/</link><item><title>One</title><link>http://x/1</link></item></channel></rss>`;

describe('feeds on the site', () => {
  let sample: SampleSite;
  let server: Server;
  let host = '';

  beforeAll(async () => {
    sample = await openSampleSite();
    const pages: Record<string, [type: string, body: string]> = {
      '/': [
        'text/html',
        '<html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>',
      ],
      '/news.xml': ['application/rss+xml', rss('The Harbour Post <script>alert(1)</script>')],
      '/two': [
        'text/html',
        '<link rel="alternate" type="application/rss+xml" title="All" href="/news.xml"><link rel="alternate" type="application/atom+xml" title="Sport" href="/sport.xml">',
      ],
      '/bare': ['text/html', '<p>nothing here</p>'],
    };
    server = createServer((request, response) => {
      const page = pages[request.url ?? ''];
      response.writeHead(page ? 200 : 404, { 'content-type': page?.[0] ?? 'text/plain' });
      response.end(page?.[1] ?? '');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    sample.desk.newsroom.web = openWeb({ userAgent: 'Synoptic/test', allowPrivate: true, delay: 0 });
  });
  afterAll(async () => {
    server.close();
    await sample.close();
  });

  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    sample.get(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const followed = () => sample.desk.newsroom.store.feeds.list();

  it('says what to do where nothing is followed', async () => {
    expect((await sample.get('/feeds')).text).toContain('No feed is followed yet');
  });

  it('follows the feed of a site by the site’s address, once', async () => {
    expect((await send('/feeds', { address: `${host}/`, folder: 'world' })).headers.get('location')).toBe(
      '/feeds?done=followed',
    );
    expect((await send('/feeds', { address: `${host}/news.xml` })).headers.get('location')).toBe('/feeds?done=known');
    const [feed, ...others] = await followed();
    expect(others).toEqual([]);
    expect(feed).toMatchObject({ url: `${host}/news.xml`, folder: 'world', state: 'active' });
    const page = await sample.get('/feeds');
    expect(page.text).toContain('not asked yet');
    expect(page.text).not.toContain('<script>alert');
  });

  it('asks which where a site has several, and says why where it has none', async () => {
    const choices = await send('/feeds', { address: `${host}/two` });
    expect(choices.text).toContain('Which of its feeds?');
    expect(choices.text).toContain(`value="${host}/sport.xml"`);
    expect((await send('/feeds', { address: `${host}/bare` })).text).toContain('paste the address of its feed');
    expect((await send('/feeds', { address: 'not an address' })).text).toContain('this is no web address');
  });

  it('pauses, resumes, renames and removes', async () => {
    const [feed] = await followed();
    await send(`/feeds/${feed!.id}/pause`, {});
    expect((await followed())[0]?.state).toBe('paused');
    await send(`/feeds/${feed!.id}/resume`, {});
    await send(`/feeds/${feed!.id}`, { title: 'Harbour', folder: 'business' });
    expect((await followed())[0]).toMatchObject({
      state: 'active',
      title: 'Harbour',
      folder: 'business',
      pages: false,
    });
    expect((await sample.get(`/feeds/${feed!.id}`)).text).toContain('It was not asked yet');
    await send(`/feeds/${feed!.id}/remove`, {});
    expect(await followed()).toEqual([]);
  });

  it('takes a starter pack, gives it out as OPML, and takes that in again', async () => {
    const packs = await sample.get('/feeds/packs?language=is');
    expect(packs.text).toContain('Iceland');
    expect((await send('/feeds/packs/iceland', {})).status).toBe(303);
    const before = await followed();
    expect(before.length).toBeGreaterThan(10);
    expect(before[0]).toMatchObject({ folder: 'Iceland', country: 'IS', language: 'is' });
    const opml = await sample.get('/feeds/export.opml');
    for (const { id } of before) await send(`/feeds/${id}/remove`, {});
    const body = new FormData();
    body.set('opml', new File([opml.text], 'feeds.opml'));
    const back = await sample.get('/feeds/import', { method: 'POST', body });
    expect(back.headers.get('location')).toBe(`/feeds?done=${before.length}-0`);
    expect((await followed()).map(({ url, folder }) => [url, folder])).toEqual(
      before.map(({ url, folder }) => [url, folder]),
    );
  });

  it('keeps addresses and changes to the owner', async () => {
    const [feed] = await followed();
    const page = await sample.get('/feeds', { headers: GUEST });
    expect(page.text).not.toContain(feed!.url.replace(/^https?:\/\//, ''));
    expect((await sample.get('/feeds/export.opml', { headers: GUEST })).status).toBe(401);
    expect((await send('/feeds', { address: host }, GUEST)).status).toBe(401);
  });
});

describe('settings', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  });
  afterAll(() => sample.close());

  it('signs a guest in by the token, and out', async () => {
    const send = (path: string, token: string, cookie = '') =>
      sample.get(path, { method: 'POST', body: new URLSearchParams({ token }), headers: { ...GUEST, cookie } });
    expect((await send('/sign-in', 'wrong')).status).toBe(401);
    const answer = await send('/sign-in', 'sample-token');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const signedIn = { ...GUEST, cookie: cookie.split(';')[0] ?? '' };
    expect((await sample.get('/settings', { headers: signedIn })).text).toContain('What is kept');
    expect((await sample.get('/settings', { headers: GUEST })).text).toContain('Token of the owner');
  });

  it('sets how long texts are kept', async () => {
    const keep = (days: string) =>
      sample.get('/settings/retention', { method: 'POST', body: new URLSearchParams({ days }) });
    expect((await keep('30')).status).toBe(303);
    expect((await sample.get('/settings')).text).toContain('value="30"');
    expect((await keep('-4')).status).toBe(400);
  });
});
