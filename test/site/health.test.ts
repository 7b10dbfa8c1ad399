import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleSite, type SampleSite } from './sample-site.ts';

describe('health', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  }, 60_000);
  afterAll(() => sample.close());

  it('is told with what the store holds, for people and for Prometheus', async () => {
    const { store } = sample.open.newsroom;
    const { feed } = await store.feeds.add({ url: 'https://gone.example/rss', now: '2031-01-01T00:00:00Z' });
    await store.feeds.recordTry(
      feed.id,
      { at: '2031-01-01T00:00:00Z', status: 500, outcome: 'failed', items: 0, fresh: 0, problem: 'broken' },
      { failures: 1 },
    );
    const health = await sample.get('/healthz');
    expect(health.status).toBe(200);
    const { ok, counts } = JSON.parse(health.text);
    expect(ok).toBe(true);
    expect(counts).toMatchObject({ article: (await store.counts())['article'], feed: 1, feeds_failing: 1 });
    const metrics = await sample.get('/metrics');
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4');
    for (const line of metrics.text.trim().split('\n'))
      expect(line).toMatch(/^(?:# TYPE synoptic_\w+ gauge|synoptic_\w+ \d+(?:\.\d+)?)$/);
    expect(metrics.text).toContain(`synoptic_article ${counts.article}\n`);
  });

  it('is bad where the store does not answer', async () => {
    const { stories } = sample.open.newsroom.store;
    const asked = stories.assignedUpTo;
    stories.assignedUpTo = () => Promise.reject(new Error('disk gone'));
    const health = await sample.get('/healthz');
    stories.assignedUpTo = asked;
    expect(health.status).toBe(503);
    expect(JSON.parse(health.text).ok).toBe(false);
    expect(health.text).not.toContain('disk');
  });
});
