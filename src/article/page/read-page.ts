import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { BlockBuilder } from './block-builder.ts';
import type { Page, PageElement } from './page.ts';
import { type MarkupEvents, scanMarkup } from './scan-markup.ts';
import { CLOSED_BY, INLINE, PLACE, PLACE_OF_ROLE, PLACE_OF_TAG, SKIPPED, VOID } from './tags.ts';

/** Deeper elements are taken together with the one at this depth: real pages stay below 100. */
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 200_000;
const MAX_VALUE = 20_000;
const WANTED = new Set(
  'class id role itemprop rel href hreflang datetime content name property type hidden style aria-hidden data-component data-testid lang pubdate src data-datetime'.split(
    ' ',
  ),
);
/** Lengths and first letters of wanted names, as `key` makes them: most attributes go without being cut out. */
const key = (length: number, first: number) => length * 32 + (first & 31);
const WANTED_KEYS = new Uint8Array(key(21, 0));
for (const name of WANTED) WANTED_KEYS[key(name.length, name.charCodeAt(0))] = 1;
const NO_ATTRIBUTES: Record<string, string> = {};

/**
 * Walks over a page's markup once and collects its blocks of text and what it says of itself. Never throws: tags may
 * stand in any order. Time and memory grow with the length of `html`, whatever stands in it; the depth does not count.
 */
export function readPage(html: string): Page {
  const walk = new Walk(html);
  scanMarkup(html, walk);
  walk.end();
  return walk.page;
}

class Walk implements MarkupEvents {
  readonly page: Page = {
    elements: [],
    blocks: [],
    overflow: '',
    metas: [],
    times: [],
    links: [],
    title: '',
    language: '',
    jsonLd: [],
    scripts: [],
    images: [],
  };
  private readonly html: string;
  private readonly build: BlockBuilder;
  private readonly names: string[] = [];
  private readonly open: PageElement[] = [];
  private readonly openOf = new Map<string, number>();
  private name = '';
  private attributes = NO_ATTRIBUTES;
  /** How many open elements hide their text. */
  private skipping = 0;
  private inTitle = false;
  private script: 'none' | 'json' | 'other' = 'none';

  constructor(html: string) {
    this.html = html;
    const root = element(0, null, '#', '', '', 0);
    this.page.elements.push(root);
    this.open.push(root);
    this.names.push('#');
    this.build = new BlockBuilder(this.page, root);
  }

  text(start: number, end: number, raw: boolean): void {
    const { html } = this;
    if (this.skipping > 0) {
      if (this.script === 'json') this.page.jsonLd.push(html.slice(start, end));
      else if (this.script === 'other') this.page.scripts.push([start, end]);
      return;
    }
    if (this.inTitle) this.page.title += decoded(html.slice(start, Math.min(end, start + MAX_VALUE)));
    else if (!raw) {
      let from = start;
      while (from < end && html.charCodeAt(from) <= 32) from += 1;
      if (from === end) this.build.blank();
      else this.build.add(decoded(html.slice(from > start ? from - 1 : from, end)));
    }
  }

  tagName(start: number, end: number): void {
    this.name = nameAt(this.html, start, end);
    this.attributes = NO_ATTRIBUTES;
  }

  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    if (!WANTED_KEYS[key(nameEnd - nameStart, this.html.charCodeAt(nameStart))]) return;
    const name = this.html.slice(nameStart, nameEnd).toLowerCase();
    if (!WANTED.has(name) || name in this.attributes || (name === 'href' && this.name !== 'link')) return;
    if (this.attributes === NO_ATTRIBUTES) this.attributes = {};
    const value = this.html.slice(valueStart, Math.min(valueEnd, valueStart + MAX_VALUE));
    this.attributes[name] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }

  tagEnd(selfClosing: boolean): void {
    this.start(selfClosing);
  }

  closeTag(start: number, end: number): void {
    const name = nameAt(this.html, start, end);
    if (name === 'br') this.build.break();
    else if ((this.openOf.get(name) ?? 0) > 0) while (this.close() !== name);
    else if (name === 'p') this.build.end();
  }

  end(): void {
    while (this.names.length > 1) this.close();
    this.build.end();
  }

  private start(selfClosing: boolean): void {
    const { name } = this;
    if (VOID.has(name)) this.startVoid(name);
    else {
      const closes = CLOSED_BY.get(name);
      if (closes && this.skipping === 0) while (closes.has(this.names[this.names.length - 1]!)) this.close();
      this.push(name);
      if (selfClosing && (this.skipping > 0 || name === 'svg' || name === 'path')) this.close();
    }
  }

  private startVoid(name: string): void {
    const { attributes } = this;
    if (name === 'br') {
      if (this.skipping === 0) this.build.break();
    } else if (name === 'meta') {
      const of = attributes['property'] || attributes['name'] || attributes['itemprop'];
      if (of && attributes['content'] && this.page.metas.length < 2000)
        this.page.metas.push({ name: of.trim().toLowerCase(), content: attributes['content'].trim() });
    } else if (name === 'link') {
      if (attributes['rel'] && attributes['href'] && this.page.links.length < 2000)
        this.page.links.push({
          rel: attributes['rel'].toLowerCase(),
          href: attributes['href'].trim(),
          hreflang: attributes['hreflang'] ?? '',
        });
    } else if (name === 'img') {
      if (attributes['src'] && this.page.images.length < 200) this.page.images.push(attributes['src'].slice(0, 500));
    } else if (name === 'hr') this.build.end();
  }

  private push(name: string): void {
    const { attributes, page } = this;
    const parent = this.open[this.open.length - 1]!;
    let here = parent;
    const inline = INLINE.has(name);
    const skipped = SKIPPED.has(name);
    if (this.open.length <= MAX_DEPTH && page.elements.length < MAX_ELEMENTS && this.skipping === 0) {
      const words = wordsOf(attributes);
      here = element(
        page.elements.length,
        parent,
        name,
        words,
        attributes['itemprop'] ?? '',
        placesOf(name, attributes),
      );
      page.elements.push(here);
    }
    this.names.push(name);
    this.open.push(here);
    this.openOf.set(name, (this.openOf.get(name) ?? 0) + 1);
    if (name === 'html' && attributes['lang']) page.language = attributes['lang'];
    if (skipped) {
      this.skipping += 1;
      if (name === 'script') this.script = /ld\+json/i.test(attributes['type'] ?? '') ? 'json' : 'other';
    } else if (this.skipping === 0) {
      if (name === 'title') this.inTitle = page.title === '';
      if (inline) this.build.enter(name, here);
      else this.build.startBlock(here);
      const datetime = attributes['datetime'] || attributes['data-datetime'] || (name === 'time' ? '' : null);
      if (datetime !== null || (attributes['itemprop'] && attributes['content']))
        this.build.time(datetime || attributes['content'] || '', here);
    }
  }

  private close(): string {
    const name = this.names.pop()!;
    const here = this.open.pop()!;
    this.openOf.set(name, this.openOf.get(name)! - 1);
    if (SKIPPED.has(name)) {
      this.skipping -= 1;
      if (name === 'script') this.script = 'none';
    } else if (this.skipping === 0) {
      if (name === 'title') this.inTitle = false;
      if (INLINE.has(name)) this.build.leave(name, here, this.open[this.open.length - 1]!);
      else this.build.endBlock(blockAround(this.open, this.names));
    }
    return name;
  }
}

const decoded = (text: string) => (text.includes('&') ? decodeHTML(text) : text);

const nameAt = (html: string, start: number, end: number) => html.slice(start, Math.min(end, start + 40)).toLowerCase();

/** The innermost open element that is not inline. */
function blockAround(open: PageElement[], names: string[]): PageElement {
  let at = open.length - 1;
  while (at > 0 && INLINE.has(names[at]!) && open.length - at < 64) at -= 1;
  return open[at]!;
}

function element(
  index: number,
  parent: PageElement | null,
  tag: string,
  words: string,
  itemprop: string,
  places: number,
): PageElement {
  let path = parent?.path ?? 17;
  for (let i = 0; i < tag.length; i += 1) path = (Math.imul(path, 31) + tag.charCodeAt(i)) | 0;
  return {
    index,
    parent,
    tag,
    depth: (parent?.depth ?? -1) + 1,
    words,
    itemprop,
    places: places | (parent?.places ?? 0),
    path: Math.imul(path, 33) | 0,
  };
}

function wordsOf(attributes: Record<string, string>): string {
  let words = '';
  for (const name of ['class', 'id', 'role', 'itemprop', 'rel', 'data-component', 'data-testid'])
    if (attributes[name]) words += (words ? ' ' : '') + attributes[name].slice(0, 300);
  return words;
}

function placesOf(name: string, attributes: Record<string, string>): number {
  let places = PLACE_OF_TAG.get(name) ?? 0;
  const { role, itemprop, style } = attributes;
  if (role) places |= PLACE_OF_ROLE.get(role.trim().toLowerCase()) ?? 0;
  if (itemprop && /articlebody/i.test(itemprop)) places |= PLACE.body;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') places |= PLACE.hidden;
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) places |= PLACE.hidden;
  return places;
}
