import { Parser } from 'htmlparser2';
import type { Node } from './node.ts';

/** A feed's elements: the root without its items, which are handed over one by one as they close. */
export interface Tree {
  root: Node | null;
  /** Cut off, or an item that was never closed. */
  damaged: boolean;
}

/** Deeper elements are read as text of the one at this depth: no feed nests so far, and hostile ones do. */
const DEEPEST = 120;

/** Past this nesting nothing is read any more; the parser's own bookkeeping grows with the square of it. */
const TOO_DEEP = 4000;
const CHUNK = 16_384;

const SPACES: [RegExp, string][] = [
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms\/?$/i, 'dcterms'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media'],
  [/^https?:\/\/www\.itunes\.com\/dtds?\/podcast/i, 'itunes'],
  [/^https?:\/\/www\.w3\.org\/2005\/atom\/?$/i, 'atom'],
  [/^https?:\/\/purl\.org\/atom\/ns#?/i, 'atom'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml\/?$/i, 'xhtml'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#?$/i, 'rdf'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/?$/i, 'rss'],
  [/^https?:\/\/(?:my\.netscape\.com|channel\.netscape\.com)\/rdf\/simple\/0\.9\/?$/i, 'rss'],
  [/^https?:\/\/(?:backend\.userland\.com|blogs\.law\.harvard\.edu\/tech|cyber\.law\.harvard\.edu)\/rss/i, 'rss'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news\//i, 'news'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-image\//i, 'image'],
  [/^https?:\/\/www\.sitemaps\.org\/schemas\//i, 'sitemap'],
];
/** Namespaces in which the formats themselves are written: their elements have no prefix here. */
const OWN = new Set(['atom', 'rss', 'sitemap']);
const ITEMS = new Set(['item', 'entry', 'url', 'sitemap']);

interface Open {
  node: Node;
  /** Prefix to namespace, as far as declared here. */
  spaces: Map<string, string>;
  isItem: boolean;
}

/**
 * Reads XML as it comes: names folded to lower case, unknown entities and stray end tags left as they are, no entity ever
 * expanded but the five of XML and characters by number. `item` is called with each whole item; one that the file's end cuts
 * off is left out.
 */
export function readTree(xml: string, base: string | null, item: (node: Node, root: Node) => boolean): Tree {
  const tree: Tree = { root: null, damaged: false };
  const stack: Open[] = [];
  let over = 0;
  let skipped = false;
  let ended = false;
  let hopeless = false;

  const finish = (open: Open, whole: boolean) => {
    const parent = stack.at(-1);
    if (!open.isItem) return;
    if (parent) parent.node.children.pop();
    if (!whole) tree.damaged = true;
    else if (tree.root && !skipped) skipped = !item(open.node, tree.root);
  };

  let pending: { written: string; attributes: Record<string, string>; count: number } | null = null;
  // The parser gathers a tag's attributes without end if asked for them at once: they are taken one by one, and counted.
  const flush = () => {
    if (!pending) return;
    const { written, attributes } = pending;
    pending = null;
    if (stack.length >= DEEPEST) {
      over += 1;
      if (over > TOO_DEEP) hopeless = true;
      return;
    }
    const local = nameOf(written);
    const inItem = stack.findLastIndex((open) => open.isItem);
    const node = open(written, attributes, stack, base);
    const isItem = node.space === '' && ITEMS.has(local) && isItemIn(local, stack);
    if (isItem && inItem >= 0) {
      // The item before was never closed.
      tree.damaged = true;
      while (stack.length > inItem) finish(stack.pop()!, true);
    }
    stack.at(-1)?.node.children.push(node);
    stack.push({ node, spaces: declared(attributes), isItem });
    if (!tree.root) tree.root = node;
  };

  const parser = new Parser(
    {
      onopentagname(written) {
        flush();
        pending = { written, attributes: Object.create(null) as Record<string, string>, count: 0 };
      },
      onattribute(name, value) {
        if (!pending || pending.count >= MOST_ATTRIBUTES) return;
        pending.count += 1;
        pending.attributes[name.toLowerCase()] ??= value;
      },
      ontext(text) {
        flush();
        stack.at(-1)?.node.children.push(text);
      },
      onclosetag(written, implied) {
        flush();
        if (over > 0) {
          over -= 1;
          return;
        }
        const local = nameOf(written);
        const at = stack.findLastIndex((open) => open.node.name === local);
        if (at < 0) return;
        if (implied && ended) tree.damaged = true;
        while (stack.length > at) {
          const closed = stack.pop()!;
          finish(closed, !(implied && ended));
        }
      },
      onend() {
        flush();
        while (stack.length > 0) {
          tree.damaged = true;
          finish(stack.pop()!, false);
        }
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false, recognizeSelfClosing: true },
  );
  for (let from = 0; from < xml.length && !hopeless; from += CHUNK) parser.write(xml.slice(from, from + CHUNK));
  if (hopeless) tree.damaged = true;
  ended = true;
  parser.end();
  return tree;
}

const nameOf = (written: string) => written.slice(written.indexOf(':') + 1).toLowerCase();

const CONTAINERS = new Set(['rss', 'rdf', 'channel', 'feed', 'items', 'urlset', 'sitemapindex']);

/** Items stand in a feed, a channel or a list, never in an element of another kind such as a picture or a source. */
function isItemIn(name: string, stack: readonly Open[]): boolean {
  const root = stack[0];
  if (!root) return false;
  const sitemap = root.node.name === 'urlset' || root.node.name === 'sitemapindex';
  if (sitemap !== (name === 'url' || name === 'sitemap')) return false;
  const item = stack.find((open) => open.isItem);
  if (item) return item.node.name === name;
  return stack.every((open) => open === root || CONTAINERS.has(open.node.name));
}

function open(written: string, attributes: Record<string, string>, stack: readonly Open[], base: string | null): Node {
  const parent = stack.at(-1)?.node;
  const prefix = written.includes(':') ? written.slice(0, written.indexOf(':')).toLowerCase() : '';
  const own = declared(attributes);
  let uri = own.get(prefix);
  for (let at = stack.length - 1; uri === undefined && at >= 0; at -= 1) uri = stack[at]!.spaces.get(prefix);
  const known = uri === undefined ? undefined : SPACES.find(([pattern]) => pattern.test(uri))?.[1];
  const space = known ?? (uri === undefined ? prefix : prefix === '' ? '' : prefix);
  const around = parent?.base ?? base;
  const ownBase = attributes['xml:base'];
  const name = nameOf(written);
  const shortSpace = OWN.has(space) ? ownSpace(space, stack) : space;
  return {
    name,
    space: shortSpace,
    key: shortSpace === '' ? name : `${shortSpace}:${name}`,
    attributes,
    children: [],
    base: ownBase === undefined ? around : resolved(ownBase, around),
    language: attributes['xml:lang'] ?? parent?.language ?? null,
  };
}

/** Atom's elements within RSS keep their prefix: `atom:link` there is no `link`. */
function ownSpace(space: string, stack: readonly Open[]): string {
  const root = stack[0]?.node.name;
  return space === 'atom' && (root === 'rss' || root === 'rdf' || root === 'channel' || root === 'urlset')
    ? 'atom'
    : '';
}

/** No element of a feed has more attributes than this. */
const MOST_ATTRIBUTES = 200;

function declared(attributes: Record<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (name.toLowerCase() === 'xmlns') found.set('', value);
    else if (/^xmlns:/i.test(name)) found.set(name.slice(6).toLowerCase(), value);
  }
  return found;
}

function resolved(address: string, base: string | null): string | null {
  try {
    return new URL(address.trim(), base ?? undefined).href;
  } catch {
    return base;
  }
}
