import type { Block, Page, PageElement } from './page.ts';
import { BOLD } from './tags.ts';

/** More blocks than any article and its furniture have; what follows is kept as one piece of removed text. */
const MAX_BLOCKS = 5000;
const MAX_OVERFLOW = 1_000_000;
const MAX_TIMES = 500;

// A single blank between words, by far the commonest white space, matches nothing and costs nothing.
const SPACE =
  / [\s\u0000-\u001f\u007f\u0085\u200b\ufeff]+|[^\S ][\s\u0000-\u001f\u007f\u0085\u200b\ufeff]*|[\u0000-\u001f\u007f\u0085\u200b\ufeff][\s\u0000-\u001f\u007f\u0085\u200b\ufeff]*/g;
const TELLING = /auth|byline|writer|reporter|contrib|name|date|time|publi|credit|caption|copyright/i;
const MAX_MARKS = 40;
const NONE: number[] = [];
const HAS_WORD = /[\p{L}\p{N}]/u;
const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Cuts a page's text, given piece by piece, into blocks. */
export class BlockBuilder {
  private readonly page: Page;
  private element: PageElement;
  private inner: PageElement;
  private readonly pieces: string[] = [];
  private length = 0;
  /** True where the text so far ends in white space or is empty. */
  private spaced = true;
  private first: PageElement | null = null;
  private linked = 0;
  private bold = 0;
  private links = 0;
  private breaks = 0;
  private breakRun = 0;
  private linkDepth = 0;
  private boldDepth = 0;
  private seams: number[] = [];
  private seam = false;
  private marks: Block['marks'] = [];

  constructor(page: Page, root: PageElement) {
    this.page = page;
    this.element = root;
    this.inner = root;
  }

  add(raw: string): void {
    let text = raw.replace(SPACE, ' ');
    if (this.spaced && text.charCodeAt(0) === 32) text = text.slice(1);
    if (!text) return;
    if (this.seam && !this.spaced && text.charCodeAt(0) !== 32) this.seams.push(this.length);
    this.seam = false;
    this.breakRun = 0;
    this.first ??= this.inner;
    this.pieces.push(text);
    this.length += text.length;
    if (this.linkDepth > 0) this.linked += text.length;
    if (this.boldDepth > 0) this.bold += text.length;
    this.spaced = text.charCodeAt(text.length - 1) === 32;
  }

  /** White space alone. */
  blank(): void {
    if (!this.spaced) this.add(' ');
  }

  break(): void {
    this.breakRun += 1;
    if (this.breakRun > 1) {
      this.end();
      return;
    }
    if (this.length > 0) this.breaks += 1;
    const run = this.breakRun;
    this.add(' ');
    this.breakRun = run;
  }

  enter(tag: string, element: PageElement): void {
    this.seam = true;
    this.inner = element;
    if (tag === 'a') {
      this.linkDepth += 1;
      this.links += 1;
    } else if (BOLD.has(tag)) this.boldDepth += 1;
    if ((tag === 'time' || (element.words !== '' && TELLING.test(element.words))) && this.marks.length < MAX_MARKS)
      this.marks.push({ element, start: this.length, end: -1 });
  }

  leave(tag: string, element: PageElement, outer: PageElement): void {
    this.seam = true;
    this.inner = outer;
    if (tag === 'a') this.linkDepth = Math.max(0, this.linkDepth - 1);
    else if (BOLD.has(tag)) this.boldDepth = Math.max(0, this.boldDepth - 1);
    for (let i = this.marks.length - 1; i >= 0; i -= 1)
      if (this.marks[i]!.element === element) {
        this.marks[i]!.end = this.length;
        break;
      }
  }

  startBlock(element: PageElement): void {
    this.end();
    this.element = element;
    this.inner = element;
  }

  endBlock(outer: PageElement): void {
    this.end();
    this.element = outer;
    this.inner = outer;
  }

  time(datetime: string, element: PageElement): void {
    if (this.page.times.length < MAX_TIMES)
      this.page.times.push({ datetime: datetime.trim().slice(0, 100), element, block: this.page.blocks.length });
  }

  /** Ends the block, if there is one with a letter or a digit. */
  end(): void {
    if (this.length > 0) {
      const joined = (this.pieces.length === 1 ? this.pieces[0]! : this.pieces.join('')).trimEnd();
      const text = SURROGATE.test(joined) ? joined.replace(LONE_SURROGATE, '\ufffd') : joined;
      if (HAS_WORD.test(text)) this.keep(text);
      this.pieces.length = 0;
    }
    this.length = 0;
    this.spaced = true;
    this.first = null;
    this.linked = 0;
    this.bold = 0;
    this.links = this.linkDepth;
    this.breaks = 0;
    this.breakRun = 0;
    this.seam = false;
    if (this.seams.length > 0) this.seams = [];
    if (this.marks.length > 0) this.marks = [];
  }

  private keep(text: string): void {
    const { page } = this;
    if (page.blocks.length >= MAX_BLOCKS) {
      if (page.overflow.length < MAX_OVERFLOW)
        page.overflow += `${page.overflow && '\n'}${text.slice(0, MAX_OVERFLOW)}`;
      return;
    }
    const block: Block = {
      index: page.blocks.length,
      text,
      element: this.element,
      inner: this.first ?? this.element,
      linked: Math.min(this.linked, text.length),
      bold: Math.min(this.bold, text.length),
      links: this.links,
      breaks: this.breaks,
      seams: this.seams.length > 0 ? this.seams : NONE,
      marks: this.marks.filter((mark) => mark.end > mark.start),
    };
    page.blocks.push(block);
  }
}
