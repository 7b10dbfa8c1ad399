/** What a page's JSON-LD says of its article. Empty string or list: it says nothing. */
export interface LinkedData {
  found: boolean;
  types: string[];
  headline: string;
  description: string;
  body: string;
  published: string;
  modified: string;
  /** Dates of nodes that are no article: the page, its pictures' and videos' uploads left out. */
  pagePublished: string;
  pageModified: string;
  people: string[];
  bodies: string[];
  publisher: string;
  section: string;
  /** Address of the first picture of the article. */
  image: string;
  language: string;
  url: string;
  /** False where the page says that it must be paid for. */
  free: boolean | null;
}

type Node = Record<string, unknown>;

const MAX_SCRIPT = 2_000_000;
const MAX_NODES = 5000;
const ARTICLE = /article|posting|report|review|statement|opinion|blog$/i;
const NOT_PAGE = /image|video|person|organi[sz]ation|breadcrumb|listitem|event|product|comment/i;

/** Reads the texts of `application/ld+json` scripts; what is broken beyond a simple repair is left out. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes: Node[] = [];
  for (const script of scripts.slice(0, 50)) collect(parse(script.slice(0, MAX_SCRIPT)), nodes);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = textOf(node['@id']);
    if (id && !(byId.get(id)?.['name'] && !node['name'])) byId.set(id, node);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)) && !isComment(node));
  articles.sort((a, b) => weight(b) - weight(a));
  const first = (name: string): unknown => articles.find((node) => node[name] != null && node[name] !== '')?.[name];
  const pages = nodes.filter((node) => !articles.includes(node) && !typesOf(node).some((type) => NOT_PAGE.test(type)));
  const ofPages = (name: string) => textOf(pages.find((node) => textOf(node[name]))?.[name]);
  const people: string[] = [];
  const bodies: string[] = [];
  for (const name of ['author', 'creator'])
    if (people.length + bodies.length === 0)
      authorsOf(first(name) ?? pages.find((p) => p[name])?.[name], byId, people, bodies);
  const publisher = namesOf(first('publisher') ?? pages.find((page) => page['publisher'])?.['publisher'], byId);
  const free = first('isAccessibleForFree');
  return {
    found: articles.length > 0,
    types: [...new Set(nodes.flatMap(typesOf))].sort(),
    headline: textOf(first('headline')) || textOf(first('name')),
    description: textOf(first('description')),
    body: textOf(first('articleBody')) || textOf(first('text')),
    published: textOf(first('datePublished')) || textOf(first('dateCreated')) || textOf(first('uploadDate')),
    modified: textOf(first('dateModified')),
    pagePublished: ofPages('datePublished') || ofPages('dateCreated'),
    pageModified: ofPages('dateModified'),
    people,
    bodies,
    publisher: publisher[0] ?? '',
    section: textOf(first('articleSection')),
    image: imageOf(first('image')),
    language: textOf(first('inLanguage')),
    url: textOf(first('url')) || textOf(first('mainEntityOfPage')),
    free: free === undefined ? null : !/^false$/i.test(String(free)),
  };
}

function parse(script: string): unknown {
  const text = script.replace(/^[\s;]*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)?/, '').trim();
  try {
    return JSON.parse(text);
  } catch {
    const mended = text
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|;)\s*$/, '')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/\\(?!["\\/bfnrtu])/g, '\\\\');
    try {
      return JSON.parse(mended);
    } catch {
      return null;
    }
  }
}

/** All objects of the tree in document order, without recursion: depth costs nothing. */
function collect(tree: unknown, nodes: Node[]): void {
  const stack: unknown[] = [tree];
  let steps = 0;
  while (stack.length > 0 && nodes.length < MAX_NODES && steps < 20 * MAX_NODES) {
    const value = stack.pop();
    steps += 1;
    if (Array.isArray(value)) for (let i = Math.min(value.length, MAX_NODES) - 1; i >= 0; i -= 1) stack.push(value[i]);
    else if (value && typeof value === 'object') {
      const node = value as Node;
      if (node['@type'] || node['@id'] || node['headline']) nodes.push(node);
      for (const key of Object.keys(node).slice(0, 200).reverse())
        if (typeof node[key] === 'object' && key !== 'comment' && key !== 'itemListElement') stack.push(node[key]);
    }
  }
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string').slice(0, 5);
}

const isComment = (node: Node) => typesOf(node).includes('Comment');

function weight(node: Node): number {
  const type = typesOf(node).join(' ');
  return (
    (/news|report|posting/i.test(type) ? 2 : /article/i.test(type) ? 1 : 0) +
    (node['headline'] ? 2 : 0) +
    (node['datePublished'] ? 2 : 0)
  );
}

/** A string, also out of `{ name }`, `{ @id }`, `{ @value }` or the first of a list. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (depth > 2 || !value) return '';
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  if (typeof value === 'object') {
    const node = value as Node;
    return textOf(node['@value'] ?? node['name'] ?? node['@id'], depth + 1);
  }
  return '';
}

/** The address of a picture: a string, an ImageObject, or the first of a list. */
function imageOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (one && typeof one === 'object') return textOf((one as Node)['url'] ?? (one as Node)['contentUrl']);
  return textOf(one);
}

function follow(value: unknown, byId: Map<string, Node>): unknown {
  if (value && typeof value === 'object' && !Array.isArray(value)) {
    const node = value as Node;
    const id = textOf(node['@id']);
    if (!node['name'] && id && byId.has(id)) return byId.get(id);
  }
  return value;
}

function namesOf(value: unknown, byId: Map<string, Node>): string[] {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.map((one) => textOf(follow(one, byId))).filter((name) => name && !/^https?:/i.test(name));
}

function authorsOf(value: unknown, byId: Map<string, Node>, people: string[], bodies: string[]): void {
  for (const one of Array.isArray(value) ? value.slice(0, 20) : [value]) {
    const node = follow(one, byId);
    const organisation =
      node !== null && typeof node === 'object' && typesOf(node as Node).some((type) => /organi[sz]ation/i.test(type));
    const inner = node && typeof node === 'object' ? (node as Node)['name'] : node;
    for (const name of Array.isArray(inner) ? inner.slice(0, 20) : [node]) {
      const text = textOf(name);
      if (text && !/^https?:/i.test(text)) (organisation ? bodies : people).push(text);
    }
  }
}
