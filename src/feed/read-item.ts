import { digest } from '../base/ids.ts';
import { authorsOf } from './authors.ts';
import type { FeedItem } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { mediaOf } from './media.ts';
import { childrenOf, markup, type Node, plain, textOf } from './node.ts';
import { sanitise, textOfHtml } from './sanitise.ts';
import { webAddress } from './web-address.ts';

/** An item of RSS, RDF, Atom or CDF. Elements of all formats are read alike: feeds in the wild mix them. */
export function readItem(node: Node, feedLink: string | null): FeedItem {
  const base = node.base ?? feedLink;
  const title = textOfMarkup(node, 'title', 'dc:title', 'media:title', 'atom:title', 'itunes:title');
  const url = linkOf(node, base);
  const summary = htmlOf(
    node,
    base,
    'summary',
    'description',
    'abstract',
    'dc:description',
    'atom:summary',
    'itunes:summary',
    'itunes:subtitle',
    'media:description',
  );
  const content = contentOf(node, base);
  return {
    id: idOf(node) ?? url ?? digest('item', title ?? '', content ?? summary ?? '').slice(0, 32),
    url,
    title,
    authors: authorsOf(node),
    published: dateOf(
      node,
      'pubdate',
      'published',
      'issued',
      'created',
      'dc:date',
      'atom:published',
      'dcterms:issued',
      'dcterms:created',
      'dc:issued',
      'dc:created',
      'dcterms:date',
      'date',
    ),
    modified:
      dateOf(node, 'updated', 'modified', 'lastbuilddate', 'atom:updated', 'dcterms:modified', 'dc:modified') ??
      feedDate(node.attributes['lastmod'] ?? null),
    summary,
    content,
    categories: categoriesOf(node),
    language: textOf(node, 'dc:language', 'language') ?? node.language,
    media: mediaOf(node, base),
  };
}

export function dateOf(node: Node, ...names: string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(node, name)) {
      const date = feedDate(plain(child));
      if (date) return date;
    }
  return null;
}

export function textOfMarkup(node: Node, ...names: string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(node, name)) {
      const text = textOfHtml(source(child));
      if (text) return text;
    }
  return null;
}

/** What an element holds, as HTML; base64 of old Atom is read. */
function source(node: Node): string {
  const held = markup(node);
  if (node.attributes['mode'] !== 'base64' && !isBinary(node)) return held;
  return Buffer.from(held, 'base64').toString('utf8');
}

const BINARY = /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|x-binary)$/i;

function isBinary(node: Node): boolean {
  const type = node.attributes['type'];
  return !!type && BINARY.test(type) && /^[A-Za-z0-9+/=\s]+$/.test(plain(node));
}

/** HTML of the first of the elements that has any. Plain text of Atom is escaped, not read as HTML. */
export function htmlOf(node: Node, base: string | null, ...names: string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(node, name)) {
      const html = sanitise(source(child), child.base ?? base);
      if (html) return html;
    }
  return null;
}

function contentOf(node: Node, base: string | null): string | null {
  const content = childrenOf(node, 'content').filter((child) => !child.attributes['src']);
  for (const child of content) {
    if (isBinary(child) || /^(?:image|audio|video)\//i.test(child.attributes['type'] ?? '')) continue;
    const html = sanitise(source(child), child.base ?? base);
    if (html) return html;
  }
  return htmlOf(node, base, 'content:encoded', 'atom:content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem');
}

/** Of Atom's links the alternate one, text/html before others; of RSS's the last, as feed readers do; else what stands for one. */
export function linkOf(node: Node, base: string | null): string | null {
  const links = [...childrenOf(node, 'link'), ...childrenOf(node, 'atom:link')];
  const alternate = links.filter(
    (link) => link.attributes['href'] !== undefined && /^(?:alternate)?$/i.test(link.attributes['rel'] ?? ''),
  );
  const html = alternate.find((link) => /html/i.test(link.attributes['type'] ?? 'html')) ?? alternate[0];
  const written = links.filter((link) => link.attributes['href'] === undefined && plain(link));
  const last =
    written.length > 0
      ? links.findLast((link) => written.includes(link) || (link.space === '' && alternate.includes(link)))
      : undefined;
  const tried: [string | undefined, string | null][] = [
    [last?.attributes['href'], last?.base ?? null],
    ...written.reverse().map((link): [string, string | null] => [plain(link), link.base]),
    [html?.attributes['href'], html?.base ?? null],
    [node.attributes['href'], node.base],
  ];
  for (const child of childrenOf(node, 'a', 'loc')) tried.push([child.attributes['href'] ?? plain(child), child.base]);
  const guid = childrenOf(node, 'guid')[0];
  if (guid && !/^false$/i.test(guid.attributes['ispermalink'] ?? '') && /^https?:/i.test(plain(guid)))
    tried.push([plain(guid), null]);
  for (const child of childrenOf(node, 'content')) tried.push([child.attributes['src'], child.base]);
  for (const uri of [node.attributes['rdf:about'], plainOf(node, 'id')])
    if (uri && /^https?:/i.test(uri)) tried.push([uri, null]);
  for (const [address, nearer] of tried) {
    const url = webAddress(address, nearer ?? base);
    if (url) return url;
  }
  return null;
}

const plainOf = (node: Node, name: string) => childrenOf(node, name).map(plain)[0];

/** The publisher's id. A relative one of Atom counts with its base. */
function idOf(node: Node): string | null {
  for (const child of childrenOf(node, 'id', 'atom:id')) {
    const id = plain(child);
    if (id) return child.base && !/^[a-z][a-z0-9+.-]*:/i.test(id) ? (webAddress(id, child.base) ?? id) : id;
  }
  const guid = childrenOf(node, 'guid')
    .map(markup)
    .find((text) => text !== '');
  return guid ?? textOf(node, 'dc:identifier') ?? node.attributes['rdf:about'] ?? null;
}

function categoriesOf(node: Node): string[] {
  const found: string[] = [];
  for (const child of childrenOf(
    node,
    'category',
    'dc:subject',
    'atom:category',
    'itunes:category',
    'media:category',
  )) {
    const { term, label, text } = child.attributes;
    const name = textOfHtml(label || term || text || plain(child));
    if (name && !found.includes(name)) found.push(name);
  }
  for (const keywords of childrenOf(node, 'itunes:keywords', 'media:keywords'))
    for (const name of plain(keywords)
      .split(',')
      .map((word) => word.trim()))
      if (name && !found.includes(name)) found.push(name);
  return found;
}
