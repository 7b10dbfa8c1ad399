import { get as ask } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, StoryId } from '../../src/base/ids.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

describe('the pages of stories', () => {
  let sample: SampleSite;
  let id: StoryId;
  beforeEach(async () => {
    sample = await openSampleSite();
    id = (await sample.storyWith('Maid of Sellen')) as StoryId;
  });
  afterEach(() => sample.close());

  /** The bytes as they are sent, without what `fetch` would unpack. */
  const bytes = (path: string, headers: Record<string, string>) =>
    new Promise<{ body: Buffer; encoding: string | undefined; etag: string | undefined; status: number }>(
      (done, failed) => {
        ask(new URL(path, sample.site.url), { headers }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            const { 'content-encoding': encoding, etag } = answer.headers;
            done({ body: Buffer.concat(chunks), encoding, etag, status: answer.statusCode ?? 0 });
          });
        }).on('error', failed);
      },
    );

  it('are sent packed to whoever takes them so, and once', async () => {
    const plain = await bytes(`/story/${id}`, GUEST);
    const packed = await bytes(`/story/${id}`, { ...GUEST, 'accept-encoding': 'gzip, br' });
    expect(plain.encoding).toBeUndefined();
    expect(packed.encoding).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length * 4).toBeLessThan(plain.body.length);
    expect((await bytes(`/story/${id}`, { ...GUEST, 'if-none-match': packed.etag! })).status).toBe(304);
  });

  it('packs lists, answers of the API and feeds for the network, and nothing for this machine', async () => {
    for (const path of ['/', '/search?q=ferry', '/api/v1/stories', '/feed.atom', '/assets/icon.svg']) {
      const far = await bytes(path, { ...GUEST, 'accept-encoding': 'gzip' });
      const near = await bytes(path, { 'accept-encoding': 'gzip' });
      expect(near.encoding).toBeUndefined();
      if (far.body.length < 1024 && far.encoding === undefined) continue;
      expect(far.encoding).toBe('gzip');
      expect(gunzipSync(far.body).length).toBeGreaterThan(far.body.length);
      const again = await bytes(path, { ...GUEST, 'accept-encoding': 'gzip', 'if-none-match': far.etag ?? '-' });
      if (far.etag) expect(again.status).toBe(304);
    }
  });

  it('hold what the owner can do, and follow what the owner did', async () => {
    const before = await sample.get(`/story/${id}`);
    expect(before.text).toContain('Correct it');
    expect(before.text).not.toContain('<!--');
    expect((await sample.get(`/story/${id}`, { headers: GUEST })).text).not.toContain('Correct it');
    await sample.open.newsroom.store.marks.set({
      kind: 'follow',
      target: `story:${id}`,
      value: null,
      at: '2026-06-14T09:00:00Z',
    });
    const after = await sample.get(`/story/${id}`);
    expect(after.text).toContain('You follow this');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it('are gone as soon as one of their accounts is forgotten', async () => {
    const { store } = sample.open.newsroom;
    const [gone] = (await store.stories.dossier(id))!.dossier.articles;
    expect((await sample.get(`/story/${id}`)).status).toBe(200);
    expect((await sample.get(`/story/${id}/feed.atom`)).text).toContain(gone!.id);
    await store.articles.forget(gone!.id, '2026-06-14T09:00:00Z');
    expect((await sample.get(`/story/${id}`)).status).toBe(404);
    expect((await sample.get('/')).text).not.toContain(id);
    expect((await sample.get(`/story/${id}/feed.atom`)).text).not.toContain(gone!.id);
  });

  it('leave out for others what a publisher who asks not to be archived alone prints', async () => {
    const { store } = sample.open.newsroom;
    const { dossier } = (await store.stories.dossier(id))!;
    const plain = (text: string) => /^[\w ,.]{40,}$/.test(text);
    const alone = dossier.statements.find(
      ({ outlets, differences, text }) => outlets === 1 && differences.length === 0 && plain(text),
    )!;
    const common = dossier.statements.find(({ outlets, text }) => outlets > 1 && plain(text))!;
    const stored = (await store.articles.get(alone.support[0]!.citation.article))!;
    const whole = `/story/${id}?all=1`;
    expect((await sample.get(whole, { headers: GUEST })).text).toContain(alone.text);
    const { article, outlet } = stored;
    const edited = { ...article, hash: `${article.hash}-edited`, text: `${article.text}\n\nLater.` };
    const rights = { noArchive: true, noMining: false, feedOnly: null };
    const arrival = { confidence: 1, feed: null, rawHash: 'edited', version: '1', at: '2026-06-14T09:00:00Z' };
    await store.articles.acknowledge([{ ...arrival, article: edited, outlet, rights, features: null }]);
    expect([...(await store.articles.reserved([article.id, 'a0' as ArticleId]))]).toEqual([article.id]);
    // Another count makes the page anew: it is kept for each version of its dossier.
    const guest = (await sample.get(`${whole}&count=owners`, { headers: GUEST })).text;
    expect(guest).not.toContain(alone.text);
    expect(guest).toContain(common.text);
    expect(guest).toContain(`Read it at ${outlet.name}`);
    expect((await sample.get(`${whole}&count=owners`)).text).toContain(alone.text);
    const api = `/api/v1/stories/${id}`;
    expect((await sample.get(api, { headers: GUEST })).text).not.toContain(alone.text);
    expect((await sample.get(api)).text).toContain(alone.text);
  });
});
