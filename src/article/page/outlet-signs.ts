import type { OutletSign } from '../draft.ts';
import type { LinkedData } from './json-ld.ts';
import type { Page } from './page.ts';
import { collapse, metaOf } from './title.ts';

const COPYRIGHT =
  /(?:©|\(c\)|&copy;|copyright)\s*(?:©\s*)?(?:(?:19|20)\d{2}\s*(?:[-–—]\s*(?:(?:19|20)\d{2}|present))?)?[\s,.:|]*(?:by\s+)?([\p{Lu}\p{Lo}][\p{L}\p{N}&'’.\- ]{1,60})/u;
const AFTER_NAME =
  /\b(?:all rights|alle rechte|tous droits|todos los|todos os|tutti i|reserved|is not|privacy|terms|inc|llc|ltd)\b.*$/iu;

/** Lower-case host without `www.`; empty where the address is none. */
export function hostOf(url: string | null | undefined): string {
  const match = /^(?:https?:)?\/\/([^/?#:@\s]+)/i.exec((url ?? '').trim());
  return match ? match[1]!.toLowerCase().replace(/^www\d?\./, '') : '';
}

/** Names that the page gives its site. */
export function siteNamesOf(page: Page, data: LinkedData): string[] {
  const names = [
    metaOf(page, 'og:site_name'),
    collapse(data.publisher),
    metaOf(page, 'application-name', 'al:android:app_name', 'publisher', 'dc.publisher', 'apple-mobile-web-app-title'),
  ];
  return [...new Set(names.filter((name) => name !== '' && name.length < 100))];
}

/** What tells who publishes the page, strongest first: its address, its own name, its publisher, its copyright line. */
export function outletSignsOf(
  urls: (string | null | undefined)[],
  siteNames: string[],
  removed: readonly { text: string }[],
): OutletSign[] {
  const signs: OutletSign[] = [];
  for (const url of urls) {
    const domain = hostOf(url);
    if (domain && !signs.some((sign) => sign.domain === domain)) signs.push({ name: null, domain, at: null });
  }
  for (const name of siteNames) signs.push({ name, domain: null, at: null });
  for (let index = removed.length - 1; index >= 0; index -= 1) {
    const text = removed[index]!.text;
    const match = COPYRIGHT.exec(text);
    if (!match) continue;
    const name = match[1]!.replace(AFTER_NAME, '').replace(/[\s.,&-]+$/u, '');
    if (name.length < 3) continue;
    const start = match.index + match[0].length - match[1]!.length;
    signs.push({ name, domain: null, at: { in: 'removed', index, start, end: start + name.length } });
    break;
  }
  return signs;
}
