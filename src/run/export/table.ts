/** What can be exported. */
export const EXPORTS = ['stories', 'articles', 'statements', 'quotes', 'differences'] as const;
export type Export = (typeof EXPORTS)[number];

/** list: several values; in CSV and Parquet as JSON text. */
export interface Column {
  name: string;
  type: 'text' | 'count' | 'number' | 'boolean' | 'list';
}

export type Row = Record<string, unknown>;

/** What belongs to the export and is not in it. */
export interface Missing {
  what: string;
  why: string;
}

export interface Filter {
  /** UTC instants: published, or reported, at `from` or later and before `to`. */
  from: string | null;
  to: string | null;
  section: string | null;
  /** With the texts of articles, where their publishers allow it. */
  full: boolean;
}

/** Rows as they are read; `missing` is complete once they are read to the end. */
export interface Table {
  columns: Column[];
  rows: AsyncGenerator<Row>;
  missing: Missing[];
}

/** True where [first, last] and [from, to) have an instant in common. */
export function within(first: string, last: string, { from, to }: Pick<Filter, 'from' | 'to'>): boolean {
  return (from === null || last >= from) && (to === null || first < to);
}

export function columns(of: Record<string, Column['type']>): Column[] {
  return Object.entries(of).map(([name, type]) => ({ name, type }));
}
