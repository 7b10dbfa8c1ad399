import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLens } from '../../src/outlet/lens.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

describe('a story through a lens', () => {
  let sample: SampleSite;
  let path: string;
  beforeAll(async () => {
    sample = await openSampleSite();
    path = `/story/${await sample.storyWith('Kirnholm')}`;
  }, 60_000);
  afterAll(() => sample.close());
  const chosen = (html: string) => [...html.matchAll(/aria-current="true"[^>]*>([^<]+)</g)].map((found) => found[1]);
  const open = async (query: string, init?: RequestInit) => (await sample.get(`${path}${query}`, init)).text;

  it('is chosen by links, and counted by origins, outlets or owners', async () => {
    const owners = await open('?lens=ownership&count=owners');
    expect(chosen(owners)).toEqual(['kind of owner', 'owners']);
    expect(owners).toContain('Told by one side only');
    expect(owners).toContain('Words of each side');
    expect(owners).toContain('?lens=country&amp;count=owners#coverage');
    expect(chosen(await open('?lens=country'))).toEqual(['country', 'origins']);
    expect(chosen(await open('?lens=no-such-lens&count=everything'))[1]).toBe('origins');
  });

  it('shows what is usual, who is missing and why, and says who is unrated', async () => {
    const html = await open('?lens=leaning%3A+Lantern+Index');
    expect(html).toMatch(/Unrated: |No outlet is unrated/);
    expect(html).toMatch(/Usual: the share among \d+ tellings of other stories in all sections by \d+ outlets/);
    expect(html).toMatch(/\d outlets? did not cover it/);
  });

  it('weighs words for a guest too, without the texts', async () => {
    const words = /<table class="figures words">.*?<\/table>/s;
    const own = words.exec(await open('?lens=ownership'))?.[0];
    expect(own).toBeDefined();
    expect(words.exec(await open('?lens=ownership', { headers: GUEST }))?.[0]).toBe(own);
  });

  it('takes a column of the reader’s own file', async () => {
    sample.desk.newsroom.lenses = [
      columnLens('distance to the lake', [
        ['tst.example', 'near'],
        ['velmorabroadcasting.example', 'far'],
      ]),
    ];
    const html = await open('?lens=distance+to+the+lake');
    expect(chosen(html)).toEqual(['distance to the lake', 'origins']);
    expect(html).toContain('1 of 2');
  });
});
