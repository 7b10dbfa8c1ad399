import { cite } from '../src/base/citation.ts';
import type { Edition } from '../src/page/edition.ts';
import { sampleEdition } from './sample-dossiers.ts';

export const HOSTILE =
  '"><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) \u001b[2J \u202e';

/** One story in which whatever comes from the web tries to become markup, script, a link or a terminal's command. */
export function hostileEdition(): Edition {
  const { dossiers, articles } = sampleEdition();
  const [first] = dossiers;
  const known = new Map(articles);
  for (const { id } of first!.articles) {
    const article = articles.get(id)!;
    known.set(id, {
      ...article,
      title: HOSTILE,
      byline: [HOSTILE],
      url: 'javascript:alert(1)',
      language: '"onload="x',
      text: `${article.text}\n\n${HOSTILE}`,
    });
  }
  const opener = known.get(first!.articles[0]!.id)!;
  return {
    dossiers: [
      {
        ...first!,
        story: {
          ...first!.story,
          title: HOSTILE,
          titleCitation: cite(opener, { in: 'title', start: 0, end: HOSTILE.length }),
        },
        articles: first!.articles.map(({ id }) => ({ ...known.get(id)!, text: '' })),
        outlets: first!.outlets.map((outlet) => ({
          ...outlet,
          name: HOSTILE,
          owners: [{ name: HOSTILE, kind: HOSTILE, source: '' }],
        })),
        entities: first!.entities.map((entity) => ({ ...entity, name: HOSTILE, aliases: [HOSTILE] })),
        quotes: first!.quotes.map((quote) => ({ ...quote, speakerText: HOSTILE })),
        differences: first!.differences.map((difference) => ({ ...difference, about: HOSTILE })),
        wording: [{ about: HOSTILE, forms: [{ text: HOSTILE, outlets: [], citations: [] }] }],
        refusals: [{ what: HOSTILE, why: HOSTILE }],
      },
    ],
    strays: [{ ...opener }],
    refusals: [{ what: HOSTILE, why: HOSTILE }],
    articles: known,
  };
}
