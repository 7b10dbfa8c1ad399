import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrivalOf, take } from '../contract/accounts.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

const NOW = '2026-06-12T10:00:00Z';

describe('the page of an outlet', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  }, 60_000);
  afterAll(() => sample.close());

  it('shows its record with sources, each rater under its name, its stories and accounts', async () => {
    const record = sample.open.newsroom.registry.byHost('corvane.example')!;
    const html = (await sample.get('/outlet/corvane.example')).text;
    expect(html).toContain(record.name);
    for (const { name } of record.owners) expect(html).toContain(name);
    for (const { rater, pack } of record.ratings) {
      expect(html).toContain(rater);
      expect(html).toContain(pack);
    }
    expect(record.ratings.length + record.owners.length).toBeGreaterThan(0);
    expect(html).toContain(`/story/${await sample.storyWith('Maid of Sellen')}`);
    expect(html).toMatch(/href="\/article\/\w+"/);
  });

  it('tells how its feeds do, whose address is the owner’s alone', async () => {
    const { feeds } = sample.open.newsroom.store;
    const url = 'https://www.corvane.example/feed?key=of-my-own';
    const { feed } = await feeds.add({ url, now: NOW });
    const failed = { at: NOW, status: 500, outcome: 'failed', items: 0, fresh: 0, problem: 'server error' } as const;
    await feeds.recordTry(feed.id, failed, { failures: 1, lastTry: NOW, problem: 'server error' });
    const own = (await sample.get('/outlet/corvane.example')).text;
    expect(own).toContain('failing');
    expect(own).toContain('server error');
    const guest = (await sample.get('/outlet/corvane.example', { headers: GUEST })).text;
    expect(guest).toContain('server error');
    expect(guest).not.toContain('of-my-own');
  });

  it('says plainly what is not known', async () => {
    await take(sample.open.newsroom.store, arrivalOf(1));
    const html = (await sample.get('/outlet/ferry-herald.example')).text;
    expect(html).toContain('there is no reviewed record of it');
    expect(html).toContain('Unrated');
    expect(html).toContain('No owner is on record');
    expect(html).toContain('None of its feeds is followed');
    expect((await sample.get('/outlet/nobody.example')).status).toBe(404);
  });

  it('lends no outlet the facts of another on whose domain it lives', async () => {
    const given = arrivalOf(2, { url: 'https://blog.corvane.example/2' });
    const id = 'blog.corvane.example' as typeof given.outlet.id;
    const outlet = { ...given.outlet, id, name: 'A Blog', domains: [id] };
    await take(sample.open.newsroom.store, { ...given, outlet, article: { ...given.article, outlet: id } });
    const html = (await sample.get('/outlet/blog.corvane.example')).text;
    expect(html).toContain('<h1>A Blog</h1>');
    expect(html).toContain('No owner is on record');
  });
});
