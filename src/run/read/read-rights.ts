import type { Fetched } from '../../net/web.ts';
import type { Rights } from '../../store/article-store.ts';

const ROBOTS_META = /<meta\b[^>]*\bname\s*=\s*["']?robots["']?[^>]*>/gi;
const CONTENT = /\bcontent\s*=\s*["']([^"']*)["']/i;
const TDM_META = /<meta\b[^>]*\bname\s*=\s*["']?tdm-reservation["']?[^>]*\bcontent\s*=\s*["']?1/i;

/** What a page allows, from its header fields and the meta elements of its first 64 KB. */
export function readRights(fetched: Pick<Fetched, 'rights'>, html: string): Rights {
  const head = html.slice(0, 65_536);
  const said = [fetched.rights.robotsTag ?? ''];
  for (const [tag] of head.matchAll(ROBOTS_META)) said.push(CONTENT.exec(tag)?.[1] ?? '');
  return {
    noArchive: said.some((text) => /\b(?:noarchive|none)\b/i.test(text)),
    noMining: fetched.rights.tdmReservation?.trim() === '1' || TDM_META.test(head),
    feedOnly: null,
  };
}
