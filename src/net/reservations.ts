/** Where a host's file of reservations lies, and the most of it that is read. Bytes. */
export const RESERVATIONS = '/.well-known/tdmrep.json';
export const LARGEST_RESERVATIONS = 512 * 1024;
const MOST_RULES = 1000;
const LONGEST_PATTERN = 2000;

/** Whether a host reserves text and data mining of an address. */
export type Reserves = (url: string) => boolean;

export const NO_RESERVATIONS: Reserves = () => false;

/**
 * Reads `tdmrep.json` (TDM Reservation Protocol, W3C community group report of 2024): a list of paths as in robots.txt,
 * with `*` and a closing `$`, each reserved (1) or not (0). The longest pattern that fits decides, as in RFC 9309; of equal
 * ones the reservation. What is no such file reserves nothing.
 */
export function parseReservations(text: string): Reserves {
  const rules = rulesIn(text);
  if (rules.length === 0) return NO_RESERVATIONS;
  return (url) => {
    const { pathname, search } = new URL(url);
    const path = pathname + search;
    return rules.find(({ pattern }) => fits(pattern, path))?.reserved ?? false;
  };
}

/** The longest pattern first. */
function rulesIn(text: string): { pattern: string; reserved: boolean }[] {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return [];
  }
  if (!Array.isArray(found)) return [];
  const rules = found.slice(0, MOST_RULES).flatMap((rule: Record<string, unknown> | null) => {
    const pattern = rule?.['location'];
    if (typeof pattern !== 'string' || pattern.length > LONGEST_PATTERN) return [];
    return [{ pattern, reserved: Number(rule?.['tdm-reservation']) === 1 }];
  });
  return rules.sort((a, b) => b.pattern.length - a.pattern.length || Number(b.reserved) - Number(a.reserved));
}

/** Piece by piece, each at its first place: never more work than pattern times path. */
function fits(pattern: string, path: string): boolean {
  const closed = pattern.endsWith('$');
  const pieces = (closed ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  const last = rest.pop();
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (last === undefined) return !closed || at === path.length;
  return closed ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}
