import type { Refusal } from '../base/refusal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { decode } from '../text/decode.ts';
import { childrenOf, type Node } from './node.ts';
import { readTree } from './read-tree.ts';
import { textOfHtml } from './sanitise.ts';
import { webAddress } from './web-address.ts';

/** One feed of a list of feeds. */
export interface FollowedFeed {
  url: string;
  title: string | null;
  /** The outlet's own page. */
  site: string | null;
  /** Names of the folders it lies in, outermost first. */
  folders: string[];
}

/**
 * Reads a list of feeds in OPML 1 or 2, nested folders and `category` included. An address that is no web address is left
 * out; the same address twice is listed once. Refused: what is empty or no OPML. Never throws.
 */
export function parseOpml(bytes: Uint8Array): Result<FollowedFeed[], Refusal> {
  const { root } = readTree(decode(bytes).text, null, () => true);
  const refuse = (code: Refusal['code'], why: string) => failed({ stage: 'feed' as const, code, what: 'OPML', why });
  if (!root) return refuse('empty', 'there is no element in it');
  if (root.name !== 'opml') return refuse('wrong-format', `its root element is <${root.name}>, not <opml>`);
  const feeds = new Map<string, FollowedFeed>();
  for (const body of childrenOf(root, 'body')) gather(body, [], feeds);
  return ok([...feeds.values()]);
}

function gather(node: Node, folders: string[], feeds: Map<string, FollowedFeed>): void {
  for (const outline of childrenOf(node, 'outline')) {
    const of = outline.attributes;
    const name = textOfHtml(of['title'] || of['text'] || '') || null;
    const url = webAddress(of['xmlurl'], null);
    if (url && !feeds.has(url)) {
      const category =
        (of['category'] ?? '')
          .split(',')[0]
          ?.split('/')
          .filter((part) => part.trim() !== '') ?? [];
      feeds.set(url, {
        url,
        title: name,
        site: webAddress(of['htmlurl'], null),
        folders: folders.length > 0 ? folders : category.map((part) => part.trim()),
      });
    }
    gather(outline, of['xmlurl'] || !name ? folders : [...folders, name], feeds);
  }
}

interface Folder {
  folders: Map<string, Folder>;
  feeds: FollowedFeed[];
}

/** Writes a list of feeds as OPML 2.0, folders nested as they are named, in the order given. `title` names the list. */
export function writeOpml(feeds: readonly FollowedFeed[], title: string): string {
  const root: Folder = { folders: new Map(), feeds: [] };
  for (const feed of feeds) {
    let folder = root;
    for (const name of feed.folders) {
      const inner = folder.folders.get(name) ?? { folders: new Map(), feeds: [] };
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.feeds.push(feed);
  }
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>${quoted(title)}</title>\n  </head>\n  <body>\n`;
  return `${head}${written(root, '    ')}  </body>\n</opml>\n`;
}

function written(folder: Folder, indent: string): string {
  const feeds = folder.feeds.map(({ url, title, site }) => {
    const home = site ? ` htmlUrl="${quoted(site)}"` : '';
    const name = quoted(title ?? url);
    return `${indent}<outline type="rss" text="${name}" title="${name}" xmlUrl="${quoted(url)}"${home}/>\n`;
  });
  const folders = [...folder.folders].map(
    ([name, inner]) =>
      `${indent}<outline text="${quoted(name)}">\n${written(inner, `${indent}  `)}${indent}</outline>\n`,
  );
  return [...feeds, ...folders].join('');
}

const quoted = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
