import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryId } from '../../src/base/ids.ts';
import { withTexts } from '../../src/run/newsroom/dossier-texts.ts';
import { type Snapshot, takeSnapshot } from '../../src/run/newsroom/take-snapshot.ts';
import { verifyFile } from '../../src/run/verify.ts';
import { openSampleSite, type SampleSite } from '../site/sample-site.ts';

describe('a snapshot', () => {
  let sample: SampleSite;
  let story: StoryId;
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-snapshot-'));
  beforeAll(async () => {
    sample = await openSampleSite();
    story = (await sample.storyWith('museum')) as StoryId;
  }, 60_000);
  afterAll(async () => {
    await sample.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const store = () => sample.open.newsroom.store;
  const take = async (full: boolean, version?: number) => {
    const taken = await takeSnapshot(store(), story, { full, version });
    if (!taken.ok) throw new Error(taken.failure);
    return taken.value;
  };
  const check = async (file: Snapshot, change: (copy: Snapshot) => void = () => undefined, fill = false) => {
    const copy = structuredClone(file);
    change(copy);
    const path = join(folder, 'snapshot.json');
    writeFileSync(path, JSON.stringify(copy));
    const result = await verifyFile(
      path,
      fill ? async (dossier) => (await withTexts(store().articles, dossier)).dossier : undefined,
    );
    if (!result.ok) throw new Error(result.failure.why);
    return result.value;
  };

  it('with its texts is checked to the last citation, and gives any change away', async () => {
    const { file, missing } = await take(true);
    expect(missing).toEqual([]);
    const whole = await check(file);
    expect(whole).toMatchObject({ faults: [], unchecked: 0 });
    expect(whole.citations).toBeGreaterThan(50);
    for (const change of [
      (copy: Snapshot) => (copy.dossiers[0].statements[0]!.text += '.'),
      (copy: Snapshot) => (copy.dossiers[0].articles[0]!.text += ' And more.'),
      (copy: Snapshot) => (copy.snapshot.at = '2031-01-01T00:00:00Z'),
    ])
      expect((await check(file, change)).faults.length).toBeGreaterThan(0);
  });

  it('without them holds beginnings alone; its seal is checked, its citations with the store at hand', async () => {
    const { file } = await take(false);
    for (const article of file.dossiers[0].articles) {
      expect(article).not.toHaveProperty('text');
      expect(article).not.toHaveProperty('removed');
      expect(file.snapshot.excerpts[article.id]!.length).toBeLessThanOrEqual(300);
    }
    const alone = await check(file);
    expect(alone.faults).toEqual([]);
    expect(alone.unchecked).toBeGreaterThan(50);
    expect((await check(file, (copy) => (copy.dossiers[0].coverage.owners += 1))).faults).toHaveLength(1);
    const { citations } = await check((await take(true)).file);
    expect(await check(file, undefined, true)).toMatchObject({ faults: [], unchecked: 0, citations });
  });

  it('is the same, byte for byte, each time; there is none of what is not there', async () => {
    expect(JSON.stringify(await take(true))).toBe(JSON.stringify(await take(true, 1)));
    expect(await takeSnapshot(store(), 's0' as StoryId, { full: true })).toMatchObject({ ok: false });
    expect(await takeSnapshot(store(), story, { full: true, version: 9 })).toMatchObject({ ok: false });
  });

  it('keeps to the revision it cites, and leaves out what a publisher reserves', async () => {
    const before = await take(true);
    const [first, second] = before.file.dossiers[0].articles;
    const arrivalOf = async (id: typeof first, change: object, rights = {}) => {
      const stored = (await store().articles.get(id!.id))!;
      const { article, outlet, confidence, rights: old } = stored;
      return {
        article: { ...article, ...change },
        outlet,
        confidence,
        feed: null,
        rawHash: 'x',
        version: 'x',
        at: '2031-01-01T00:00:00Z',
        rights: { ...old, ...rights },
        features: null,
      };
    };
    await store().articles.acknowledge([
      await arrivalOf(first, { text: 'Another text altogether, written later on.', hash: '1-new' }),
    ]);
    expect((await take(true)).file.seal).toBe(before.file.seal);
    await store().articles.acknowledge([
      await arrivalOf(second, { text: 'A text that must not be kept.', hash: '1-reserved' }, { noArchive: true }),
    ]);
    const { file, missing } = await take(true);
    expect(missing).toMatchObject([{ article: second!.id, why: expect.stringContaining('archive') }]);
    const article = file.dossiers[0].articles.find(({ id }) => id === second!.id);
    expect(article).not.toHaveProperty('text');
    expect(file.snapshot.excerpts).not.toHaveProperty(second!.id);
    const checked = await check(file);
    expect(checked.faults).toEqual([]);
    expect(checked.unchecked).toBeGreaterThan(0);
  });
});
