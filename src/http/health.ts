import { madeBy } from '../run/made-by.ts';
import type { Desk, SiteApp } from './desk.ts';

/** `/healthz` for whoever watches over the process, `/metrics` in the text form of Prometheus. */
export function addHealth(app: SiteApp, desk: Desk): void {
  app.get('/healthz', async (context) => {
    const counts = await desk.newsroom.store.counts();
    return context.json({ ok: true, synoptic: madeBy().synoptic, counts });
  });
  app.get('/metrics', async (context) => {
    const counts = await desk.newsroom.store.counts();
    const lines = Object.entries({ ...counts, open_pages: desk.live.listeners }).map(
      ([name, value]) => `# TYPE synoptic_${name} gauge\nsynoptic_${name} ${value}`,
    );
    return context.text(`${lines.join('\n')}\n`);
  });
}
