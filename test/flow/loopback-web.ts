import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { openWeb } from '../../src/net/open-web.ts';
import type { Web } from '../../src/net/web.ts';

/** What one site answers; false: it has nothing under that path. */
export type Site = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

export interface LoopbackWeb {
  web: Web;
  /** `https://name/path` as it is reached here. */
  address(host: string, path?: string): string;
  /** Every request, as `host/path`, in order. */
  asked: string[];
  add(host: string, site: Site): void;
  close(): Promise<void>;
}

/** Every name leads to this machine. */
const lookup: LookupFunction = (_host, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

/** Many sites behind one server on loopback, told apart by their names, and the real `openWeb` that reaches them. */
export async function openLoopbackWeb(settings: { now: () => number; patience: number }): Promise<LoopbackWeb> {
  const sites = new Map<string, Site>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    asked.push(host + path);
    if (!sites.get(host)?.(path, request, response) && !response.headersSent) response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const web = openWeb({
    userAgent: 'SynopticTest/1',
    allowPrivate: true,
    lookup,
    delay: 0,
    largest: 1024 * 1024,
    ...settings,
  });
  return {
    web,
    asked,
    address: (host, path = '/feed') => `http://${host}:${port}${path}`,
    add: (host, site) => void sites.set(host, site),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await web.close();
    },
  };
}
