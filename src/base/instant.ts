/** How finely a time is known. */
export type Precision = 'minute' | 'day' | 'month' | 'year';

/** Half-open period, both ends UTC instants (ISO 8601 with seconds). */
export interface Period {
  from: string;
  to: string;
  precision: Precision;
}

/** `2025-05-16T09:09:00Z`: UTC, seconds, no fraction. Null for a date that is not one, or outside the years 1 to 9999. */
export function instantOf(date: Date): string | null {
  const time = date.getTime();
  if (Number.isNaN(time)) return null;
  const year = date.getUTCFullYear();
  if (year < 1 || year > 9999) return null;
  return `${date.toISOString().slice(0, 19)}Z`;
}
