import { remember } from '../../text/remember.ts';
import type { LinkedData } from './json-ld.ts';
import type { Page } from './page.ts';
import { metaOf } from './title.ts';

/** The address the page gives itself, absolute, `http` or `https` only; null where it gives none. */
export function canonicalOf(page: Page, data: LinkedData, base: string | null): string | null {
  const link = page.links.find((one) => /(?:^|\s)canonical(?:\s|$)/.test(one.rel))?.href;
  for (const candidate of [link, metaOf(page, 'og:url'), data.url]) {
    if (!candidate) continue;
    const url = absolute(candidate, base);
    if (url) return url;
  }
  return null;
}

/** Asked once for each tag: the tables of languages are slow. Empty for what is none. */
const canonicalTag = remember((tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
});

function absolute(address: string, base: string | null): string | null {
  try {
    const url = new URL(address, base ?? undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}

/** BCP 47 tag as declared by `html lang`, JSON-LD or meta elements; null where there is none that is one. */
export function languageOfPage(page: Page, data: LinkedData): string | null {
  const declared = [
    page.language,
    data.language,
    metaOf(page, 'content-language', 'language', 'dc.language', 'og:locale'),
  ];
  for (const tag of declared) {
    const cleaned = tag.trim().replace(/_/g, '-');
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(cleaned)) continue;
    const canonical = canonicalTag(cleaned);
    if (canonical) return canonical;
  }
  return null;
}
