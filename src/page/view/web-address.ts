/** The address where it is one of the web; null for `javascript:`, `data:` and whatever else a page must not lead to. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}
