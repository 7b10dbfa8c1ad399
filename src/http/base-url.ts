import type { Context } from 'hono';
import type { Desk, SiteEnv } from './desk.ts';

/** Where whoever asks reaches the site, without a slash at its end: what links in feeds and in the API begin with. */
export function baseUrl(desk: Desk, context: Context<SiteEnv>): string {
  return desk.publicUrl ?? new URL(context.req.url).origin;
}
