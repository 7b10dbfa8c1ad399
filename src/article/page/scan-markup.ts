import { Tokenizer } from 'htmlparser2';

/** What a scan tells of a page, in the order in which it stands there. All places are UTF-16 offsets into the HTML. */
export interface MarkupEvents {
  /** Text between tags, entities as written. `raw`: of an element whose text is no markup (`script`, `style`, `textarea`). */
  text(start: number, end: number, raw: boolean): void;
  tagName(start: number, end: number): void;
  /** A value that is missing has no length. */
  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void;
  tagEnd(selfClosing: boolean): void;
  closeTag(start: number, end: number): void;
}

/** Elements whose content is text up to their end tag, whatever stands in it; a title's may hold entities. */
const RAW = new Set(['script', 'style', 'textarea', 'xmp']);

/** Scans a page's tags, text and attributes. One pass, whatever stands in it; entities are left as they are written. */
export function scanMarkup(html: string, events: MarkupEvents): void {
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, new Scan(html, events));
  tokenizer.write(html);
  tokenizer.end();
}

/** Hands the tokenizer's calls on; comments, CDATA sections, declarations and processing instructions tell nothing. */
class Scan {
  private readonly html: string;
  private readonly events: MarkupEvents;
  private nameStart = 0;
  private nameEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;
  private opened = '';
  private raw = false;

  constructor(html: string, events: MarkupEvents) {
    this.html = html;
    this.events = events;
  }

  ontext(start: number, end: number): void {
    this.events.text(start, end, this.raw);
  }

  onopentagname(start: number, end: number): void {
    this.opened = end - start < 9 ? this.html.slice(start, end).toLowerCase() : '';
    this.events.tagName(start, end);
  }

  onattribname(start: number, end: number): void {
    this.nameStart = start;
    this.nameEnd = end;
    this.valueStart = end;
    this.valueEnd = end;
  }

  onattribdata(start: number, end: number): void {
    this.valueStart = start;
    this.valueEnd = end;
  }

  onattribend(): void {
    this.events.attribute(this.nameStart, this.nameEnd, this.valueStart, this.valueEnd);
  }

  onopentagend(): void {
    this.raw = RAW.has(this.opened);
    this.events.tagEnd(false);
  }

  onselfclosingtag(): void {
    this.events.tagEnd(true);
  }

  onclosetag(start: number, end: number): void {
    this.raw = false;
    this.events.closeTag(start, end);
  }

  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
