import { childrenOf, type Node, plain, textOf } from './node.ts';
import { textOfHtml } from './sanitise.ts';

/** Names of an item's or a feed's authors, each once, in their order. */
export function authorsOf(node: Node): string[] {
  const found: string[] = [];
  const add = (name: string | null) => {
    const clean = name && textOfHtml(name);
    if (clean && !found.includes(clean)) found.push(clean);
  };
  for (const author of childrenOf(node, 'author', 'atom:author'))
    add(textOf(author, 'name', 'atom:name') ?? nameIn(plain(author)));
  for (const creator of childrenOf(node, 'dc:creator', 'itunes:author', 'dc:author')) add(nameIn(plain(creator)));
  if (found.length === 0) for (const editor of childrenOf(node, 'managingeditor')) add(nameIn(plain(editor)));
  return found;
}

/** `mara@example.org (Mara Lind)` and `Mara Lind <mara@example.org>` name Mara Lind; an address alone is the name then. */
export function nameIn(text: string): string | null {
  const named =
    /^[^\s@()]+@[^\s()]+\s*\(([^()]+)\)$/.exec(text) ?? /^([^<>@]+?)\s*[<(][^\s<>@()]+@[^\s<>()]+[>)]$/.exec(text);
  return named?.[1]?.trim() ?? (text.trim() || null);
}
