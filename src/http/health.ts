import { madeBy } from '../run/made-by.ts';
import { at } from '../run/newsroom/newsroom.ts';
import type { Desk, SiteApp } from './desk.ts';

/** Milliseconds for which figures are given again: to count a large store anew for each asker would be work for nothing. */
const FRESH = 10_000;

type Figures = Record<string, number>;

/** `/healthz` for whoever watches over the process, `/metrics` in the text form of Prometheus. */
export function addHealth(app: SiteApp, desk: Desk): void {
  const { store, clock, log } = desk.newsroom;
  let kept: { until: number; figures: Promise<Figures> } | null = null;
  const figures = (): Promise<Figures> => {
    if (!kept || kept.until <= clock.now()) kept = { until: clock.now() + FRESH, figures: count(desk) };
    const { figures: found } = kept;
    // What failed is asked again by the next asker.
    found.catch(() => {
      if (kept?.figures === found) kept = null;
    });
    return found;
  };

  app.get('/healthz', async (context) => {
    const { synoptic } = madeBy();
    try {
      await store.stories.assignedUpTo();
      return context.json({ ok: true, synoptic, counts: await figures() });
    } catch (error) {
      log('warn', `the store does not answer: ${error instanceof Error ? error.message : error}`);
      return context.json({ ok: false, synoptic, why: 'the store does not answer' }, 503);
    }
  });

  app.get('/metrics', async (context) => {
    const now = { open_pages: desk.live.listeners, resident_memory_bytes: process.memoryUsage.rss(), ...waiting(desk) };
    const lines = Object.entries({ ...(await figures()), ...now }).map(
      ([name, value]) => `# TYPE synoptic_${name} gauge\nsynoptic_${name} ${value}`,
    );
    return context.text(`${lines.join('\n')}\n`, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}

/** Pages that are still to be made ahead of their readers. */
function waiting({ ahead }: Desk): Figures {
  return ahead && ahead.waiting !== null ? { pages_waiting: ahead.waiting } : {};
}

/** Rows by table, and how the followed feeds do. */
async function count({ newsroom: { store, clock } }: Desk): Promise<Figures> {
  const feeds = await store.feeds.list();
  const active = feeds.filter(({ state }) => state === 'active');
  const now = at(clock.now());
  return {
    ...(await store.counts()),
    feeds_failing: active.filter(({ failures }) => failures > 0).length,
    feeds_overdue: active.filter(({ due }) => due < now).length,
    feeds_ended: feeds.filter(({ state }) => state === 'ended').length,
  };
}
