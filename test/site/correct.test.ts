import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryId } from '../../src/base/ids.ts';
import { writeChangedDossiers } from '../../src/run/newsroom/write-dossiers.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

describe('correcting stories on the site', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  });
  afterAll(() => sample.close());

  const send = (path: string, fields: [string, string][], headers: Record<string, string> = {}) =>
    sample.get(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const members = (id: string) => sample.desk.newsroom.store.stories.members(id as StoryId);
  const rewrite = () => writeChangedDossiers(sample.desk.newsroom, 100);

  it('splits, shows both, and undoes it by one button', async () => {
    const id = await sample.storyWith('ferry');
    const before = await members(id);
    const [first] = before;
    const answer = await send(`/story/${id}/split`, [['article', first!]]);
    expect(answer.status).toBe(303);
    expect(await members(id)).toEqual(before.filter((article) => article !== first));
    const page = await sample.get(answer.headers.get('location')!);
    const undo = /action="(\/corrections\/\d+\/undo)"/.exec(page.text)?.[1];
    expect(undo).toBeDefined();
    expect((await send(undo!, [])).status).toBe(303);
    expect(await members(id)).toEqual(before);
    await rewrite();
    expect((await sample.get(`/story/${id}`)).text).toContain(`${before.length} accounts`);
  });

  it('merges by an address that was pasted, leads from the old one to the new, and back', async () => {
    const [one, other] = [await sample.storyWith('ferry'), await sample.storyWith('recount')];
    const answer = await send(`/story/${one}/merge`, [['address', `https://news.example/story/${other}?lens=country`]]);
    await rewrite();
    const moved = await sample.get(`/story/${other}`);
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe(`/story/${one}`);
    const number = new URL(answer.headers.get('location')!, 'http://x').searchParams.get('done');
    await send(`/corrections/${number}/undo`, []);
    await rewrite();
    expect((await sample.get(`/story/${other}`)).status).toBe(200);
  });

  it('says what was wrong with what was asked, and changes nothing', async () => {
    const id = await sample.storyWith('ferry');
    expect((await send(`/story/${id}/merge`, [])).status).toBe(400);
    const same = await send(`/story/${id}/merge`, [['story', id]]);
    expect(same.status).toBe(409);
    expect(same.text).toContain('Nothing was changed');
    expect((await send('/corrections/999999/undo', [])).status).toBe(409);
  });

  it('is for the owner', async () => {
    const id = await sample.storyWith('ferry');
    expect((await sample.get(`/story/${id}/correct`, { headers: GUEST })).status).toBe(401);
    expect((await send(`/story/${id}/split`, [['article', 'x']], GUEST)).status).toBe(401);
    expect((await sample.get(`/story/${id}`, { headers: GUEST })).text).not.toContain('/correct');
  });
});
