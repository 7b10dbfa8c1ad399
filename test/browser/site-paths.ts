import type { StoryId } from '../../src/base/ids.ts';
import { arrivalOf, take } from '../contract/accounts.ts';
import { revise } from '../site/revise.ts';
import type { SampleSite } from '../site/sample-site.ts';

/** Every page of the site that the browser tests visit: add yours here. What a page needs to show something is done here too. */
export async function sitePaths(sample: SampleSite): Promise<string[]> {
  const { store } = sample.desk.newsroom;
  const ferry = (await sample.storyWith('Maid of Sellen')) as StoryId;
  const { dossier } = (await store.stories.dossier(ferry))!;
  const disputed = dossier.differences[0]!.positions[0]!.citations[0]!.article;
  const changed = dossier.articles.find(({ id }) => id !== disputed)!.id;
  await revise(store, changed, ({ title, text }) => ({
    title: `${title}, inquiry opens`,
    text: text.replaceAll(' was ', ' had been '),
  }));
  const arabic = await take(
    store,
    arrivalOf(7, {
      language: 'ar',
      title: 'العبارة تغادر ميناء أوبير عند الظهر',
      text: 'غادرت العبارة ميناء أوبير ظهر اليوم وعلى متنها 212 راكبا.\n\nقال مدير الميناء إن البحر كان هادئا.',
    }),
  );
  const url =
    'https://www.a-paper-with-a-very-long-name.example/feeds/everything/of/today/rss.xml?format=atom&full=yes';
  const { feed } = await store.feeds.add({ url, now: '2026-06-12T10:00:00Z' });
  return [
    `/feeds/${feed.id}`,
    `/article/${arabic.id}`,
    `/search?q=${encodeURIComponent('العبارة')}`,
    '/',
    '/?order=newest',
    `/story/${ferry}`,
    `/article/${disputed}`,
    `/article/${changed}/revisions`,
    '/outlet/corvane.example',
    '/entity/Petra%20Vandermoor',
    '/entity/Velmora',
    '/reading',
    '/search',
    '/search?q=ferry&language=en',
    '/search?q=xyzzy&from=2026-06-09&to=2026-06-01',
    '/search?q=xyzzy&outlet=nobody.example',
    '/?section=world',
    '/compare',
    '/digest',
    '/digest/2026-06-10',
    '/blindspots',
    '/outlets',
    '/outlets/packs',
    '/method',
    '/feeds',
    '/feeds/packs',
    '/settings',
    `/story/${ferry}/correct`,
    '/no-such-page',
  ];
}
