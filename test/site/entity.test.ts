import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryId } from '../../src/base/ids.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { openSampleSite, type SampleSite } from './sample-site.ts';

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('the page of a name', () => {
  let sample: SampleSite;
  let dossier: Dossier;
  beforeAll(async () => {
    sample = await openSampleSite();
    const { stories } = sample.open.newsroom.store;
    dossier = (await stories.dossier((await sample.storyWith('Maid of Sellen')) as StoryId))!.dossier;
  }, 60_000);
  afterAll(() => sample.close());
  const page = async (name: string) => (await sample.get(`/entity/${encodeURIComponent(name)}`)).text;

  it('gives a person’s offices with who prints them, and what they said, under no other’s name', async () => {
    const speaker = dossier.entities.find(
      ({ id, type, roles }) =>
        type === 'person' && roles.length > 0 && dossier.quotes.some((quote) => quote.speaker === id),
    )!;
    const text = plain(await page(speaker.name));
    expect(text).toContain(speaker.roles[0]!.role);
    expect(text).toContain(dossier.story.title);
    const [own] = dossier.quotes.filter((quote) => quote.speaker === speaker.id);
    expect(text).toContain('In their words');
    expect(text).toContain(own!.said.text.replace(/,$/, ''));
    const words = text.slice(text.indexOf('In their words'), text.indexOf('Others, naming them') >>> 0);
    for (const quote of dossier.quotes)
      if (quote.speaker !== speaker.id && quote.said.text.length > 30) expect(words).not.toContain(quote.said.text);
  });

  it('keeps a single name of two stories apart, and says so', async () => {
    const { stories } = sample.open.newsroom.store;
    const names = new Map<string, number>();
    for (const { id } of (await stories.list({ order: 'newest', limit: 50 })).items)
      for (const { name, type } of (await stories.dossier(id))!.dossier.entities)
        if (type === 'place' && !name.includes(' ')) names.set(name, (names.get(name) ?? 0) + 1);
    const [name, number] = [...names].find(([, count]) => count > 1)!;
    const html = await page(name);
    expect(html).not.toContain('Taken for one');
    expect(html.split('<a href="/story/').length - 1).toBeGreaterThanOrEqual(number);
    expect(html).toContain('nothing shows that they mean the same');
  });

  it('can be followed, and is found whatever its capitals; others are not known', async () => {
    const { name } = dossier.entities.find(({ type }) => type === 'person')!;
    expect(await page(name.toUpperCase())).toContain(`value="entity:${name}"`);
    expect((await sample.get('/entity/Nobody%20At%20All')).status).toBe(404);
  });
});
