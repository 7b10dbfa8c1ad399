import { streamSSE } from 'hono/streaming';
import type { Desk, SiteApp } from './desk.ts';

/** Milliseconds between two signs of life, so that proxies keep the line open. */
const HEARTBEAT = 25_000;
/** Open pages that are told of changes at once; the next ones are asked to come back. */
const MOST_LISTENERS = 500;

/** Server-sent events: `story` with the id of a story that got a new dossier; of one story with `?story=`. */
export function addLive(app: SiteApp, desk: Desk): void {
  app.get('/live', (context) => {
    if (desk.live.listeners >= MOST_LISTENERS) return context.text('too many open pages', 503, { 'retry-after': '60' });
    const wanted = context.req.query('story') ?? null;
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, async (stream) => {
      const end = desk.live.listen(({ story }) => {
        if (wanted === null || wanted === story) void stream.writeSSE({ event: 'story', data: story });
      });
      stream.onAbort(end);
      try {
        while (!stream.aborted) {
          await stream.writeSSE({ event: 'alive', data: '' });
          await stream.sleep(HEARTBEAT);
        }
      } finally {
        end();
      }
    });
  });
}
