import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');
const PURE = ['base', 'text', 'outlet', 'feed', 'article', 'features', 'story', 'dossier', 'page'];
const PURE_NODE = ['node:crypto', 'node:zlib', 'node:buffer', 'node:url'];

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const sources = filesBelow(src).filter((path) => /\.tsx?$/.test(path));
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const roomOf = (path: string) => relative(src, path).split('/')[0]!;

/** Static, dynamic, re-exporting and type-only imports, over several lines too. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: string[] = [];
  for (const match of code.matchAll(/(?:^|[;\n}])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/g))
    found.push(match[1]!);
  for (const match of code.matchAll(/(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g)) found.push(match[1]!);
  for (const match of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) found.push(match[1]!);
  return found;
}

function allowed(): Map<string, Set<string>> {
  const page = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith('Which room may import which?'));
  const table = new Map<string, Set<string>>();
  for (const row of section?.matchAll(/^\| *`(\w+)` *\|([^|\n]*)\|$/gm) ?? [])
    table.set(row[1]!, new Set([...row[2]!.matchAll(/`(\w+)`/g)].map((cell) => cell[1]!)));
  return table;
}

describe('the architecture', () => {
  const table = allowed();

  it('names every room of src/ in its table', () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => !room.includes('.')));
    for (const room of rooms) expect([...table.keys()], room).toContain(room);
  });

  it('allows no circle of rooms', () => {
    const order = [...table.keys()];
    for (const [room, targets] of table)
      for (const target of targets)
        expect(order.indexOf(target), `${room} -> ${target}`).toBeLessThan(order.indexOf(room));
  });

  it('holds in the code', () => {
    const stray: string[] = [];
    for (const path of sources) {
      const room = roomOf(path);
      if (room.includes('.')) continue; // src/index.ts: the library's door
      for (const target of importsOf(path)) {
        if (!target.startsWith('.')) continue;
        const to = roomOf(resolve(dirname(path), target));
        if (to !== room && !table.get(room)?.has(to)) stray.push(`${relative(root, path)} imports ${target}`);
      }
    }
    expect(stray).toEqual([]);
  });

  it('keeps the stages pure', () => {
    const impure: string[] = [];
    for (const path of sources.filter((path) => PURE.includes(roomOf(path)) && !isTest(path))) {
      for (const target of importsOf(path))
        if (target.startsWith('node:') && !PURE_NODE.includes(target))
          impure.push(`${relative(root, path)} imports ${target}`);
      const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const calls = code.match(/\bMath\.random\(|\bDate\.now\(|\bnew Date\(\s*\)|\bprocess\.(?:env|argv|cwd)\b/);
      if (calls) impure.push(`${relative(root, path)} uses ${calls[0]}`);
    }
    expect(impure).toEqual([]);
  });

  it('lets only cli read the environment', () => {
    const readers = sources
      .filter((path) => roomOf(path) !== 'cli' && !isTest(path))
      .filter((path) => /process\.(?:env|argv)\b/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(root, path));
    expect(readers).toEqual([]);
  });

  it('keeps files short: median under 90 lines, none over 400', () => {
    const code = sources.filter((path) => !/\.data\.ts$|migrations\//.test(path));
    const lengths = code.map((path) => readFileSync(path, 'utf8').split('\n').length).sort((a, b) => a - b);
    const long = code
      .filter((path) => readFileSync(path, 'utf8').split('\n').length > 401)
      .map((path) => relative(root, path));
    expect(long).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
  });

  it('has no room or file for odds and ends', () => {
    const vague = sources.filter((path) =>
      /\b(?:utils?|helpers?|shared|common|manager|misc)\b/.test(relative(src, path)),
    );
    expect(vague).toEqual([]);
  });
});
