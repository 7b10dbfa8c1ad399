import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, openSampleSite, type SampleSite, TOKEN } from './sample-site.ts';

/** `fetch` sets its own Host: this asks under another name. */
function statusUnder(host: string, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('who may do what', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  }, 60_000);
  afterAll(() => sample.close());

  it('shows the owner whole texts, a guest what is cited', async () => {
    const path = `/story/${await sample.storyWith('ferry')}`;
    const own = await sample.get(path);
    const guest = await sample.get(path, { headers: GUEST });
    const bearer = await sample.get(path, { headers: { ...GUEST, authorization: `Bearer ${TOKEN}` } });
    expect(own.text).toContain('As read, without menus');
    expect(guest.text).not.toContain('As read, without menus');
    expect(guest.text.length).toBeLessThan(own.text.length);
    expect(bearer.text).toBe(own.text);
  });

  it('answers under its own names alone', async () => {
    expect(await statusUnder('rebound.example', sample.site.url)).toBe(421);
    expect(await statusUnder('localhost', sample.site.url)).toBe(200);
  });

  it('takes writes from the owner alone, and from none of another site’s pages', async () => {
    const send = (headers: Record<string, string>) => sample.get('/no-such-page', { method: 'POST', headers });
    expect((await send(GUEST)).status).toBe(401);
    expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ ...GUEST, authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await send({ ...GUEST, authorization: `Bearer ${TOKEN}` })).status).toBe(404);
  });

  it('sends a policy under which nothing foreign runs, and the same page once', async () => {
    const first = await sample.get('/');
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(first.text).not.toMatch(/<script(?![^>]* src="\/assets\/)/);
    const etag = first.headers.get('etag') ?? '';
    expect((await sample.get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});
