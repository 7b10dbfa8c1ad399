import type { Context } from 'hono';
import { DigestBody, dayInWords } from '../../page/digest/digest-body.tsx';
import { digestLinks } from '../../page/digest/digest-links.ts';
import { dayAfter, digestOfDay, isDay, lastDay } from '../../run/newsroom/digest-of-day.ts';
import { at } from '../../run/newsroom/newsroom.ts';
import type { Desk, SiteApp, SiteEnv } from '../desk.ts';
import { problem } from '../problem.tsx';
import { siteHtml, sitePage } from './document.tsx';

/** `/digest`: the newest day with a story; `/digest/2026-06-09`: that day. */
export function addDigest(app: SiteApp, desk: Desk): void {
  const { store, clock } = desk.newsroom;
  const today = () => at(clock.now()).slice(0, 10);
  app.get('/digest', async (context) => show(context, (await lastDay(store.stories, today())) ?? today()));
  app.get('/digest/:day{\\d{4}-\\d{2}-\\d{2}}', (context) => {
    const { day } = context.req.param();
    if (!isDay(day)) return problem(context, 404, 'There is no such day', 'A day is written 2026-06-09.');
    return show(context, day);
  });

  async function show(context: Context<SiteEnv>, day: string): Promise<Response> {
    const found = await digestOfDay(store.stories, day);
    const next = dayAfter(day) <= today() ? dayAfter(day) : null;
    const html = await desk.cache.get(['digest', day, next, desk.sample, found.key].join('\n'), async () =>
      siteHtml(
        {
          title: dayInWords(day),
          here: null,
          feed: '/digest/feed',
          body: (
            <div class="page digest">
              <h1>{dayInWords(day)}</h1>
              <p class="note">
                What was reported on this day (UTC), the most widely told first.{' '}
                <a href={`/digest/${dayAfter(day, -1)}`}>The day before</a>
                {next && (
                  <>
                    , <a href={`/digest/${next}`}>the day after</a>
                  </>
                )}
              </p>
              <DigestBody digest={await found.digest()} links={digestLinks('')} />
            </div>
          ),
        },
        desk.sample,
      ),
    );
    return sitePage(context, html);
  }
}
