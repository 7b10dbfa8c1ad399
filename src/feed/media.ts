import type { FeedItem } from './feed.ts';
import { childrenOf, type Node, textOf } from './node.ts';
import { textOfHtml } from './sanitise.ts';
import { webAddress } from './web-address.ts';

const MOST = 100;

/** Pictures, sound and film that an item names, each address once. They are named, never loaded. */
export function mediaOf(node: Node, base: string | null): FeedItem['media'] {
  const found = new Map<string, FeedItem['media'][number]>();
  const add = (address: string | undefined, type: string | undefined, credit: string | null, at: Node) => {
    const url = webAddress(address, at.base ?? base);
    if (url && !found.has(url) && found.size < MOST)
      found.set(url, { url, type: type && /^[\w.+/-]{1,80}$/.test(type.trim()) ? type.trim() : null, credit });
  };
  const groups = [node, ...childrenOf(node, 'media:group')];
  for (const group of groups) {
    const near = creditOf(group) ?? creditOf(node);
    for (const child of childrenOf(group, 'media:content', 'media:thumbnail')) {
      add(
        child.attributes['url'],
        child.attributes['type'] ?? child.attributes['medium'],
        creditOf(child) ?? near,
        child,
      );
      for (const thumbnail of childrenOf(child, 'media:thumbnail'))
        add(thumbnail.attributes['url'], undefined, creditOf(child) ?? near, thumbnail);
    }
  }
  for (const child of childrenOf(node, 'enclosure'))
    add(child.attributes['url'] ?? child.attributes['href'], child.attributes['type'], null, child);
  for (const child of childrenOf(node, 'link', 'atom:link'))
    if (child.attributes['rel'] === 'enclosure') add(child.attributes['href'], child.attributes['type'], null, child);
  for (const child of childrenOf(node, 'itunes:image')) add(child.attributes['href'], 'image', null, child);
  for (const child of childrenOf(node, 'image'))
    add(textOf(child, 'url') ?? child.attributes['href'], 'image', null, child);
  for (const child of childrenOf(node, 'image:image'))
    add(textOf(child, 'image:loc') ?? undefined, 'image', null, child);
  return [...found.values()];
}

function creditOf(node: Node): string | null {
  const credit = textOf(node, 'media:credit', 'media:copyright');
  return credit ? textOfHtml(credit) || null : null;
}
