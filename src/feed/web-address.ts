/** An absolute http or https address; null for any other (scripts, data, files) and for a relative one without a base. */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  const text = address?.trim();
  if (!text || text.length > 4000) return null;
  try {
    const url = new URL(text, base ?? undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    // A bare host is kept as its publisher wrote it: the closing slash is the parser's.
    return url.pathname === '/' && !url.search && !url.hash && url.href === `${text}/` ? text : url.href;
  } catch {
    return null;
  }
}
