import { serve } from '@hono/node-server';
import type { AccessRules } from './access.ts';
import type { Desk } from './desk.ts';
import { makeSite } from './site-app.ts';

export interface SiteSettings {
  /** Address to listen on; loopback unless told otherwise. */
  address: string;
  /** 0: any free one. */
  port: number;
  rules: AccessRules;
}

export interface OpenSite {
  url: string;
  close(): Promise<void>;
}

/** Starts answering. Rejects where the address cannot be listened on (the port is taken, the address is not ours). */
export function openSite(desk: Desk, { address, port, rules }: SiteSettings): Promise<OpenSite> {
  const app = makeSite(desk, rules);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: address, port }, (info) => {
      const host = address.includes(':') ? `[${address}]` : address;
      resolve({
        url: `http://${host}:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}
