import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InventedPage } from './invented-news.ts';

/** Sites on loopback, each behind a port of its own, because a host is asked by one request at a time. */
export interface NewsWeb {
  /** The feeds, one a site. */
  feeds: readonly string[];
  /** Puts a page on a site: its feed names it from now on. Answers its address. */
  publish(site: number, page: InventedPage): string;
  /** Puts more text on a page that is there. */
  revise(site: number, path: string, line: string): void;
  /** Addresses of all pages that were ever published. */
  pages(): string[];
  close(): Promise<void>;
}

/** Items that a feed names at most: the newest ones. */
const FEED_LENGTH = 400;

export async function openNewsWeb(sites: number): Promise<NewsWeb> {
  const shelves = Array.from({ length: sites }, () => new Map<string, InventedPage>());
  const servers: Server[] = [];
  for (const [site, shelf] of shelves.entries()) {
    const server = createServer((request, response) => {
      const base = `http://${request.headers.host}`;
      const page = shelf.get(request.url ?? '');
      if (page) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(htmlOf(page, site));
      else if (request.url !== '/feed') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(shelf, base, site));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
  }
  const bases = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    feeds: bases.map((base) => `${base}/feed`),
    publish: (site, page) => {
      shelves[site]!.set(page.path, page);
      return bases[site]! + page.path;
    },
    revise: (site, path, line) => {
      const page = shelves[site]!.get(path);
      if (page) shelves[site]!.set(path, { ...page, text: [...page.text, line] });
    },
    pages: () => shelves.flatMap((shelf, site) => [...shelf.keys()].map((path) => bases[site]! + path)),
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

function htmlOf({ title, text, published }: InventedPage, site: number): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${nameOf(site)}">
<meta property="article:published_time" content="${published}"></head><body><nav><a href="/">Home</a></nav>
<article><h1>${title}</h1>${text.map((line) => `<p>${line}</p>`).join('\n')}</article></body></html>`;
}

/** The text of a page stands in the item, too, so that an edited page is an edited item. */
function feedOf(shelf: ReadonlyMap<string, InventedPage>, base: string, site: number): string {
  const items = [...shelf.values()].slice(-FEED_LENGTH).reverse();
  const rows = items.map(
    ({ path, title, text, published }) =>
      `<item><guid>${base}${path}</guid><link>${base}${path}</link><title>${title}</title><pubDate>${new Date(published).toUTCString()}</pubDate><description>${text.join(' ').replaceAll('"', '&quot;')}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>${nameOf(site)}</title>${rows.join('\n')}</channel></rss>`;
}

const nameOf = (site: number): string => `The Invented Herald ${site + 1}`;
