import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from './extract-page.ts';

const paragraphs = [
  'The harbour board of Quellmouth voted on Tuesday to close the northern pier for repairs until the spring, its chair Odile Farrant said.',
  'Divers had found cracks in eleven of the forty piles that carry the pier, according to a survey that the board published last week.',
  'Fishermen will be moved to the southern basin, where the city has rented sixty berths. “Nobody loses a day at sea,” Farrant said.',
  'The repairs are expected to cost 4.2 million crowns, of which the region pays a third, and to take about five months in all.',
];
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head><title>Quellmouth closes its northern pier | The Quell Courier</title>
  <meta property="og:site_name" content="The Quell Courier"><meta property="og:title" content="Quellmouth closes its northern pier">
  <link rel="canonical" href="https://courier.example/2031/03/04/pier?x=1#top">${head}</head><body>${body}</body></html>`;
const full = page(
  `<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <main><article><h1>Quellmouth closes its northern pier</h1><p class="byline">By <a rel="author" href="/a">Tamsin Oakheart</a></p>
  <time datetime="2031-03-04T18:30:00+01:00">4 March 2031</time>
  <figure><img src="x.jpg"><figcaption>The northern pier on Monday. Photo by Rufus Pell / AFP</figcaption></figure>
  ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
  <div class="newsletter"><p>Subscribe to our newsletter</p></div></article>
  <aside class="related"><h2>Read more</h2><ul><li><a href="/b">Ferry fares rise again</a></li></ul></aside></main>
  <footer><p>© 2031 The Quell Courier. All rights reserved.</p></footer>`,
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quellmouth closes its northern pier",
  "datePublished":"2031-03-04T18:30:00+01:00","dateModified":"2031-03-05T07:00:00Z","author":[{"@type":"Person","name":"Tamsin Oakheart"}]}</script>`,
);

describe('extractPage', () => {
  it('gives the article, and keeps the rest as removed with reasons', () => {
    const result = extractPage(full, { url: 'https://courier.example/2031/03/04/pier' });
    if (!result.ok) throw new Error(result.failure.why);
    const draft = result.value;
    expect(draft.text).toBe(paragraphs.join('\n\n'));
    expect(draft.title).toBe('Quellmouth closes its northern pier');
    expect(draft.byline).toEqual(['Tamsin Oakheart']);
    expect(draft.published).toMatchObject({
      at: '2031-03-04T17:30:00Z',
      local: '2031-03-04T18:30+01:00',
      precision: 'minute',
    });
    expect(draft.modified).toBe('2031-03-05T07:00:00Z');
    expect(draft.language).toBe('en-GB');
    expect(draft.canonical).toBe('https://courier.example/2031/03/04/pier?x=1');
    expect(draft.removed).toContainEqual({
      text: 'The northern pier on Monday. Photo by Rufus Pell / AFP',
      why: 'caption',
    });
    expect(draft.removed.find((piece) => piece.text.includes('Subscribe'))?.why).toBe('subscription appeal');
    expect(draft.outletSigns[0]).toMatchObject({ domain: 'courier.example' });
    expect(draft.outletSigns).toContainEqual(expect.objectContaining({ name: 'The Quell Courier' }));
  });

  it('cites the copyright line by its place', () => {
    const result = extractPage(full, {});
    if (!result.ok) throw new Error(result.failure.why);
    const { at } = result.value.outletSigns.find((sign) => sign.at !== null)!;
    expect(result.value.removed[at!.index!]!.text.slice(at!.start, at!.end)).toBe('The Quell Courier');
  });

  it('refuses what holds no text, and what is too long', () => {
    expect(extractPage('', {})).toMatchObject({ ok: false, failure: { code: 'empty' } });
    expect(extractPage('<p>x</p>'.repeat(1_300_000), {})).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  });

  it('never throws, whatever is cut out of a page or put into it', () => {
    const stray = [
      '<',
      '>',
      '</div>',
      '<table>',
      '\0',
      '"',
      '<script>',
      '<!--',
      '&#xD800;',
      '\ud800',
      '</p>',
      '<svg/>',
      '{',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(full.length), fc.nat(200), fc.constantFrom(...stray)), { maxLength: 12 }),
        (edits) => {
          let html = full;
          for (const [at, length, put] of edits) html = html.slice(0, at) + put + html.slice(at + length);
          const result = extractPage(html, {});
          if (result.ok) expect(result.value.text.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 80, seed: 7 },
    );
  });

  it('takes bounded time for nesting, attributes and stray marks', () => {
    const cases = [
      '<div>'.repeat(100_000),
      '<p ' + 'a=1 '.repeat(1_000_000) + '>',
      '<'.repeat(1_000_000),
      '</i>'.repeat(300_000),
      '<b>'.repeat(300_000),
    ];
    for (const html of cases) {
      // Processor time: other work on the machine is none of the reader's.
      const before = process.cpuUsage();
      extractPage(`${html} word.`, {});
      const { user, system } = process.cpuUsage(before);
      expect(user + system).toBeLessThan(5_000_000);
    }
  });
});
