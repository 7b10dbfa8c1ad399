import type { Article } from '../../src/article/article.ts';
import { articleHash } from '../../src/article/article-hash.ts';
import { articleId, type OutletId } from '../../src/base/ids.ts';
import type { Outlet } from '../../src/outlet/outlet.ts';
import type { Acknowledged, Arrival } from '../../src/store/article-store.ts';
import type { Store } from '../../src/store/store.ts';

/** An arrival of an invented article; what is not given is made from its number. */
export function arrivalOf(number: number, given: Partial<Article> = {}): Arrival {
  const url = given.url ?? `https://ferry-herald.example/${number}`;
  const texts = {
    title: `Ferry ${number} leaves Port Auber`,
    text: `Ferry number ${number} left at noon.`,
    removed: [],
    ...given,
  };
  const outlet = 'ferry-herald.example' as OutletId;
  const at = `2031-03-0${(number % 9) + 1}T10:00:00Z`;
  const article: Article = {
    id: articleId(url),
    url,
    outlet,
    byline: [],
    kind: 'report',
    parts: [],
    published: { at, local: at.slice(0, 10), precision: 'day', from: 'feed', evidence: [] },
    modified: null,
    language: 'en',
    credits: [],
    revision: 1,
    ...texts,
    hash: articleHash(texts),
  };
  const record: Outlet = {
    id: article.outlet,
    name: 'Ferry Herald',
    known: 'text',
    domains: [article.outlet],
    country: null,
    languages: ['en'],
    kind: null,
    owners: [],
    ratings: [],
    evidence: [],
  };
  return {
    article,
    outlet: record,
    confidence: 1,
    feed: null,
    rawHash: `raw-${number}`,
    version: '1',
    at: '2031-03-10T12:00:00Z',
    rights: { noArchive: false, noMining: false, feedOnly: null },
    features: null,
  };
}

/** Takes one arrival in. */
export async function take(store: Store, arrival: Arrival): Promise<Acknowledged> {
  const [answer] = await store.articles.acknowledge([arrival]);
  if (!answer) throw new Error('nothing was acknowledged');
  return answer;
}
