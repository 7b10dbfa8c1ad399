import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

describe('the page of a large story', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  });
  afterAll(() => sample.close());

  it('stays under 100 KB, says what it leaves out, leads nowhere that is not there, and is whole on request', async () => {
    const path = `/story/${await sample.storyWith('Maid of Sellen')}`;
    const whole = await sample.get(`${path}?all=1`);
    for (const headers of [{}, GUEST]) {
      const page = await sample.get(path, { headers });
      expect(Buffer.byteLength(page.text)).toBeLessThanOrEqual(100 * 1024);
      expect(page.text).toMatch(/The first \d+ of \d+/);
      const ids = new Set([...page.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const dead = [...page.text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
      expect(dead).toEqual([]);
    }
    expect(Buffer.byteLength(whole.text)).toBeGreaterThan(100 * 1024);
    expect(whole.text).not.toMatch(/The first \d+ of \d+/);
  });
});
