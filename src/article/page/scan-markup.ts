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

/** Elements whose content is text up to their end tag, whatever stands in it. */
const RAW = ['script', 'style', 'title', 'textarea', 'xmp'];

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11);
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/**
 * Scans a page's tags, text and attributes. Places that hold nothing of these (comments, scripts, long values) are passed over
 * by searches for their end, which is what makes it several times as fast as htmlparser2's tokenizer, unit by unit; on damaged
 * markup it does what that one does. One pass: no search begins before the end of the one before it.
 */
export function scanMarkup(html: string, events: MarkupEvents): void {
  const { length } = html;
  let textStart = 0;
  let at = 0;
  while (at < length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    const code = html.charCodeAt(tag + 1);
    const after = isLetter(code)
      ? scanTag(html, tag, textStart, events)
      : code === 47
        ? scanClosing(html, tag, textStart, events)
        : code === 33 || code === 63
          ? scanDeclaration(html, tag, textStart, events)
          : tag + 1;
    if (after !== tag + 1) textStart = after;
    at = after;
  }
  if (textStart < length) events.text(textStart, length, false);
}

/** From `<` of a start tag to behind it, or behind the text of an element whose text is no markup. */
function scanTag(html: string, tag: number, textStart: number, events: MarkupEvents): number {
  const { length } = html;
  if (tag > textStart) events.text(textStart, tag, false);
  let at = endOfName(html, tag + 2);
  if (at >= length) return length;
  const nameEnd = at;
  events.tagName(tag + 1, nameEnd);
  let closing = false;
  for (;;) {
    if (at >= length) return length;
    const code = html.charCodeAt(at);
    if (code === 62) break;
    if (code === 47) {
      closing = true;
      at += 1;
    } else if (isSpace(code)) at += 1;
    else {
      closing = false;
      at = scanAttribute(html, at, events);
    }
  }
  events.tagEnd(closing);
  at += 1;
  const raw = closing ? null : rawName(html, tag + 1, nameEnd);
  return raw === null ? at : scanRaw(html, at, raw, events);
}

/** Behind a tag's name: at a blank, `/` or `>`. */
function endOfName(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === 62 || code === 47 || isSpace(code)) break;
  }
  return at;
}

/** From an attribute's first character to behind its value. */
function scanAttribute(html: string, start: number, events: MarkupEvents): number {
  const { length } = html;
  let at = start + 1;
  for (; at < length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === 61 || code === 62 || code === 47 || isSpace(code)) break;
  }
  const nameEnd = at;
  while (at < length && isSpace(html.charCodeAt(at))) at += 1;
  if (html.charCodeAt(at) !== 61) {
    if (at < length) events.attribute(start, nameEnd, nameEnd, nameEnd);
    return at;
  }
  at += 1;
  while (at < length && isSpace(html.charCodeAt(at))) at += 1;
  const quote = html.charCodeAt(at);
  if (quote === 34 || quote === 39) {
    const end = html.indexOf(quote === 34 ? '"' : "'", at + 1);
    if (end < 0) return length;
    events.attribute(start, nameEnd, at + 1, end);
    return end + 1;
  }
  const valueStart = at;
  for (; at < length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === 62 || isSpace(code)) break;
  }
  if (at < length) events.attribute(start, nameEnd, valueStart, at);
  return at;
}

function scanClosing(html: string, tag: number, textStart: number, events: MarkupEvents): number {
  const { length } = html;
  let at = tag + 2;
  while (at < length && isSpace(html.charCodeAt(at))) at += 1;
  // `</>` is text.
  if (at >= length || html.charCodeAt(at) === 62) return tag + 1;
  if (tag > textStart) events.text(textStart, tag, false);
  return closeAt(html, at, events);
}

/** From the first character of a closing tag's name to behind the tag; what is no name makes a comment of it. */
function closeAt(html: string, start: number, events: MarkupEvents): number {
  const { length } = html;
  if (isLetter(html.charCodeAt(start))) {
    let end = start + 1;
    for (; end < length; end += 1) {
      const code = html.charCodeAt(end);
      if (code === 62 || isSpace(code)) break;
    }
    if (end >= length) return length;
    events.closeTag(start, end);
  }
  const end = html.indexOf('>', start);
  return end < 0 ? length : end + 1;
}

/** Comments, CDATA sections, declarations and processing instructions: nothing of them is told. */
function scanDeclaration(html: string, tag: number, textStart: number, events: MarkupEvents): number {
  if (tag > textStart) events.text(textStart, tag, false);
  let end: number;
  if (html.startsWith('<!--', tag)) {
    end = html.indexOf('-->', tag + 2);
    return end < 0 ? html.length : end + 3;
  }
  if (html.startsWith('<![CDATA[', tag)) {
    end = html.indexOf(']]>', tag + 9);
    return end < 0 ? html.length : end + 3;
  }
  end = html.indexOf('>', tag + 2);
  if (end >= 0) return end + 1;
  events.text(tag + 2, html.length, false);
  return html.length;
}

function rawName(html: string, start: number, end: number): string | null {
  if (end - start < 3 || end - start > 8) return null;
  const first = html.charCodeAt(start) | 32;
  if (first !== 115 && first !== 116 && first !== 120) return null;
  const name = html.slice(start, end).toLowerCase();
  return RAW.includes(name) ? name : null;
}

/** From behind the start tag of an element without markup to behind its end tag. */
function scanRaw(html: string, from: number, name: string, events: MarkupEvents): number {
  const raw = name !== 'title';
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const code = html.charCodeAt(end);
    if (!(code === 62 || isSpace(code)) || html.slice(at + 2, end).toLowerCase() !== name) continue;
    if (at > from) events.text(from, at, raw);
    return closeAt(html, at + 2, events);
  }
  if (from < html.length) events.text(from, html.length, raw);
  return html.length;
}
