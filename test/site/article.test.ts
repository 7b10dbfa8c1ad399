import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleId, StoryId } from '../../src/base/ids.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { arrivalOf, take } from '../contract/accounts.ts';
import { revise } from './revise.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

/** What a reader sees, without the numbers of notes. */
const plain = (html: string) => html.replaceAll(/<a class="n .*?<\/a>|<[^>]+>/gs, '').replaceAll('&quot;', '"');

describe('an article beside the other accounts', () => {
  let sample: SampleSite;
  let dossier: Dossier;
  beforeAll(async () => {
    sample = await openSampleSite();
    const found = await sample.open.newsroom.store.stories.dossier(
      (await sample.storyWith('Maid of Sellen')) as StoryId,
    );
    dossier = found!.dossier;
  }, 60_000);
  afterAll(() => sample.close());

  const store = () => sample.open.newsroom.store;
  const page = async (id: string, init?: RequestInit) => (await sample.get(`/article/${id}`, init)).text;

  it('shows beside each disputed value what the others have', async () => {
    const difference = dossier.differences.find(({ positions }) => positions.length > 1)!;
    const [one, other] = difference.positions;
    const html = await page(one!.citations[0]!.article);
    const note = html.slice(html.indexOf('class="others"'));
    expect(html).toMatch(new RegExp(`<span id="m\\d+" class="at \\w+">${one!.value}</span>`));
    expect(note).toContain(`>${other!.value}<`);
    expect(note).toContain(`/article/${other!.citations[0]!.article}`);
  });

  it('says what confirms a statement, and why it stands where it does', async () => {
    const agreed = dossier.statements.find(({ status, origins }) => status === 'agreed' && origins > 1)!;
    const { article, text } = agreed.support[0]!.citation;
    const html = await page(article);
    const others = agreed.support.filter(({ origin }) => origin && origin !== agreed.support[0]!.origin);
    const note = html.slice(html.indexOf('<details', html.indexOf(`>${text}<`)));
    expect(note).toContain(`/article/${others[0]!.citation.article}`);
    expect(html).toContain(`told by ${agreed.origins} origins`);
    expect(html).toContain('Why is this here?');
    expect(html).toMatch(/odds of [\d.,]+ to 1|It opened a story/);
  });

  it('gives a guest the beginning and what is compared, the owner the whole', async () => {
    const cited = JSON.stringify({ ...dossier, articles: [] });
    const stored = await store().articles.many(dossier.articles.map(({ id }) => id));
    const alone = stored.flatMap(({ article }) =>
      article.text
        .split('\n')
        .filter((line) => line.length > 20 && article.text.indexOf(line) > 300 && !cited.includes(line.slice(0, 20)))
        .map((line) => ({ id: article.id, line, start: article.text.slice(0, 20) })),
    );
    expect(alone.length).toBeGreaterThan(0);
    for (const { id, line, start } of alone.slice(0, 3)) {
      const [own, guest] = [plain(await page(id)), plain(await page(id, { headers: GUEST }))];
      expect(own.includes(line)).toBe(true);
      expect(guest.includes(line)).toBe(false);
      expect(guest.includes(start)).toBe(true);
    }
  });

  it('sets two revisions side by side, for the owner word by word', async () => {
    const { id } = dossier.articles.at(-1)!;
    expect((await sample.get(`/article/${id}/revisions`)).text).toContain('nothing was changed');
    await revise(store(), id, ({ title, text }) => ({ title: `Again: ${title}`, text: `${text}\n\nA late addition.` }));
    const path = `/article/${id}/revisions`;
    const [own, guest] = [(await sample.get(path)).text, (await sample.get(path, { headers: GUEST })).text];
    expect(own).toMatch(/<ins>\s*A late addition\.<\/ins>/);
    expect(own).not.toContain('<del>');
    expect(own).toMatch(/\d+ paragraphs? unchanged/);
    expect(guest).toMatch(/<ins>Again:\s*<\/ins>/);
    expect(guest).not.toContain('A late addition.');
    expect(await page(id)).toContain('2 revisions: what was changed');
    expect(await page(id)).toContain('whose comparison does not hold this text');
  });

  it('shows nobody else a text that may not be archived, nor what retention dropped', async () => {
    const given = arrivalOf(1, { text: 'The harbour was closed at dusk.\n\nNobody was hurt.' });
    const { id } = await take(store(), {
      ...given,
      rights: { noArchive: true, noMining: true, feedOnly: 'pages off' },
    });
    const guest = await page(id, { headers: GUEST });
    expect(guest).not.toContain('closed at dusk');
    expect(guest).toContain('asks that it not be archived');
    expect(guest).toContain('Only the text of its feed was taken: pages off');
    expect(await page(id)).toContain('closed at dusk');
    await store().articles.dropTexts('2031-03-11T00:00:00Z');
    const dropped = await page(id);
    expect(dropped).not.toContain('closed at dusk');
    expect(dropped).toContain('Its text was dropped');
  });

  it('keeps what was compared of a text that was dropped', async () => {
    const difference = dossier.differences.find(({ positions }) => positions.length > 1)!;
    const { article, text } = difference.positions[0]!.context[0]!;
    const html = await page(article);
    expect(html).toContain('Its text was dropped');
    expect(plain(html).includes(text)).toBe(true);
  });

  it('knows no other', async () => {
    expect((await sample.get('/article/a0000000000000000' as ArticleId)).status).toBe(404);
  });
});
