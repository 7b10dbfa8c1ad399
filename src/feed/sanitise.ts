import { Parser } from 'htmlparser2';
import { webAddress } from './web-address.ts';

// What is rebuilt: text and its structure. No picture, style or form, for those load or run something.
const KEPT = new Set(
  'p br hr a b strong i em u s del ins code pre blockquote q cite ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th sub sup abbr dfn kbd samp var mark small time figure figcaption ruby rt rp bdi bdo'.split(
    ' ',
  ),
);
const VOID = new Set(['br', 'hr']);
/** Left out with all they hold. */
const DROPPED = new Set(
  'script style iframe object embed applet noscript template svg math frameset frame head title xmp noembed noframes plaintext textarea select option optgroup button form input canvas audio video source track param link meta base map area xml portal dialog datalist'.split(
    ' ',
  ),
);
const BREAKS = new Set(
  'p br hr li dt dd tr h1 h2 h3 h4 h5 h6 blockquote pre div section article figure figcaption table ul ol dl'.split(
    ' ',
  ),
);
const DEEPEST = 100;
/** Past this nesting the rest is left out: the parser's own bookkeeping grows with the square of it. */
const TOO_DEEP = 2000;
const CHUNK = 8192;

// No text holds these; some feeds do.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

const escaped = (text: string) =>
  text.replace(CONTROLS, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * HTML written anew from an allow-list: only elements of text, and of attributes only an anchor's web address, a language, a
 * direction and the span of cells. Nothing in it can run, load or send anything. Relative addresses are resolved.
 */
export function sanitise(html: string, base: string | null): string {
  if (!/[<&]/.test(html)) return escaped(html).trim();
  const out: string[] = [];
  const open: string[] = [];
  let dropping = 0;
  let depth = 0;
  let nested = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nested += 1;
        if (dropping > 0 || DROPPED.has(name)) {
          if (!EMPTY.has(name)) dropping += 1;
          return;
        }
        if (!KEPT.has(name)) return;
        if (VOID.has(name)) {
          out.push(`<${name}>`);
          return;
        }
        depth += 1;
        if (depth > DEEPEST) return;
        out.push(`<${name}${attributesOf(name, attributes, base)}>`);
        open.push(name);
      },
      ontext(text) {
        if (dropping === 0) out.push(escaped(text));
      },
      onclosetag(name) {
        nested -= 1;
        if (dropping > 0) {
          if (!EMPTY.has(name)) dropping -= 1;
          return;
        }
        if (!KEPT.has(name) || VOID.has(name)) return;
        depth -= 1;
        if (depth >= DEEPEST) return;
        if (open.at(-1) === name) {
          open.pop();
          out.push(`</${name}>`);
        }
      },
    },
    { decodeEntities: true },
  );
  for (let from = 0; from < html.length && nested < TOO_DEEP; from += CHUNK)
    parser.write(html.slice(from, from + CHUNK));
  parser.end();
  while (open.length > 0) out.push(`</${open.pop()}>`);
  return out.join('').trim();
}

const EMPTY = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));

function attributesOf(name: string, attributes: Record<string, string>, base: string | null): string {
  const kept: string[] = [];
  const add = (key: string, value: string) => kept.push(` ${key}="${escaped(value)}"`);
  if (name === 'a') {
    const href = webAddress(attributes['href'], base);
    if (href) add('href', href);
  }
  for (const key of ['lang', 'dir', 'datetime'] as const) {
    const value = attributes[key];
    if (value && /^[\w:.+-]{1,40}$/.test(value)) add(key, value);
  }
  for (const key of ['colspan', 'rowspan'] as const) {
    const value = attributes[key];
    if (value && /^\d{1,3}$/.test(value)) add(key, value);
  }
  return kept.join('');
}

/** Mark-up escaped twice is still mark-up to whoever shows it: it is taken out as often as this, then its signs. */
const MOST_ESCAPES = 3;

/** The characters that HTML shows, white space collapsed, for titles, names and subjects: no mark-up is left in them. */
export function textOfHtml(html: string): string {
  let text = shownText(html);
  for (let round = 1; round < MOST_ESCAPES && /<[a-z!/?]/i.test(text); round += 1) text = shownText(text);
  return text.replace(/<(?=[a-z!/?])/gi, '');
}

function shownText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
  const out: string[] = [];
  let dropping = 0;
  let nested = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        nested += 1;
        if (EMPTY.has(name)) {
          if (BREAKS.has(name)) out.push(' ');
          return;
        }
        if (dropping > 0 || DROPPED.has(name)) dropping += 1;
        else if (BREAKS.has(name)) out.push(' ');
      },
      ontext(text) {
        if (dropping === 0) out.push(text);
      },
      onclosetag(name) {
        nested -= 1;
        if (EMPTY.has(name)) return;
        if (dropping > 0) dropping -= 1;
        else if (BREAKS.has(name)) out.push(' ');
      },
    },
    { decodeEntities: true },
  );
  for (let from = 0; from < html.length && nested < TOO_DEEP; from += CHUNK)
    parser.write(html.slice(from, from + CHUNK));
  parser.end();
  return out.join('').replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
}
