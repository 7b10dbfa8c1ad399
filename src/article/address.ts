// Parameters that tell where a reader came from, not what the page is.
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|cmp|ocid|ns_\w+|at_\w+|smid|ftag|guccounter|__twitter_impression|xtor|wt_mc)$/i;

/** Host of an address, lower case, without `www.`; null where `url` is no web address. */
export function hostIn(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

/** What an address identifies: scheme, `www.`, fragment, tracking parameters and a closing slash left out. */
export function addressKey(url: string): string {
  try {
    const address = new URL(url.trim());
    const kept = [...address.searchParams]
      .filter(([name]) => !TRACKING.test(name))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
    const path = address.pathname.replace(/\/+$/, '');
    const port = address.port ? `:${address.port}` : '';
    return `${address.hostname.replace(/^www\./, '')}${port}${path}${query ? `?${query}` : ''}`;
  } catch {
    return url.trim();
  }
}
