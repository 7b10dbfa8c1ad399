import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compare, comparisonFile } from '../../src/run/compare.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { readInputs } from '../../src/run/read/read-inputs.ts';
import { verifyFile } from '../../src/run/verify.ts';

const SAMPLE = resolve(import.meta.dirname, '../../data/sample');
const folder = mkdtempSync(join(tmpdir(), 'synoptic-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (...inputs: string[]) => readInputs(inputs, process.stdin);

const STORY = [
  'The harbour of Port Auber was closed on Tuesday after the ferry Maid of Sellen struck a rock, the coast guard said.',
  '',
  'Four people died and eleven were injured when the ship took in water, said the coast guard officer Ines Calder.',
  '',
  'Divers will search the wreck on Wednesday. The owner of the ferry, Sellen Lines, said it would help the families.',
].join('\n');

describe('comparing the sample edition', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    const registry = loadRegistry([join(SAMPLE, 'outlets.json')]);
    comparison = await compare(read(join(SAMPLE, 'articles')), { registry });
  });

  it('reads every account', () => expect(comparison.refusals).toEqual([]));

  it('verifies, to the character', async () => {
    const path = join(folder, 'sample.json');
    const file = comparisonFile(comparison, true);
    writeFileSync(path, JSON.stringify(file));
    const result = await verifyFile(path);
    expect(result).toMatchObject({ ok: true, value: { faults: [] } });
    const text = JSON.stringify(file);
    const at = text.indexOf('ferry', text.length / 2);
    writeFileSync(path, `${text.slice(0, at)}furry${text.slice(at + 5)}`);
    const changed = await verifyFile(path);
    expect(changed.ok && changed.value.faults.length).toBeGreaterThan(0);
  });

  it('gives the same bytes whatever the order of the inputs', async () => {
    const registry = loadRegistry([join(SAMPLE, 'outlets.json')]);
    const inputs = [];
    for await (const input of read(join(SAMPLE, 'articles'))) inputs.push(input);
    const turned = await compare(inputs.reverse(), { registry });
    expect(JSON.stringify(comparisonFile(turned, true))).toBe(JSON.stringify(comparisonFile(comparison, true)));
  });

  it('leaves the texts out unless they are asked for, and then says why it cannot verify', async () => {
    const path = join(folder, 'slim.json');
    writeFileSync(path, JSON.stringify(comparisonFile(comparison, false)));
    expect(await verifyFile(path)).toMatchObject({ ok: false, failure: { why: expect.stringContaining('--full') } });
  });
});

describe('bad input', () => {
  const pile = join(folder, 'pile');
  beforeAll(() => {
    mkdirSync(join(pile, 'inner'), { recursive: true });
    mkdirSync(join(folder, 'nothing'));
    const put = (name: string, content: string | Buffer) => writeFileSync(join(pile, name), content);
    put('good.txt', `Ferry lost off Port Auber\n\n${STORY}\n`);
    put('empty.txt', '');
    put('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
    put(
      'broken.txt',
      Buffer.concat([
        Buffer.from(`Ferry sinks near Åland\n\n${STORY.replace('Port Auber', 'Sellén and Åland')}`),
        Buffer.from([0xc3, 0x28]),
      ]),
    );
    put(
      'wide.txt',
      Buffer.from(`\uFEFFShip strikes a rock\n\n${STORY.replace('Four people', 'Three people')}`, 'utf16le'),
    );
    put('fields.json', '{"headline": "Only a title"}');
    put(
      'lines.jsonl',
      `{"title":"Boat lost","text":${JSON.stringify(STORY.replace('eleven', 'nine'))}}\n{not json\n{"title":1}\n`,
    );
    put(
      'page.html',
      `<html><body><article><h1>Ferry</h1>${STORY.split('\n\n')
        .map((p) => `<p>${p}<script>alert(1)</script></p>`)
        .join('')}</article></body></html>`,
    );
    const records = [1, 2].map((number) => {
      const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Ferry ${number} of Port Auber is lost</h1><p>${STORY}</p>`;
      const head = `WARC-Target-URI: https://a.example/${number}\r\nContent-Length: ${Buffer.byteLength(body)}`;
      return Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\n${head}\r\n\r\n${body}\r\n\r\n`);
    });
    put('cut.warc.gz', Buffer.concat(records.map((record) => gzipSync(record))).subarray(0, -40));
    put('cut.warc', Buffer.concat(records).subarray(0, -200));
  });

  it('names each with its reason and compares the rest', async () => {
    const { refusals, articles } = await compare(
      read(pile, join(folder, 'nothing'), join(folder, 'missing.txt'), 'https://b.example/'),
    );
    const why = (name: string) => refusals.filter(({ what }) => what.includes(name)).map(({ code }) => code);
    expect(why('empty.txt')).toEqual(['empty']);
    expect(why('picture.txt')).toEqual(['binary']);
    expect(why('broken.txt')).toEqual(['unreadable']);
    expect(why('fields.json')).toEqual(['wrong-format']);
    expect(why('lines.jsonl:2')).toEqual(['wrong-format']);
    expect(why('lines.jsonl:3')).toEqual(['wrong-format']);
    expect(why('cut.warc.gz')).toContain('truncated');
    expect(why('cut.warc')).toContain('truncated');
    expect(why('nothing')).toEqual(['empty']);
    expect(why('missing.txt')).toEqual(['unreachable']);
    expect(why('https://b.example/')).toEqual(['unreachable']);
    const titles = [...articles.values()].map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Ferry lost off Port Auber',
        'Ship strikes a rock',
        'Boat lost',
        'Ferry 1 of Port Auber is lost',
      ]),
    );
    for (const { text } of articles.values()) expect(text).not.toContain('alert(1)');
  });

  it('refuses what is larger than any article before it reads it', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, Buffer.alloc(21 * 1024 * 1024, 'word '));
    const { refusals } = await compare(read(path));
    expect(refusals).toMatchObject([{ code: 'too-large', what: path }]);
  });
});

describe('the command', () => {
  const bin = resolve(import.meta.dirname, '../../bin/synoptic');
  const run = (...args: string[]): { code: number; out: string; err: string } => {
    const done = { code: 0, out: '', err: '' };
    try {
      done.out = execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', stdio: 'pipe', cwd: folder });
    } catch (error) {
      const failed = error as { status: number; stdout: string; stderr: string };
      return { code: failed.status, out: failed.stdout, err: failed.stderr };
    }
    return done;
  };

  it('tells done, bad and done in part apart', () => {
    writeFileSync(join(folder, 'a.txt'), `Ferry lost\n\n${STORY}`);
    expect(run('compare', 'a.txt', '--quiet').code).toBe(0);
    const part = run('compare', 'a.txt', 'missing.txt', '--json');
    expect(part.code).toBe(3);
    expect(part.err).toContain('missing.txt: there is no such file');
    expect(JSON.parse(part.out)).toMatchObject({
      synoptic: 1,
      dossiers: [],
      strays: [{ title: 'Ferry lost' }],
      refusals: [{ what: 'missing.txt' }],
    });
    const bad = run('compare', 'missing.txt');
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('synoptic compare --help');
    expect(run('compare', 'a.txt', '--format', 'pdf').code).toBe(2);
    expect(run('compare').code).toBe(2);
    expect(run('nonsense').code).toBe(2);
  });

  it('writes to a file in the format of its ending', () => {
    expect(run('compare', 'a.txt', '--out', 'a.html').code).toBe(0);
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });
}, 60_000);
