import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleAnswerSchema } from '../../src/http/api/schema/article.ts';
import { blindspotSchema } from '../../src/http/api/schema/blindspot.ts';
import { comparisonSchema } from '../../src/http/api/schema/comparison.ts';
import { dossierSchema } from '../../src/http/api/schema/dossier.ts';
import { entityAnswerSchema, namedSchema } from '../../src/http/api/schema/entity.ts';
import { feedSchema } from '../../src/http/api/schema/feed.ts';
import { listOf, problemSchema } from '../../src/http/api/schema/list.ts';
import { recordSchema } from '../../src/http/api/schema/outlet.ts';
import { outletAnswerSchema, searchAnswerSchema } from '../../src/http/api/schema/search.ts';
import { storySchema, versionSchema } from '../../src/http/api/schema/story.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

interface Schema<Value> {
  parse(value: unknown): Value;
}

describe('the API', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  }, 60_000);
  afterAll(() => sample.close());

  /** Asks, and holds the answer against its schema: nothing is missing, nothing is there that it does not describe. */
  async function ask<Value>(schema: Schema<Value>, path: string, init: RequestInit = {}, status = 200): Promise<Value> {
    const answer = await sample.get(`/api/v1${path}`, init);
    expect(answer.status, answer.text.slice(0, 300)).toBe(status);
    const type = status === 200 ? 'application/json' : 'application/problem+json';
    expect(answer.headers.get('content-type')).toContain(type);
    const value = JSON.parse(answer.text);
    const read = schema.parse(value);
    expect(read).toEqual(value);
    return read;
  }
  const fails = (status: number, path: string, init: RequestInit = {}) => ask(problemSchema, path, init, status);
  const send = (method: string, body?: unknown, headers = {}): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });

  it('gives stories in pages that leave none out and none twice', async () => {
    const list = listOf(storySchema);
    const whole = await ask(list, '/stories?limit=100');
    expect(whole.items.length).toBeGreaterThan(4);
    expect(whole.next).toBeNull();
    const parts: string[] = [];
    let cursor: string | null = null;
    do {
      const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: Awaited<ReturnType<typeof ask<ReturnType<typeof list.parse>>>> = await ask(
        list,
        `/stories?limit=2${after}`,
      );
      parts.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(parts).toEqual(whole.items.map(({ id }) => id));
    expect((await sample.get(new URL(whole.items[0]!.url).pathname)).status).toBe(200);
  });

  it('gives a dossier: texts for the owner who asks for them, never for a guest', async () => {
    const id = await sample.storyWith('ferry');
    const slim = await ask(dossierSchema, `/stories/${id}`);
    expect(slim.articles.every(({ text, removed }) => text === undefined && removed === undefined)).toBe(true);
    const full = await ask(dossierSchema, `/stories/${id}?full=1`);
    const texts = new Map(full.articles.map((article) => [article.id, article.text ?? '']));
    for (const { citations } of full.brief)
      for (const { article, start, end, text, in: source } of citations)
        if (source === 'text') expect(texts.get(article)?.slice(start, end)).toBe(text);
    expect(await ask(dossierSchema, `/stories/${id}`, { headers: GUEST })).toEqual(slim);
    await fails(403, `/stories/${id}?full=1`, { headers: GUEST });
    const { items } = await ask(listOf(versionSchema), `/stories/${id}/versions`);
    const { pathname, search } = new URL(items.at(-1)!.url);
    expect(JSON.parse((await sample.get(pathname + search)).text)).toEqual(slim);
  });

  it('gives an article with at most 300 characters of it', async () => {
    const { articles } = await ask(dossierSchema, `/stories/${await sample.storyWith('ferry')}`);
    const path = `/articles/${articles[0]!.id}`;
    const guest = await ask(articleAnswerSchema, path, { headers: GUEST });
    expect(guest.article.text).toBeUndefined();
    expect(guest.excerpt.length).toBeGreaterThan(50);
    expect(guest.excerpt.length).toBeLessThanOrEqual(300);
    expect(guest.revisions).toHaveLength(1);
    expect((await ask(articleAnswerSchema, `${path}?full=1`)).article.text?.length).toBeGreaterThan(300);
    await fails(403, `${path}?full=1`, { headers: GUEST });
  });

  it('gives names and the stories they stand in', async () => {
    const first = await ask(listOf(namedSchema), '/entities?limit=3');
    const second = await ask(listOf(namedSchema), `/entities?limit=3&cursor=${first.next}`);
    expect(first.items).toHaveLength(3);
    expect(second.items.map(({ name }) => name)).not.toContain(first.items[0]!.name);
    const { name, stories } = first.items[0]!;
    const answer = await ask(entityAnswerSchema, `/entities/${encodeURIComponent(name)}`);
    expect(answer.stories.length).toBeGreaterThanOrEqual(stories);
    for (const { story } of answer.stories) {
      const { entities } = await ask(dossierSchema, `/stories/${story}`);
      expect(entities.map((entity) => entity.name.toLowerCase())).toContain(name.toLowerCase());
    }
  });

  it('searches', async () => {
    const found = await ask(searchAnswerSchema, '/search?q=ferry&limit=2');
    expect(found.items).toHaveLength(2);
    expect(found.total).toBeGreaterThan(2);
    const next = await ask(searchAnswerSchema, `/search?q=ferry&limit=2&cursor=${found.next}`);
    expect(next.items[0]!.id).not.toBe(found.items[0]!.id);
    await fails(400, '/search?from=yesterday');
  });

  it('follows feeds, changes and removes them, for the owner', async () => {
    const { newsroom } = sample.open;
    const rss = (title: string) => `<rss version="2.0"><channel><title>${title}</title></channel></rss>`;
    const link = (name: string) => `<link rel="alternate" type="application/rss+xml" href="/${name}">`;
    const web: Record<string, string> = {
      'https://harbour.example/rss': rss('Harbour Post'),
      'https://two.example/': `<html><head>${link('one')}${link('two')}</head></html>`,
    };
    const there = newsroom.web;
    newsroom.web = {
      ...there,
      get: async (url) => {
        const found = web[url];
        if (found === undefined) return there.get('http://127.0.0.1:9/');
        const rights = { robotsTag: null, tdmReservation: null };
        const answer = { status: 200, unchanged: false, truncated: false, etag: null, lastModified: null, rights };
        return {
          ok: true,
          value: { ...answer, url, permanentUrl: url, bytes: Buffer.from(found), contentType: 'text/html' },
        };
      },
    };
    const feed = await ask(feedSchema, '/feeds', send('POST', { url: 'https://harbour.example/rss', folder: 'Coast' }));
    expect(feed).toMatchObject({ url: 'https://harbour.example/rss', title: 'Harbour Post', folder: 'Coast' });
    expect((await ask(feedSchema, '/feeds', send('POST', { url: 'harbour.example/rss' }))).id).toBe(feed.id);
    const { detail } = await fails(409, '/feeds', send('POST', { url: 'https://two.example/' }));
    expect(detail).toContain('https://two.example/one');
    const chosen = await ask(feedSchema, '/feeds', send('POST', { url: 'https://two.example/', first: true }));
    expect(chosen.url).toBe('https://two.example/one');
    await fails(422, '/feeds', send('POST', { url: 'https://nowhere.example/' }));
    await fails(422, '/feeds', send('POST', { url: 'javascript:alert(1)', check: false }));
    const unasked = await ask(feedSchema, '/feeds', send('POST', { url: 'https://nowhere.example/', check: false }));
    for (const { id } of [chosen, unasked]) await ask(feedSchema, `/feeds/${id}`, send('DELETE'));
    newsroom.web = there;

    const changed = await ask(feedSchema, `/feeds/${feed.id}`, send('PATCH', { state: 'paused', folder: null }));
    expect(changed).toMatchObject({ state: 'paused', folder: null });
    const guest = await ask(listOf(feedSchema), '/feeds', { headers: GUEST });
    expect(guest.items).toMatchObject([{ id: feed.id, url: null }]);
    await fails(401, '/feeds', send('POST', { url: 'https://harbour.example/two' }, GUEST));
    await ask(feedSchema, `/feeds/${feed.id}`, send('DELETE'));
    expect((await ask(listOf(feedSchema), '/feeds')).items).toEqual([]);
    await fails(404, `/feeds/${feed.id}`, send('DELETE'));
  });

  it('gives outlets of the registry, and what came in of one', async () => {
    const first = await ask(listOf(recordSchema), '/outlets?country=FI&limit=2');
    const second = await ask(listOf(recordSchema), `/outlets?country=FI&limit=2&cursor=${first.next}`);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    expect(first.items.every(({ country }) => country === 'FI')).toBe(true);
    const { articles } = await ask(dossierSchema, `/stories/${await sample.storyWith('ferry')}`);
    const answer = await ask(outletAnswerSchema, `/outlets/${encodeURIComponent(articles[0]!.outlet)}`);
    expect(answer.articles).toBeGreaterThan(0);
    expect(answer.newest.every(({ outlet }) => outlet === articles[0]!.outlet)).toBe(true);
    expect(answer.outlet).toMatchObject({ id: articles[0]!.outlet, known: 'registry' });
    await fails(404, '/outlets/nobody.example');
  });

  it('gives blindspots, by lens', async () => {
    const list = listOf(blindspotSchema);
    const { stories } = sample.open.newsroom.store;
    const { items } = await stories.list({ order: 'newest', limit: 1 });
    const { dossier } = (await stories.dossier(items[0]!.id))!;
    const gap = { lens: 'country', group: 'FI', expected: 0.4, observed: 0, interval: [0, 0.2], blindspot: true };
    const counted = {
      expectedInterval: [0.3, 0.5],
      silent: { 'did-not-cover': 1, 'could-not-fetch': 0, 'not-followed': 0 },
    };
    const silent = [{ outlet: 'yle.fi', reason: 'did-not-cover' }];
    await stories.saveDossier(items[0]!.id, 9, {
      dossier,
      section: null,
      importance: items[0]!.importance,
      summary: { ...(items[0]!.summary as object), blindspots: [{ ...gap, ...counted, outlets: silent }] },
      at: '2031-01-01T00:00:00Z',
      stageVersion: 'x',
    });
    const found = await ask(list, '/blindspots');
    expect(found.items.find(({ story }) => story === items[0]!.id)?.gaps).toMatchObject([gap]);
    expect((await ask(list, '/blindspots?lens=owner')).items.map(({ story }) => story)).not.toContain(items[0]!.id);
  });

  it('compares texts, and says what it could not use', async () => {
    const text = (who: string, count: string) =>
      `The Orlen ferry sank off Tarrow on Tuesday night. ${who} said ${count} passengers were saved by fishing boats. The harbour master opened an inquiry into the loss of the ferry.`;
    const texts = [
      { text: text('The coast guard', 'forty'), title: 'Ferry sinks off Tarrow', outlet: 'Tarrow Post' },
      { text: text('The coast guard', 'sixty'), title: 'Orlen ferry sinks off Tarrow', outlet: 'Sellen Star' },
    ];
    const body = { texts, urls: ['http://127.0.0.1:9/secret'] };
    const compared = await ask(comparisonSchema, '/compare', send('POST', body));
    expect(compared.dossiers.length + compared.strays.length).toBeGreaterThan(0);
    expect(compared.refusals).toMatchObject([{ what: expect.stringContaining('127.0.0.1') }]);
    await fails(400, '/compare', send('POST', { texts: [] }));
    await fails(400, '/compare', send('POST', { texts: [{ title: 'no text' }] }));
    await fails(401, '/compare', send('POST', body, GUEST));
  });

  it.each([
    [404, '/stories/s0'],
    [404, '/stories/s0/versions'],
    [404, '/articles/a0'],
    [404, '/entities/Nobody%20At%20All'],
    [404, '/no-such-thing'],
    [400, '/stories?limit=0'],
    [400, '/stories?limit=many'],
    [400, '/stories?order=best'],
  ])('answers %i as problem+json to %s', async (status, path) => {
    const { detail } = await fails(status, path);
    expect(detail).not.toBe('');
  });

  it('answers 400 to a body that is no JSON, 404 to a version that is not there', async () => {
    await fails(400, '/feeds', send('POST', '{"url":'));
    await fails(400, '/feeds', send('POST', { folder: 'no address' }));
    await fails(404, `/stories/${await sample.storyWith('ferry')}?version=99`);
  });

  it('sends what has not changed but once', async () => {
    const first = await sample.get('/api/v1/stories');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await sample.get('/api/v1/stories', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('describes itself: every path, with the schemas that check', async () => {
    const document = JSON.parse((await sample.get('/api/v1/openapi.json')).text);
    expect(document.openapi).toBe('3.1.0');
    for (const path of [
      '/stories',
      '/stories/{id}',
      '/articles/{id}',
      '/outlets',
      '/entities',
      '/blindspots',
      '/feeds',
      '/search',
    ])
      expect(Object.keys(document.paths)).toContain(path);
    expect(document.components.schemas.Dossier.required).toContain('statements');
    expect(document.servers[0].url).toBe(`${new URL(sample.site.url).origin}/api/v1`);
    const limit = document.paths['/stories'].get.parameters.find(({ name }: { name: string }) => name === 'limit');
    expect(limit.schema).toMatchObject({ minimum: 1, maximum: 100, default: 30 });
  });
});
