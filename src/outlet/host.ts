/**
 * The host of an address or bare domain: lower case, without port, `www.` or a mobile prefix. Null where `address` is none.
 * Names in other scripts come out as the address carries them; no lookup is made.
 */
export function hostOf(address: string): string | null {
  const text = address.trim().toLowerCase();
  const found = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s@]+)(?::\d+)?(?:[/?#]|$)/.exec(text)?.[1];
  if (!found?.includes('.')) return null;
  const host = found.replace(/\.$/, '').replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(host) && !host.includes('..') ? host : null;
}

/** `a.b.c` gives itself, `b.c`: every domain a host may be registered under, the nearest first; the last label alone is none. */
export function domainsAbove(host: string): string[] {
  const labels = host.split('.');
  const found: string[] = [];
  for (let at = 0; at + 2 <= labels.length; at += 1) found.push(labels.slice(at).join('.'));
  return found;
}

// Second levels that are registered under, as a country's own: `news.example.co.uk` belongs to `example.co.uk`.
const SHARED_SECOND_LEVEL = /^(?:com?|org|net|gov|gob|gouv|edu|ac|mil|go|or|ne|nom|info|in|web)$/;

/**
 * Hosts on which many outlets publish: a page there does not tell its outlet by the domain above, only by the whole host
 * (`example.wordpress.com`) or not at all (`facebook.com`).
 */
export const PLATFORMS: readonly string[] = [
  'blogspot.com',
  'wordpress.com',
  'substack.com',
  'medium.com',
  'tumblr.com',
  'github.io',
  'wixsite.com',
  'weebly.com',
  'ghost.io',
  'facebook.com',
  'twitter.com',
  'x.com',
  'youtube.com',
  'instagram.com',
  'telegram.me',
  't.me',
  'vk.com',
  'ok.ru',
  'linkedin.com',
  'reddit.com',
  'archive.org',
  'archive.is',
  'google.com',
  'msn.com',
  'apple.news',
  'flipboard.com',
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'protonmail.com',
];

/** The domain an outlet at `host` is known by: `news.example.co.uk` gives `example.co.uk`; a platform's subdomain stays whole. */
export function mainDomain(host: string): string {
  const labels = host.split('.');
  if (PLATFORMS.some((platform) => host.endsWith(`.${platform}`))) return labels.slice(-3).join('.');
  const last = labels.at(-1) ?? '';
  const second = labels.at(-2) ?? '';
  const size = last.length === 2 && labels.length > 2 && SHARED_SECOND_LEVEL.test(second) ? 3 : 2;
  return labels.slice(-size).join('.');
}
