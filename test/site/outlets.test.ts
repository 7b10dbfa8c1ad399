import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutletId, StoryId } from '../../src/base/ids.ts';
import { sumUpStory } from '../../src/run/newsroom/sum-up-story.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

describe('the pages about who is speaking', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  }, 60_000);
  afterAll(() => sample.close());
  const text = async (path: string, init?: RequestInit) => {
    const answer = await sample.get(path, init);
    expect(answer.status, path).toBe(200);
    return answer.text.replaceAll('<!-- -->', '');
  };
  const send = (path: string, form: FormData | URLSearchParams, headers: Record<string, string> = {}) =>
    sample.get(path, { method: 'POST', body: form, headers });

  it('finds outlets by name, country, kind, owner and language, page by page', async () => {
    const all = await text('/outlets');
    expect(all.match(/<tr><th scope="row">/g)).toHaveLength(100);
    expect(all).toContain('rel="next"');
    const found = await text('/outlets?words=tidewater');
    expect(found).toContain('The Tidewater Post');
    expect(found.match(/<tr><th scope="row">/g)).toHaveLength(1);
    const state = await text('/outlets?country=Tarsenia&owner=state');
    expect(state).toContain('Tarsen State Telegraph');
    expect(state).not.toContain('Independent Tarsenia</a>');
    expect(await text('/outlets?here=seen&kind=agency')).toContain('Corvane Press Agency');
    expect(await text('/outlets?words=nobody-of-that-name')).toContain('No outlet fits all of that');
    expect(await text('/outlets?page=-3&country=%3Cscript%3E')).not.toContain('<script>');
  });

  it('shows packs with their terms, and raters side by side, never averaged', async () => {
    const page = await text('/outlets/packs');
    expect(page).toContain('Quality of news domains');
    expect(page).toContain('a composite of several raters');
    expect(page).toContain('For research purposes.');
    // Both invented raters place the leaning of ten outlets, four of them alike: counted by hand in outlets.json.
    expect(page).toContain('Leaning: Bureau Plumbline and Lantern Index');
    expect(page).toContain('Both rate 10 outlets; they put 4 in the same group (40%), 6 in different ones');
    expect(await text('/outlets/packs', { headers: GUEST })).not.toContain('Bring ratings you hold');
  });

  it('takes a table as lenses, and an export as a pack, from the owner alone', async () => {
    const table = new FormData();
    table.set('file', new File(['domain,shore\ntst.example,far\nrnm.example,near\n'], 'shore.csv'));
    expect((await send('/outlets/lenses', table, GUEST)).status).toBe(401);
    expect((await send('/outlets/lenses', table)).status).toBe(303);
    expect(sample.desk.newsroom.lenses?.map(({ name }) => name)).toEqual(['shore']);
    expect(await text('/outlets/packs')).toContain('<strong>shore</strong>: 2 outlets');
    expect((await send('/outlets/lenses/remove', new URLSearchParams({ name: 'shore' }))).status).toBe(303);
    expect(sample.desk.newsroom.lenses).toEqual([]);

    const ratings = new FormData();
    ratings.set('file', new File(['domain,score\ntst.example,0.5\n'], 'audience.csv'));
    expect((await send('/outlets/packs/import', ratings)).status).toBe(400);
    ratings.set('date', '2018');
    const done = await send('/outlets/packs/import', ratings);
    expect([303, 422]).toContain(done.status);
    const unread = new URLSearchParams({ pack: 'reliability-lin2023' });
    expect((await send('/outlets/packs/enable', unread)).status).toBe(400);
  });

  it('says how each figure is made, with the floors that ship', async () => {
    const page = await text('/method', { headers: GUEST });
    expect(page).toContain('id="blindspots"');
    expect(page).toMatch(/lines that stand word for word in the account cited<\/th>.*?<td class="n">all</);
  });

  it('lists stories by the groups that miss them, with all reasons, and says what nothing means', async () => {
    const { stories } = sample.open.newsroom.store;
    const id = (await sample.storyWith('Kirnholm')) as StoryId;
    const { dossier } = (await stories.dossier(id))!;
    const reasons = ['did-not-cover', 'could-not-fetch', 'not-followed'] as const;
    dossier.coverage.gaps = [
      {
        lens: 'country',
        group: 'Montebravo',
        expected: 0.5,
        observed: 0,
        interval: [0, 0.3],
        expectedInterval: [0.4, 0.6],
        blindspot: true,
        outlets: reasons.map((reason, at) => ({ outlet: `silent-${at}.example` as OutletId, reason })),
        silent: { 'did-not-cover': 1, 'could-not-fetch': 1, 'not-followed': 1 },
      },
    ];
    const stored = { dossier, section: null, at: '2026-06-13T00:00:00Z', stageVersion: 'test', ...sumUpStory(dossier) };
    await stories.saveDossier(id, 1000, stored);
    const page = await text('/blindspots?lens=country');
    expect(page).toContain('0% of origins (0% to 30%) where 50% (40% to 60%) would be usual');
    for (const words of [
      'A blindspot.',
      '1 outlet did not cover it',
      '1 outlet could not be fetched',
      '1 outlet not followed',
    ])
      expect(page).toContain(words);
    expect(page).toContain('?lens=country#coverage');
    expect(await text('/blindspots?lens=kind')).toContain('no story is missed by a group');
  });
});
