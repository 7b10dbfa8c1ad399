import { describe, expect, it } from 'vitest';
import { analysePage } from './analyse-page.ts';
import { bylineOf } from './byline.ts';
import { extractPage } from './extract-page.ts';
import { readLinkedData } from './json-ld.ts';
import { cleanNames } from './person-names.ts';
import { readPage } from './read-page.ts';

const filler = `<p>${'The ferry left the harbour at dawn with eleven passengers, its captain said on Tuesday. '.repeat(3)}</p>`;
const analysed = (head: string, body: string) =>
  analysePage(`<html><head>${head}</head><body>${body}${filler}</body></html>`, 'https://www.quellcourier.example/a');
const byline = (body: string, head = '') => {
  const { page, data, titleBlock, siteNames } = analysed(
    `<title>Ferry leaves on time</title>${head}`,
    `<h1>Ferry leaves on time</h1>${body}`,
  );
  return bylineOf(page, data, titleBlock, siteNames);
};

describe('readPage', () => {
  it('cuts runs of inline text at block elements and double breaks', () => {
    const page = readPage('<div>One <b>two</b><br>three<br><br>four<p>five<script>x</script> six</div>');
    expect(page.blocks.map((block) => block.text)).toEqual(['One two three', 'four', 'five six']);
    expect(page.blocks[0]!.bold).toBe(3);
    expect(page.blocks.every((block) => block.seams.length === 0)).toBe(true);
  });

  it('keeps no block of marks alone, and no NUL', () => {
    expect(readPage('<p>***</p><p>a\0b</p>').blocks.map((block) => block.text)).toEqual(['a b']);
  });
});

describe('the title', () => {
  it('is the heading that resembles what the page calls itself, without kicker and site', () => {
    expect(
      analysed(
        '<title>Ferry leaves on time - Quell Courier</title>',
        '<h1>Quell Courier</h1><h1>Ferry leaves on time</h1>',
      ).title,
    ).toBe('Ferry leaves on time');
    expect(
      analysed(
        '<meta property="og:title" content="Ferry leaves on time again">',
        '<h1>Exclusive Ferry leaves on time again</h1>',
      ).title,
    ).toBe('Ferry leaves on time again');
    expect(
      analysed(
        '<title>Ferry leaves on time | Quell Courier</title><meta property="og:site_name" content="Quell Courier">',
        '',
      ).title,
    ).toBe('Ferry leaves on time');
  });

  it('is the only heading even where the page calls itself otherwise for search engines', () => {
    expect(
      analysed('<meta property="og:title" content="All about boats: our guide">', '<h1>A morning at the quay</h1>')
        .title,
    ).toBe('A morning at the quay');
  });
});

describe('the byline', () => {
  it('is cleaned of By-words, roles, dates and addresses', () => {
    expect(byline('<p>By Ada Lind and Omar Reyes, Senior Editors | 4 March 2031</p>')).toEqual([
      'Ada Lind',
      'Omar Reyes',
    ]);
    expect(byline('<div class="byline"><a>Désirée Quist</a><span>Columnist</span></div>')).toEqual(['Désirée Quist']);
    expect(byline('<p>By</p><p>Chris E. Hayner</p>')).toEqual(['Chris E. Hayner']);
    expect(cleanNames(['Staff', 'admin', 'https://x.example/u', '12:30', 'Quell Courier'], ['Quell Courier'])).toEqual(
      [],
    );
  });

  it('follows references in structured data, and prefers people to bodies', () => {
    const data =
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ada Lind"}]}</script>';
    expect(byline('', data)).toEqual(['Ada Lind']);
    const body =
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Harbour Wire"}}</script>';
    expect(byline('<p>By Ada Lind</p>', body)).toEqual(['Ada Lind']);
    expect(byline('', body)).toEqual(['Harbour Wire']);
  });
});

describe('readLinkedData', () => {
  it('mends line breaks and trailing commas, and leaves out what is broken for good', () => {
    expect(readLinkedData(['{"@type":"NewsArticle","headline":"A\nB",}']).headline).toBe('A B');
    expect(readLinkedData(['{"@type":']).found).toBe(false);
    expect(readLinkedData(['['.repeat(100_000)]).found).toBe(false);
  });
});

describe('what else a page says', () => {
  const read = (head: string, body: string) => {
    const html = `<html><head><title>Ferry leaves on time</title>${head}</head><body><article><h1>Ferry leaves on time</h1>${filler}${body}${filler}</article></body></html>`;
    const result = extractPage(html, { url: 'https://www.quellcourier.example/a/b' });
    if (!result.ok) throw new Error(result.failure.why);
    return result.value;
  };

  it('is its section, in a word or a few', () => {
    expect(read('<meta property="article:section" content=" World  News ">', '').section).toBe('World News');
    expect(read(`<meta property="article:section" content="${'long '.repeat(30)}">`, '').section).toBe(null);
  });

  it('is the picture it leads with: an absolute web address, nothing that runs', () => {
    expect(read('<meta property="og:image" content="/img/ferry.jpg">', '').picture).toBe(
      'https://www.quellcourier.example/img/ferry.jpg',
    );
    expect(read('<meta property="og:image" content="javascript:alert(1)">', '').picture).toBe(null);
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","image":[{"@type":"ImageObject","url":"https://cdn.example/f.jpg"}]}</script>';
    expect(read(data, '').picture).toBe('https://cdn.example/f.jpg');
  });

  it('is which of its paragraphs are headings, items and quotations, by their place in the text', () => {
    const { text, layout } = read(
      '',
      '<h2>How the captain saw it on that morning in the harbour</h2><p>The captain of the ferry said that the morning had been calm and the harbour empty when she left it.</p><blockquote><p>We left at dawn as we always do, and nobody on the quay would have thought anything of it.</p></blockquote>',
    );
    const shown = (layout ?? []).map(({ start, end, as }) => [as, text.slice(start, end)]);
    expect(shown).toContainEqual(['heading', 'How the captain saw it on that morning in the harbour']);
    expect(shown).toContainEqual([
      'quotation',
      'We left at dawn as we always do, and nobody on the quay would have thought anything of it.',
    ]);
  });
});
