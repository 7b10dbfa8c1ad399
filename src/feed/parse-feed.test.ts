import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from './feed.ts';
import { parseFeed } from './parse-feed.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function feed(text: string | Uint8Array, url: string | null = null, type: string | null = null): Feed {
  const result = parseFeed(typeof text === 'string' ? bytes(text) : text, type, url);
  if (!result.ok) throw new Error(result.failure.why);
  return result.value;
}

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Harbour Post &amp;amp; Sons</title><link>https://harbour.example</link><language>en-gb</language>
<atom:link rel="self" href="https://harbour.example/feed"/>
<item><title>Flood &lt;b&gt;fills&lt;/b&gt; cellars</title><link>/news/flood</link><guid isPermaLink="false">h-1</guid>
<pubDate>Tue, 04 Mar 2031 14:39:07 +0100</pubDate><dc:creator>Mara Lind</dc:creator><category>Weather</category>
<description>The river &lt;script&gt;alert(1)&lt;/script&gt;rose.</description>
<content:encoded><![CDATA[<p onclick="x()">The <a href="/dam">dam</a> held.<img src="https://t.example/p.gif"></p>]]></content:encoded>
<media:content url="https://harbour.example/a.jpg" type="image/jpeg"><media:credit>Jon Berit / AFP</media:credit></media:content></item>
<item><title>Strike ends</title><link>https://harbour.example/strike</link></item>
</channel></rss>`;

describe('parseFeed', () => {
  it('reads RSS with its modules, addresses absolute, markup rebuilt', () => {
    const read = feed(RSS, 'https://harbour.example/feeds/all.xml');
    expect(read).toMatchObject({
      format: 'rss',
      version: '2.0',
      title: 'Harbour Post & Sons',
      url: 'https://harbour.example',
      salvaged: false,
    });
    expect(read.items).toHaveLength(2);
    expect(read.items[0]).toEqual({
      id: 'h-1',
      url: 'https://harbour.example/news/flood',
      title: 'Flood fills cellars',
      authors: ['Mara Lind'],
      published: '2031-03-04T13:39:07Z',
      modified: null,
      summary: 'The river rose.',
      content: '<p>The <a href="https://harbour.example/dam">dam</a> held.</p>',
      categories: ['Weather'],
      language: 'en-gb',
      media: [{ url: 'https://harbour.example/a.jpg', type: 'image/jpeg', credit: 'Jon Berit / AFP' }],
    });
  });

  it('reads Atom, its bases and its kinds of text', () => {
    const read = feed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://tal.example/a/">
      <title type="html">Tal &amp;amp; Zeitung</title><link href="./"/><updated>2031-03-04T10:00:00Z</updated>
      <entry><id>urn:1</id><title>Flut</title><link rel="alternate" type="text/html" href="flut"/><updated>2031-03-04T11:00:00+01:00</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der <em>Damm</em> hielt.</p><script>x()</script></div></content></entry></feed>`);
    expect(read).toMatchObject({
      format: 'atom',
      version: '1.0',
      title: 'Tal & Zeitung',
      language: 'de',
      url: 'https://tal.example/a/',
    });
    expect(read.items[0]).toMatchObject({
      id: 'urn:1',
      url: 'https://tal.example/a/flut',
      modified: '2031-03-04T10:00:00Z',
      published: null,
      content: '<p>Der <em>Damm</em> hielt.</p>',
      language: 'de',
    });
  });

  it('reads RDF, CDF, a sitemap of news, and JSON Feed', () => {
    const rdf =
      feed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel>
      <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link></item></rdf:RDF>`);
    expect([rdf.format, rdf.version, rdf.title, rdf.items[0]?.id]).toEqual(['rdf', '1.0', 'R', 'https://r.example/1']);
    const cdf = feed(
      '<CHANNEL HREF="https://c.example/"><TITLE>C</TITLE><ITEM HREF="/1" LASTMOD="2001-04-06T23:05:43-05:00"><TITLE>One</TITLE></ITEM></CHANNEL>',
    );
    expect([cdf.format, cdf.url, cdf.items[0]?.modified]).toEqual([
      'cdf',
      'https://c.example/',
      '2001-04-07T04:05:43Z',
    ]);
    const map =
      feed(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://m.example/1</loc><news:news><news:publication><news:name>M</news:name><news:language>fr</news:language></news:publication>
      <news:publication_date>2031-03-04</news:publication_date><news:title>La crue</news:title></news:news></url></urlset>`);
    expect([map.format, map.items[0]]).toMatchObject([
      'sitemap',
      { url: 'https://m.example/1', title: 'La crue', language: 'fr', published: '2031-03-04T00:00:00Z' },
    ]);
    const json = feed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [{ id: 7, url: 'https://j.example/7', content_html: '<b onload=x>hi</b>' }],
      }),
    );
    expect([json.format, json.version, json.items[0]]).toMatchObject([
      'json',
      '1.1',
      { id: '7', content: '<b>hi</b>' },
    ]);
  });

  it('keeps the whole items of a feed that is cut off or damaged', () => {
    const cut = feed(RSS.slice(0, RSS.indexOf('Strike ends') + 4));
    expect([cut.items.map((item) => item.id), cut.salvaged]).toEqual([['h-1'], true]);
    const open = feed('<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>');
    expect([open.items.map((item) => item.title), open.salvaged]).toEqual([['A', 'B'], true]);
    const json = feed(
      '{"version":"https://jsonfeed.org/version/1","title":"J","items":[{"id":"1","title":"a }{"},{"id":"2","ti',
    );
    expect([json.title, json.items.map((item) => item.title), json.salvaged]).toEqual(['J', ['a }{'], true]);
  });

  it('reads other charsets, from the declaration or from HTTP', () => {
    const russian = 'Паводок затопил подвалы старого города';
    const encoded = (text: string) =>
      Uint8Array.from(text, (sign) =>
        sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0),
      );
    const item = `<rss><channel><item><title>${russian}</title></item></channel></rss>`;
    expect(feed(encoded(`<?xml version="1.0" encoding="windows-1251"?>${item}`)).items[0]?.title).toBe(russian);
    expect(feed(encoded(item), null, 'application/rss+xml; charset=windows-1251').items[0]?.title).toBe(russian);
  });

  it('reads UTF-32 and ISO-2022-JP', () => {
    const text = '<rss><channel><item><title>Überflutet: 川</title></item></channel></rss>';
    const wide = new Uint8Array(
      [...text].flatMap((sign) => [0, 0, sign.codePointAt(0)! >> 8, sign.codePointAt(0)! & 255]),
    );
    expect(feed(wide).items[0]?.title).toBe('Überflutet: 川');
    const japanese = bytes(
      '<?xml version="1.0" encoding="iso-2022-jp"?><rss><channel><item><title>\u001b$B@n\u001b(B</title></item></channel></rss>',
    );
    expect(feed(japanese).items[0]?.title).toBe('川');
  });

  it.each([
    ['', 'empty'],
    ['<html><body>no feed</body></html>', 'wrong-format'],
    ['<note><to>you</to></note>', 'wrong-format'],
    ['{"a":1}', 'wrong-format'],
    ['just words', 'wrong-format'],
  ])('refuses %j as %s', (text, code) => {
    const result = parseFeed(bytes(text), null, null);
    expect(result.ok ? null : result.failure.code).toBe(code);
  });

  it('expands no entity, and bears depth and length', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`;
    expect(feed(bomb).items[0]?.title).toBe('&b;');
    expect(feed(`<rss><channel><item><title>T</title>${'<a>'.repeat(20_000)}</item></channel></rss>`).format).toBe(
      'rss',
    );
    const many = feed(`<urlset>${'<url/>'.repeat(50_001)}</urlset>`);
    expect([many.items.length, many.salvaged]).toEqual([50_000, true]);
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '<rss>',
        '<channel>',
        '<item>',
        '</item>',
        '<entry>',
        '<feed>',
        '<title>',
        '</title>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '<link href="',
        '&#0;',
        '&lt;script',
        '{',
        '"items":[',
        '<x:y xmlns:x="',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const result = parseFeed(bytes(pieces.join('')), 'text/xml; charset=nonsense', 'https://f.example/');
        if (result.ok) expect(JSON.stringify(result.value)).not.toMatch(/<script/i);
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
