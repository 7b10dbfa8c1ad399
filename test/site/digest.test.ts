import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDigestMail, renderDigestText } from '../../src/page/digest/render-digest.tsx';
import { digestOfDay, isDay, lastDay } from '../../src/run/newsroom/digest-of-day.ts';
import { openSampleSite, type SampleSite } from './sample-site.ts';

describe('the digest', () => {
  let sample: SampleSite;
  let day: string;
  beforeAll(async () => {
    sample = await openSampleSite();
    const { store } = sample.open.newsroom;
    day = (await lastDay(store.stories, '2099-01-01'))!;
  }, 60_000);
  afterAll(() => sample.close());
  const digest = async (of = day) => (await digestOfDay(sample.open.newsroom.store.stories, of)).digest();

  it('holds every story of its day and no other, with what parts them', async () => {
    const { store } = sample.open.newsroom;
    const { items } = await store.stories.list({ order: 'importance', limit: 100 });
    const days = new Set<string>();
    const expected = new Map<string, string[]>();
    for (const { id } of items) {
      const { dossier } = (await store.stories.dossier(id))!;
      for (const { published } of dossier.articles) {
        if (!published || published.precision === 'month') continue;
        const on = published.at.slice(0, 10);
        days.add(on);
        expected.set(on, [...new Set([...(expected.get(on) ?? []), id])]);
      }
    }
    expect(days.size).toBeGreaterThan(2);
    for (const on of days) {
      const { stories, more } = await digest(on);
      expect(stories.map(({ id }) => id as string).sort(), on).toEqual(expected.get(on)?.sort());
      expect(more).toBe(0);
      const origins = stories.map((story) => story.origins);
      expect(origins).toEqual([...origins].sort((a, b) => b - a));
      for (const { today, accounts, lines } of stories) {
        expect(today).toBeGreaterThan(0);
        expect(today).toBeLessThanOrEqual(accounts);
        for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(300);
      }
    }
    const all = await Promise.all([...days].map((on) => digest(on)));
    expect(all.flatMap(({ differences }) => differences).length).toBeGreaterThan(1);
  });

  it('is a page of its day, and of the newest one', async () => {
    const page = await sample.get(`/digest/${day}`);
    expect(page.status).toBe(200);
    for (const { id } of (await digest()).stories) expect(page.text).toContain(`href="/story/${id}"`);
    expect((await sample.get('/digest')).text).toContain(page.text.match(/<h1>[^<]*<\/h1>/)![0]);
    expect((await sample.get('/digest/2026-02-31')).status).toBe(404);
    const empty = await sample.get('/digest/1999-01-01');
    expect(empty.status).toBe(200);
    expect(empty.text).toContain('No story');
  });

  it('is a feed of days that are over', async () => {
    const { text } = await sample.get('/digest/feed.json');
    const { items } = JSON.parse(text) as { items: { id: string; url: string; content_html: string }[] };
    expect(items.length).toBeGreaterThan(2);
    expect(items[0]).toMatchObject({
      id: `tag:synoptic.invalid,2026:digest:${day}`,
      url: `${sample.site.url}digest/${day}`,
    });
    for (const { url, content_html } of items) {
      expect((await sample.get(new URL(url).pathname)).status).toBe(200);
      expect(content_html).toContain(`href="${sample.site.url}story/`);
    }
  });

  it('reads as a mail, with or without an address of the newsroom', async () => {
    const made = await digest();
    const linked = renderDigestMail(made, 'https://news.example');
    expect(linked.subject).toContain(made.stories[0]!.title);
    for (const { id, title } of made.stories) {
      expect(linked.text).toContain(`https://news.example/story/${id}`);
      expect(linked.html).toContain(`https://news.example/story/${id}`);
      expect(linked.text.replace(/\s+/g, ' ')).toContain(title);
    }
    expect(linked.html).not.toMatch(/<(?:script|img|link|iframe)/);
    expect(
      Math.max(
        ...linked.text
          .split('\n')
          .filter((line) => !line.includes('://'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(78);
    const alone = renderDigestMail(made, null);
    expect(alone.html).not.toContain('/story/');
    expect(renderDigestText(made, null)).not.toContain('/story/');
  });

  it('knows days', () => {
    expect(['2026-06-09', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2026-6-9', '2026-02-30', 'today', '2026-13-01'].some(isDay)).toBe(false);
  });
});
