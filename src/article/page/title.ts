import type { LinkedData } from './json-ld.ts';
import type { Block, Page } from './page.ts';

const TOKEN = /[\p{L}\p{N}]+/gu;
const ASCII_TOKEN = /[a-z0-9]+/g;
const SEPARATOR = /\s+[-–—|•·»«:‹›/\\]\s+|\s*[|»•]\s*|:\s+|\s+[-–—]|[-–—]\s+/gu;
const MAX_TITLE = 500;

/** Dice's coefficient over word tokens, lower case: shares 0 to 1. */
export function dice(a: string, b: string): number {
  return diceOfWords(wordsOf(a), wordsOf(b));
}

export function diceOfWords(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

export function wordsOf(text: string): string[] {
  const lower = text.slice(0, 2000).toLowerCase();
  return lower.match(isAscii(lower) ? ASCII_TOKEN : TOKEN) ?? [];
}

export const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

export interface TitleSource {
  /** Names of the site: `og:site_name`, the publisher, the host. */
  siteNames: string[];
  host: string;
}

/** First value of the first of these meta elements that is there. */
export function metaOf(page: Page, ...names: string[]): string {
  for (const name of names) {
    const found = page.metas.find((meta) => meta.name === name && meta.content);
    if (found) return collapse(found.content);
  }
  return '';
}

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The article's own title, and the block it stands in where it stands in one. An `h1` that shares half its words with what
 * the page says of itself wins; else the page's own word, the site's name cut off.
 */
export function titleOf(page: Page, data: LinkedData, site: TitleSource): { title: string; block: Block | null } {
  const og = stripSite(metaOf(page, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title'), site);
  const headline = stripSite(plain(data.headline), site);
  const own = stripSite(collapse(page.title), site);
  const claims = [og, headline, own].filter((claim) => claim !== '');
  const headings = page.blocks.filter((block) => headingLevel(block) === 1 && block.text.length < MAX_TITLE);
  let best: Block | null = null;
  let bestShare = 0;
  for (const block of headings) {
    const share = Math.max(0, ...claims.map((claim) => dice(block.text, claim)));
    if (share > bestShare + 0.001) {
      best = block;
      bestShare = share;
    }
  }
  if (best && bestShare >= 0.5) return { title: withoutKicker(best.text, claims), block: best };
  const alone =
    headings.length === 1 && isHeadline(headings[0]!, page, site) ? headings[0]! : segmentHeading(page, site);
  if (alone) return { title: alone.text, block: alone };
  const claim = og || headline || own;
  if (claim) {
    const block = page.blocks.find((one) => one.text.length < MAX_TITLE && dice(one.text, claim) >= 0.8) ?? null;
    return { title: claim.slice(0, MAX_TITLE), block };
  }
  const only = headings[0] ?? page.blocks.find((block) => headingLevel(block) === 2) ?? null;
  return { title: only?.text ?? '', block: only };
}

/** 1 to 6 where the block is a heading, else 0. */
export function headingLevel(block: Block): number {
  for (let at: typeof block.element | null = block.element, up = 0; at && up < 3; at = at.parent, up += 1)
    if (at.tag.length === 2 && at.tag[0] === 'h' && at.tag >= 'h1' && at.tag <= 'h6') return at.tag.charCodeAt(1) - 48;
  return 0;
}

const NEAR = 30;

/** The page's only `h1` is its headline, whatever the page calls itself elsewhere, unless it is the site's name or a link home. */
function isHeadline(block: Block, page: Page, site: TitleSource): boolean {
  if (block.linked > 0.5 * block.text.length || wordsOf(block.text).length < 2 || isSite(block.text, site))
    return false;
  const title = collapse(page.title);
  // What ends the title element behind a separator is the site's name.
  if (title.length > block.text.length + 3 && title.toLowerCase().endsWith(block.text.toLowerCase())) return false;
  if (site.siteNames.some((name) => dice(name, block.text) >= 0.5)) return false;
  return page.blocks
    .slice(block.index + 1, block.index + NEAR)
    .some((next) => next.text.length > 100 && next.linked < 30);
}

/** A heading that is one whole segment of the title element, the site's name left out: "Archive » Heading | Site". */
function segmentHeading(page: Page, site: TitleSource): Block | null {
  const segments = collapse(page.title)
    .split(SEPARATOR)
    .map((segment) => wordsOf(segment).join(' '));
  if (segments.length < 2) return null;
  for (const block of page.blocks) {
    const level = headingLevel(block);
    if (level < 1 || level > 3 || block.text.length > MAX_TITLE || isSite(block.text, site)) continue;
    const words = wordsOf(block.text);
    const at = segments.indexOf(words.join(' '));
    if (words.length >= 2 && at >= 0 && at < segments.length - 1) return block;
  }
  return null;
}

/** An `h1` into which a kicker of up to three words was glued is cut to what the page calls itself. */
function withoutKicker(heading: string, claims: string[]): string {
  for (const claim of claims) {
    if (wordsOf(claim).length < 4 || !heading.toLowerCase().endsWith(claim.toLowerCase())) continue;
    const before = heading.slice(0, heading.length - claim.length);
    if (before && !/:\s*$/.test(before) && wordsOf(before).length <= 3) return claim;
  }
  return heading;
}

const plain = (text: string) =>
  collapse(
    text
      .replace(/<[^>]{0,200}>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&(?:#0?39|#x27|apos|rsquo);/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&#8217;/g, '’'),
  );

/** Cuts the site's name off the end, or off the front where that is shorter than half; up to three times. */
export function stripSite(title: string, site: TitleSource): string {
  let rest = title.slice(0, 2 * MAX_TITLE);
  for (let round = 0; round < 3; round += 1) {
    const cuts = [...rest.matchAll(SEPARATOR)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (!last || !first) break;
    const tail = rest.slice(last.index + last[0].length).trim();
    const head = rest.slice(0, first.index).trim();
    if (isSite(tail, site)) rest = rest.slice(0, last.index).trim();
    else if (head.length * 2 < rest.length && isSite(head, site))
      rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  // Chinese and Japanese titles end in the site's name without blanks around the mark.
  if (/\p{Script=Han}/u.test(rest)) rest = rest.replace(/(?<=.{6})\s?[-_|—–]{1,2}\s?[^-_|—–\s]{2,10}$/u, '');
  return rest || title;
}

function isSite(segment: string, site: TitleSource): boolean {
  const letters = wordsOf(segment).join('');
  if (!letters || segment.length > 60) return false;
  for (const name of site.siteNames) if (wordsOf(name).join('') === letters || dice(name, segment) >= 0.75) return true;
  const label = site.host
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1)
    .join('')
    .replace(/[^a-z0-9]/g, '');
  const ascii = letters.normalize('NFKD').replace(/[^a-z0-9]/g, '');
  if (!ascii || !label) return false;
  if (ascii.length >= 4 && (label.includes(ascii) || (ascii.includes(label) && label.length >= 4))) return true;
  if (wordsOf(site.host).join('').includes(ascii) && ascii.length >= 4) return true;
  const initials = wordsOf(segment)
    .map((word) => word[0])
    .join('');
  return (initials.length >= 2 && label === initials) || label === ascii || label === ascii.replace(/^the/, '');
}
