import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryId } from '../../src/base/ids.ts';
import { writeChangedDossiers } from '../../src/run/newsroom/write-dossiers.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

describe('what a reader follows, hides and has read', () => {
  let sample: SampleSite;
  let ferry: StoryId;
  beforeAll(async () => {
    sample = await openSampleSite();
    ferry = (await sample.storyWith('Maid of Sellen')) as StoryId;
  }, 60_000);
  afterAll(() => sample.close());

  const mark = (act: string, kind: string, target: string, more: Record<string, string> = {}) =>
    sample.get('/marks', {
      method: 'POST',
      body: new URLSearchParams({ act, kind, target, back: '/', ...more }),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: sample.site.url.slice(0, -1) },
    });
  const front = async () => (await sample.get('/')).text;

  it('hides a story from the front page and says so, until it is shown again', async () => {
    const answer = await mark('set', 'hide', `story:${ferry}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(await front()).not.toContain(ferry);
    expect(await front()).toContain('1 story on this page is hidden');
    expect((await sample.get(`/story/${ferry}`)).text).toContain('Show again');
    await mark('clear', 'hide', `story:${ferry}`);
    expect(await front()).toContain(ferry);
  });

  it('hides a section, and stories that name somebody', async () => {
    const { stories } = sample.open.newsroom.store;
    const { dossier } = (await stories.dossier(ferry))!;
    const person = dossier.entities.find(({ type }) => type === 'person')!.name;
    await mark('set', 'hide', `entity:${person}`);
    expect(await front()).not.toContain(ferry);
    await mark('clear', 'hide', `entity:${person}`);
    const { section, id } = (await stories.list({ order: 'newest', limit: 50 })).items.find((row) => row.section)!;
    await mark('set', 'hide', `topic:${section}`);
    expect(await front()).not.toContain(`/story/${id}`);
    expect((await sample.get(`/?section=${section}`)).text).toContain(`/story/${id}`);
    await mark('clear', 'hide', `topic:${section}`);
  });

  it('keeps the story of a hidden outlet, compared without it', async () => {
    const { stories } = sample.open.newsroom.store;
    const { dossier } = (await stories.dossier(ferry))!;
    const outlet = dossier.outlets.find(({ name }) => name === 'The Lindhaven Courier')!;
    await mark('set', 'hide', `outlet:${outlet.id}`);
    expect(await writeChangedDossiers(sample.open.newsroom, 50)).toBeGreaterThan(0);
    const without = (await stories.dossier(ferry))!.dossier;
    expect(without.outlets.map(({ id }) => id)).not.toContain(outlet.id);
    expect(without.coverage.articles).toBeLessThan(dossier.coverage.articles);
    await mark('clear', 'hide', `outlet:${outlet.id}`);
    await writeChangedDossiers(sample.open.newsroom, 50);
    expect((await stories.dossier(ferry))!.dossier.coverage).toEqual(dossier.coverage);
  });

  it('sets before the others what is followed, and says for what', async () => {
    expect(await front()).not.toContain('You follow');
    await mark('set', 'follow', `story:${ferry}`);
    await mark('set', 'follow', 'outlet:corvane.example');
    const html = await front();
    const own = html.slice(html.indexOf('class="own"'), html.indexOf('class="entry lead"'));
    expect(own).toContain(ferry);
    expect(own).toContain('Corvane Press Agency');
    expect(html.split(`/story/${ferry}`).length).toBe(3);
    await mark('set', 'hide', `story:${ferry}`);
    expect(await front()).not.toContain(ferry);
    await mark('clear', 'hide', `story:${ferry}`);
    await mark('clear', 'follow', 'outlet:corvane.example');
    expect(await front()).not.toContain('You follow');
  });

  it('tells what is new since it was read', async () => {
    const { stories } = sample.open.newsroom.store;
    await sample.desk.reading.forget();
    await sample.get(`/story/${ferry}`, { headers: GUEST });
    expect(await front()).not.toContain('>Read<');
    await sample.get(`/story/${ferry}`);
    expect(await front()).toContain('>Read<');
    await stories.markChanged('corvane.example', '2031-01-01T00:00:00Z');
    await writeChangedDossiers(sample.open.newsroom, 50);
    expect(await front()).toContain('New since you read');
  });

  it('shows what was opened through a lens, and forgets it', async () => {
    const { dossier } = (await sample.open.newsroom.store.stories.dossier(ferry))!;
    await sample.desk.reading.forget();
    expect((await sample.get('/reading')).text).toContain('No account was opened yet');
    await sample.get(`/story/${ferry}`);
    for (const { id } of dossier.articles.slice(0, 2)) await sample.get(`/article/${id}`);
    const html = (await sample.get('/reading?lens=country')).text;
    expect(html).toContain('1 story and 2 accounts opened');
    expect(html).toMatch(/\d of 2<\/td>/);
    const post = (act: string) => sample.get('/reading', { method: 'POST', body: new URLSearchParams({ act }) });
    expect((await post('off')).status).toBe(303);
    await post('forget');
    await sample.get(`/story/${ferry}`);
    expect((await sample.get('/reading')).text).toContain('0 stories and 0 accounts opened');
    await post('on');
    expect((await sample.get('/reading', { headers: GUEST })).status).toBe(403);
  });

  it('names on the front page what could not be fetched, whole addresses to the owner alone', async () => {
    expect(await front()).not.toContain('What could not be fetched');
    const what = 'https://slow.example/news/1?key=of-my-own';
    const failure = { stage: 'fetch', code: 'time-out', what, why: `no answer in 20 s from ${what}` } as const;
    await sample.open.newsroom.store.articles.recordFailure(failure, '2026-06-12T10:00:00Z', '2026-06-12T11:00:00Z');
    expect(await front()).toContain('of-my-own');
    const guest = (await sample.get('/', { headers: GUEST })).text;
    expect(guest).toContain('slow.example</span>: no answer in 20 s from an address');
    expect(guest).not.toContain('of-my-own');
  });

  it('takes marks from the owner alone, of what can be marked, and leads nowhere else', async () => {
    const body = () => new URLSearchParams({ act: 'set', kind: 'hide', target: `story:${ferry}`, back: '/' });
    expect((await sample.get('/marks', { method: 'POST', body: body(), headers: GUEST })).status).toBe(401);
    expect((await mark('set', 'setting', 'retention')).status).toBe(400);
    expect((await mark('set', 'hide', 'planet:mars')).status).toBe(400);
    for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', ''])
      expect((await mark('clear', 'follow', `story:${ferry}`, { back })).headers.get('location')).toBe('/');
    expect((await sample.get('/', { headers: GUEST })).text).not.toContain('What you read');
  });
});
