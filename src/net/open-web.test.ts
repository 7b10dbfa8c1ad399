import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from './address-guard.ts';
import { openWeb } from './open-web.ts';
import { makePoliteness, retryAfterOf } from './politeness.ts';

const seen: { url: string; headers: IncomingMessage['headers'] }[] = [];
let server: Server;
let base: string;

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/robots.txt': (_, response) =>
    response.end('User-agent: *\nDisallow: /private\nUser-agent: SynopticTest\nDisallow: /ours'),
  '/.well-known/tdmrep.json': (_, response) =>
    response.end(JSON.stringify([{ location: '/reserved', 'tdm-reservation': 1 }])),
  '/reserved': (_, response) => response.end('ours'),
  '/reserved-not': (_, response) => response.writeHead(200, { 'tdm-reservation': '0' }).end('yours'),
  '/page': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
    response.writeHead(200, { etag: '"v1"', 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
    response.end(gzipSync('<p>A page.</p>'));
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(8 * 1024 * 1024)));
  },
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/aside': (_, response) => response.writeHead(302, { location: '/moved' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/script': (_, response) => response.writeHead(302, { location: 'javascript:alert(1)' }).end(),
  '/gone': (_, response) => response.writeHead(410).end('gone'),
  '/slow': () => undefined,
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half of it', () => response.destroy());
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const settings = {
  userAgent: 'SynopticTest/1 (+https://synoptic.example)',
  allowPrivate: true,
  largest: 1024 * 1024,
  patience: 1,
  delay: 0,
};

describe('the web', () => {
  const web = openWeb(settings);
  afterAll(() => web.close());
  const codeOf = async (path: string) => {
    const answer = await web.get(base + path);
    return answer.ok ? 'ok' : `${answer.failure.code} ${answer.failure.status ?? ''}`.trim();
  };

  it('unpacks a page, says truthfully who asks, and asks again with the validators', async () => {
    const first = await web.get(`${base}/page`);
    expect(first).toMatchObject({ ok: true, value: { status: 200, etag: '"v1"', unchanged: false, truncated: false } });
    if (first.ok) expect(first.value.bytes.toString()).toBe('<p>A page.</p>');
    expect(seen.at(-1)?.headers['user-agent']).toBe(settings.userAgent);
    expect(await web.get(`${base}/page`, { etag: '"v1"' })).toMatchObject({
      ok: true,
      value: { status: 304, unchanged: true },
    });
  });

  it('follows redirects, and remembers only those that are for good from the start', async () => {
    expect(await web.get(`${base}/moved`)).toMatchObject({
      ok: true,
      value: { url: `${base}/page`, permanentUrl: `${base}/page` },
    });
    expect(await web.get(`${base}/aside`)).toMatchObject({
      ok: true,
      value: { url: `${base}/page`, permanentUrl: `${base}/aside` },
    });
  });

  it.each([
    ['/loop', 'http-error'],
    ['/script', 'refused-address 302'],
    ['/gone', 'http-error 410'],
    ['/nowhere', 'http-error 404'],
    ['/bomb', 'too-large'],
    ['/slow', 'time-out'],
    ['/ours/1', 'refused-by-robots'],
  ])('gives a reason for %s: %s', async (path, code) => expect(await codeOf(path)).toBe(code));

  it("reads a host's reservations once, along with its robots.txt; a page's own word comes first", async () => {
    const reservationOf = async (path: string) => {
      const answer = await web.get(base + path);
      return answer.ok && answer.value.rights.tdmReservation;
    };
    expect(await reservationOf('/reserved')).toBe('1');
    expect(await reservationOf('/reserved-not')).toBe('0');
    expect(await reservationOf('/page')).toBeNull();
    expect(seen.filter(({ url }) => url === '/.well-known/tdmrep.json')).toHaveLength(1);
  });

  it('reads robots.txt for its own name before the rules for all', async () =>
    expect(await codeOf('/private')).toBe('http-error 404'));

  it('keeps what came of a body that was cut off', async () => {
    expect(await web.get(`${base}/cut`)).toMatchObject({ ok: true, value: { truncated: true } });
  });
});

describe('the address guard', () => {
  const web = openWeb({ ...settings, allowPrivate: false });
  afterAll(() => web.close());

  it.each([
    '127.0.0.1',
    '[::1]',
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f000001',
    '127.1',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fd00::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    '10.1.2.3',
    '169.254.169.254',
    '0.0.0.0',
  ])('does not reach %s', async (host) => {
    const before = seen.length;
    const port = new URL(base).port;
    expect(await web.get(`http://${host}:${port}/page`)).toMatchObject({
      ok: false,
      failure: { code: 'refused-address' },
    });
    expect(seen.length).toBe(before);
  });

  it('does not follow a redirect from a public address to a private one, by name or by number', async () => {
    // All of 127.0.0.0/8 is this machine: here one address of it passes for a public one.
    const table: Record<string, string> = { 'open.example': '127.0.0.2', 'inner.example': '127.0.0.1' };
    const front = createServer((request, response) => {
      const to = new URL(request.url ?? '/', base).searchParams.get('to');
      if (to) response.writeHead(302, { location: to }).end();
      else response.writeHead(request.url === '/' ? 200 : 404).end('in the open');
    });
    await new Promise<void>((done) => front.listen(0, '127.0.0.2', done));
    const guarded = openWeb({
      ...settings,
      allowPrivate: false,
      isPublic: (address) => address === '127.0.0.2',
      lookup: (host, options, callback) => {
        const address = table[host] ?? '127.0.0.1';
        if (options.all) callback(null, [{ address, family: 4 }]);
        else callback(null, address, 4);
      },
    });
    const open = `http://open.example:${(front.address() as AddressInfo).port}/`;
    const inner = base.replace('127.0.0.1', 'inner.example');
    const before = seen.length;
    expect(await guarded.get(open)).toMatchObject({ ok: true });
    expect(await guarded.get(`${open}?to=/`)).toMatchObject({ ok: true, value: { url: open } });
    for (const to of [`${base}/page`, `${inner}/page`, 'http://[::1]/', 'http://2130706433/', 'file:///etc/passwd'])
      expect(await guarded.get(`${open}?to=${encodeURIComponent(to)}`), to).toMatchObject({
        ok: false,
        failure: { code: 'refused-address' },
      });
    expect(seen.length).toBe(before);
    await guarded.close();
    front.closeAllConnections();
    front.close();
  });

  it.each(['file:///etc/passwd', 'ftp://x.example/', 'http://user:word@x.example/', 'not an address'])(
    'does not take %s',
    async (address) => {
      expect(await web.get(address)).toMatchObject({ ok: false, failure: { code: 'refused-address' } });
    },
  );

  it('knows public from other addresses', () => {
    expect(isPublicAddress('93.184.216.34')).toBe(true);
    expect(isPublicAddress('2606:2800:220:1::1')).toBe(true);
    for (const address of [
      '192.168.0.1',
      'fc00::1',
      'fe80::1',
      '100.64.0.1',
      '224.0.0.1',
      '::ffff:10.0.0.1',
      'nonsense',
    ])
      expect(isPublicAddress(address), address).toBe(false);
  });
});

describe('politeness', () => {
  it('keeps requests to one host apart, and lets others pass', async () => {
    let clock = 0;
    const politeness = makePoliteness(
      2,
      () => clock,
      async (milliseconds) => {
        clock += milliseconds;
      },
    );
    const at: [string, number][] = [];
    const ask = (host: string) =>
      politeness.turn(host, async () => {
        at.push([host, clock]);
      });
    await Promise.all([ask('a'), ask('b')]);
    await ask('a');
    expect(at).toEqual([
      ['a', 0],
      ['b', 0],
      ['a', 2000],
    ]);
    politeness.backOff('a', 60);
    expect(politeness.waitFor('a')).toBe(60);
    expect(politeness.waitFor('b')).toBe(0);
  });

  it('reads Retry-After as seconds and as a date', () => {
    expect(retryAfterOf('120', 0)).toBe(120);
    expect(retryAfterOf('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60);
    expect(retryAfterOf('soon', 0)).toBeNull();
    expect(retryAfterOf('99999999', 0)).toBe(86_400);
  });
});
