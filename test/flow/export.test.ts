import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleHash } from '../../src/article/article-hash.ts';
import { exportToFile } from '../../src/run/export/export-file.ts';
import { EXPORTS, type Export, type Filter, type Row } from '../../src/run/export/table.ts';
import { cell, type Format } from '../../src/run/export/write-rows.ts';
import { arrivalOf, take } from '../contract/accounts.ts';
import { openSampleSite, type SampleSite } from '../site/sample-site.ts';

const ALL: Filter = { from: null, to: null, section: null, full: false };
const LISTS = ['byline', 'differences', 'support', 'places', 'variants', 'values', 'positions'];
const NUMBERS = ['articles', 'outlets', 'origins', 'version', 'revision', 'importance'];

/** Reads CSV after RFC 4180: quoted cells may hold commas, quotation marks and line ends. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] === '"' && text[at + 1] === '"') at += 1;
        else if (text[at] === '"') break;
        value += text[at];
      }
      at += 1;
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') value += text[at++];
    rows.at(-1)!.push(value);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else if (at < text.length) throw new Error(`no CSV at ${at}`);
  }
  return rows;
}

describe('exporting', () => {
  let sample: SampleSite;
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-export-'));
  beforeAll(async () => {
    sample = await openSampleSite();
  }, 60_000);
  afterAll(async () => {
    await sample.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const store = () => sample.open.newsroom.store;

  async function exported(what: Export, format: Format, filter: Partial<Filter> = {}) {
    const path = join(folder, `${what}.${format}`);
    const done = await exportToFile(store(), { what, format, ...ALL, ...filter }, path);
    expect(done.total).toBe(done.rows + done.missing.length);
    const rows = await rowsIn(path, format, what);
    expect(rows).toHaveLength(done.rows);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    return { ...done, read: rows };
  }

  async function rowsIn(path: string, format: Format, what: Export): Promise<Row[]> {
    if (format === 'jsonl')
      return readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const raw: Row[] =
      format === 'parquet'
        ? await parquetReadObjects({ file: await asyncBufferFromFile(path) })
        : fromCells(readCsv(readFileSync(path, 'utf8')));
    return raw.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => {
          const list = LISTS.includes(name) || (name === 'differences' && what === 'statements');
          return [name, list && typeof value === 'string' && value.startsWith('[') ? JSON.parse(value) : value];
        }),
      ),
    );
  }
  function fromCells([head = [], ...cells]: string[][]): Row[] {
    const value = (name: string, text: string) => {
      if (text === '') return null;
      if (text === 'true' || text === 'false') return text === 'true';
      return NUMBERS.includes(name) || (name === 'differences' && /^\d+$/.test(text)) ? Number(text) : text;
    };
    return cells.map((row) => Object.fromEntries(head.map((name, index) => [name, value(name, row[index] ?? '')])));
  }

  it.each(EXPORTS)('%s: the same rows in every format', async (what) => {
    const lines = await exported(what, 'jsonl');
    expect(lines.read.length).toBeGreaterThan(2);
    expect((await exported(what, 'parquet')).read).toEqual(lines.read);
    const empty = (row: Row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]));
    expect((await exported(what, 'csv')).read).toEqual(lines.read.map(empty));
  });

  it('has as many rows as the store has of each', async () => {
    const { items } = await store().stories.list({ order: 'importance', limit: 1000 });
    const dossiers = await Promise.all(items.map(async ({ id }) => (await store().stories.dossier(id))!.dossier));
    const sum = (of: (dossier: (typeof dossiers)[number]) => number) =>
      dossiers.reduce((total, one) => total + of(one), 0);
    expect((await exported('stories', 'jsonl')).rows).toBe(items.length);
    expect((await exported('articles', 'jsonl')).rows).toBe((await store().counts())['article']);
    expect((await exported('statements', 'jsonl')).rows).toBe(sum(({ statements }) => statements.length));
    expect((await exported('quotes', 'jsonl')).rows).toBe(sum(({ quotes }) => quotes.length));
    expect((await exported('differences', 'jsonl')).rows).toBe(sum(({ differences }) => differences.length));
  });

  it('gives beginnings of articles, and texts only when asked for in full', async () => {
    const { read } = await exported('articles', 'jsonl');
    for (const { excerpt, ...row } of read) {
      expect(row).not.toHaveProperty('text');
      expect((excerpt as string).length).toBeLessThanOrEqual(300);
    }
    for (const { id, text } of (await exported('articles', 'parquet', { full: true })).read) {
      const stored = (await store().articles.get(id as never))!;
      expect(text).toBe(stored.article.text);
      expect(articleHash(stored.article)).toBe(stored.article.hash);
    }
  });

  it('never gives what a publisher reserves, names what has no time, and takes periods', async () => {
    const rights = { noArchive: false, noMining: false, feedOnly: null };
    const reserved = await take(store(), { ...arrivalOf(1), rights: { ...rights, noMining: true } });
    const kept = await take(store(), { ...arrivalOf(2), rights: { ...rights, noArchive: true } });
    const timeless = await take(store(), arrivalOf(3, { published: null }));
    const { read, missing } = await exported('articles', 'jsonl', { full: true, from: '2031-01-01T00:00:00Z' });
    expect(read.map(({ id, text, excerpt }) => [id, text, excerpt])).toEqual([
      [reserved.id, null, null],
      [kept.id, null, null],
    ]);
    expect(read[0]!['textWhy']).toContain('mining');
    expect(missing.map(({ what }) => what)).toContain(timeless.id);
    const all = await exported('stories', 'jsonl');
    const day = (all.read[0]!['last'] as string).slice(0, 10);
    const some = await exported('stories', 'jsonl', { from: `${day}T00:00:00Z`, to: `${day}T23:59:59Z` });
    expect(some.rows).toBeGreaterThan(0);
    expect(some.rows).toBeLessThan(all.rows);
    expect((await exported('statements', 'parquet', { section: 'no such section' })).rows).toBe(0);
  });

  it('leaves no half of a file, and no formula in a cell', async () => {
    await expect(
      exportToFile(store(), { what: 'stories', format: 'csv', ...ALL }, join(folder, 'none', 'x.csv')),
    ).rejects.toThrow();
    expect(cell({ name: 'title', type: 'text' }, '=HYPERLINK("https://thief.example","here")')).toBe(
      `"'=HYPERLINK(""https://thief.example"",""here"")"`,
    );
    expect(cell({ name: 'importance', type: 'number' }, -1.5)).toBe('-1.5');
  });
});
