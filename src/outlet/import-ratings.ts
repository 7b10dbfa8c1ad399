import type { Refusal } from '../base/refusal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { hostOf } from './host.ts';
import type { Registry } from './outlet.ts';
import type { RatingPack } from './pack.ts';
import { RATING_FORMATS, type RatingFormat } from './rating-formats.data.ts';
import { readNamedRows } from './read-table.ts';

export interface ImportSettings {
  /** Id of a format of `RATING_FORMATS`; absent: told by the columns. */
  format?: string;
  /** Day, month or year of the ratings: the export's, which its file does not say. */
  date: string;
  /** Finds the domain of a row that gives a name alone. */
  registry?: Registry | null;
}

export interface ImportedRatings {
  /** One pack for each scale of the export. */
  packs: RatingPack[];
  /** Rows that could not be used, with the reason, counted by it. */
  skipped: Record<string, number>;
  rows: number;
}

/**
 * Reads a user's own export of ratings (CSV, tab-separated, or a JSON list of objects) into packs, by its columns. Ratings are
 * the rater's; the licence stays between the user and the rater, and the packs say so. Values are kept as written: words as
 * words, numbers as numbers. Refused: a text that is no table, and columns that no known format has.
 */
export function importRatings(text: string, settings: ImportSettings): Result<ImportedRatings, Refusal> {
  const rows = rowsOf(text);
  if (!rows) return refused('wrong-format', 'neither a table with named columns nor a JSON list of objects');
  if (rows.length === 0) return refused('empty', 'no rows below the names of the columns');
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  const format = RATING_FORMATS.find((one) =>
    settings.format ? one.id === settings.format : one.tells.every((names) => names.some((name) => columns.has(name))),
  );
  if (!format) {
    const known = RATING_FORMATS.map(({ id }) => id).join(', ');
    return refused('wrong-format', `columns ${[...columns].join(', ')} are of no known export (${known})`);
  }
  return ok(read(rows, format, settings));
}

const refused = (code: 'wrong-format' | 'empty', why: string) =>
  failed<Refusal>({ stage: 'read', code, what: 'ratings', why });

function rowsOf(text: string): Record<string, string>[] | null {
  if (!/^\s*[[{]/.test(text)) return text.includes('\n') ? readNamedRows(text) : null;
  try {
    const parsed: unknown = JSON.parse(text);
    const list = Array.isArray(parsed) ? parsed : Object.values(parsed as object).find(Array.isArray);
    if (!Array.isArray(list)) return null;
    return list
      .filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name.trim().toLowerCase(), String(value ?? '').trim()]),
        ),
      );
  } catch {
    return null;
  }
}

function read(
  rows: readonly Record<string, string>[],
  format: RatingFormat,
  settings: ImportSettings,
): ImportedRatings {
  const skipped: Record<string, number> = {};
  const skip = (why: string) => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const cell = (row: Record<string, string>, names: readonly string[]) =>
    names.map((name) => row[name]).find((value) => value);
  const ratings = format.scales.map(() => ({}) as Record<string, number | string>);
  for (const row of rows) {
    const domain = domainOf(cell(row, format.domain), cell(row, format.name), settings.registry ?? null);
    if (!domain) {
      skip('no domain, and no outlet of that name in the registry');
      continue;
    }
    format.scales.forEach((scale, at) => {
      const written = cell(row, scale.columns);
      const value = written ? cellValue(written, scale.numeric) : null;
      if (value === null) skip(`no ${scale.scale.split(',')[0]}`);
      else ratings[at]![domain] ??= value;
    });
  }
  const packs = format.scales.flatMap((scale, at) =>
    Object.keys(ratings[at]!).length === 0
      ? []
      : [
          {
            id: scale.id,
            title: `${format.rater}: ${scale.scale.split(',')[0]}`,
            rater: format.rater,
            scale: scale.scale,
            date: settings.date,
            licence: `as agreed between you and ${format.rater}`,
            citation: `${format.rater}, ${format.url}, export of ${settings.date}`,
            terms: `Imported from your own export. What you may show of it to others is between you and ${format.rater}.`,
            url: format.url,
            composite: false,
            enabled: true,
            groups: [...scale.groups],
            groupsFrom: scale.groupsFrom,
            ratings: ratings[at]!,
          },
        ],
  );
  return { packs, skipped, rows: rows.length };
}

function domainOf(address: string | undefined, name: string | undefined, registry: Registry | null): string | null {
  const host = address ? hostOf(address) : null;
  if (host) return host;
  return (name && registry?.byName(name)?.domains[0]) || null;
}

function cellValue(written: string, numeric: boolean): number | string | null {
  if (!numeric)
    return (
      written
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ')
        .trim() || null
    );
  const value = Number(written.replace(',', '.').replace(/%$/, ''));
  return written.trim() !== '' && Number.isFinite(value) ? value : null;
}
