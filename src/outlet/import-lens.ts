import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';
import { readNamedRows } from './read-table.ts';

/** A column of the user's own file: group by domain or name of an outlet. */
export interface LensTable {
  name: string;
  groups: Record<string, string>;
}

/** Heads of the column that says whose row it is, in the order in which they are looked for. */
const KEYS = ['domain', 'url', 'website', 'host', 'id', 'outlet', 'name', 'source'];
/** A column of more groups than this divides nothing. */
const MOST_GROUPS = 40;

/**
 * Reads a table (CSV or tab-separated, names in the first row): one column tells the outlet by domain or name, each other
 * column is a lens of its own, or only `column`. Columns that hold one value, or nearly as many as rows, divide nothing and
 * are left out.
 */
export function importLenses(text: string, column: string | null = null): Result<LensTable[], Refusal> {
  const refuse = (why: string) => ({
    ok: false as const,
    failure: { stage: 'read', code: 'wrong-format', what: 'lens file', why } satisfies Refusal,
  });
  const rows = readNamedRows(text);
  const names = Object.keys(rows[0] ?? {});
  const key = KEYS.find((one) => names.includes(one));
  if (!key) return refuse(`it has no column named ${KEYS.join(', ')}: one of them must say whose row it is`);
  const wanted = column?.trim().toLowerCase() ?? null;
  if (wanted !== null && !names.includes(wanted))
    return refuse(`it has no column ${wanted}: it has ${names.join(', ')}`);
  const lenses = names
    .filter((name) => name && (wanted === null ? !KEYS.includes(name) : name === wanted))
    .map((name): LensTable => {
      const told = rows.filter((row) => row[key] && row[name]);
      return { name, groups: Object.fromEntries(told.map((row) => [row[key]!, row[name]!])) };
    })
    .filter(({ groups }) => {
      const size = new Set(Object.values(groups)).size;
      return size > 1 && size <= MOST_GROUPS;
    });
  if (lenses.length === 0) return refuse(`no column divides the outlets into 2 to ${MOST_GROUPS} groups`);
  return { ok: true, value: lenses };
}
