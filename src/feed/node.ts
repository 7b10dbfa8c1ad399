/** An element of a feed. Names are lower case and local; `space` is the short name of its namespace, '' for the format's own. */
export interface Node {
  name: string;
  space: string;
  /** What `childrenOf` finds it by: `title`, or `dc:creator`. */
  key: string;
  /** By lower-case name as written, prefix included. */
  attributes: Record<string, string>;
  children: (Node | string)[];
  /** Base address in force: `xml:base` of the element and those around it; null where none is set. */
  base: string | null;
  /** `xml:lang` in force. */
  language: string | null;
}

/** The child elements of that name, `dc:creator` or `title`; a plain name is one of the format's own namespace. */
export function childrenOf(node: Node, ...names: string[]): Node[] {
  const found: Node[] = [];
  for (const name of names)
    for (const child of node.children) if (typeof child !== 'string' && child.key === name) found.push(child);
  return found;
}

/** The first child of the first of the names that has text in it. */
export function textOf(node: Node, ...names: string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(node, name)) {
      const text = plain(child);
      if (text) return text;
    }
  return null;
}

/** All characters below an element, ends trimmed. */
export function plain(node: Node): string {
  let text = '';
  for (const child of node.children) text += typeof child === 'string' ? child : plain(child);
  return text.trim();
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What an element holds as HTML source: its characters as they are, or, where it holds elements, those written out again. */
export function markup(node: Node): string {
  if (node.children.every((child) => typeof child === 'string')) return node.children.join('').trim();
  return node.children
    .map((child) => (typeof child === 'string' ? escaped(child) : written(child)))
    .join('')
    .trim();
}

function written(node: Node): string {
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !name.startsWith('xml'))
    .map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`)
    .join('');
  const inner = node.children.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('');
  return `<${node.name}${attributes}>${inner}</${node.name}>`;
}
