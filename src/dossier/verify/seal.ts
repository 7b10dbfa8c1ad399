import { digest } from '../../base/ids.ts';

const VERSION = '1';

/**
 * `1-` and the SHA-256 over the value as JSON with the keys of every object in order, its own `seal` left out. It tells
 * that nothing at all was changed since it was made; who made it, it cannot tell.
 */
export function sealOf(value: object): string {
  const { seal: _, ...rest } = value as Record<string, unknown>;
  return `${VERSION}-${digest('seal', canonical(rest))}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}
