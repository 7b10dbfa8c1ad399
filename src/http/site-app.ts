import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { type AccessRules, guardAccess, isNear } from './access.ts';
import { addApi } from './api/api.ts';
import { addAssets } from './assets/assets.ts';
import type { Desk, SiteApp, SiteEnv } from './desk.ts';
import { addHealth } from './health.ts';
import { addLive } from './live.ts';
import { problem } from './problem.tsx';
import { addCompare } from './site/compare.tsx';
import { addCorrections } from './site/correct/correct-page.tsx';
import { addDigest } from './site/digest.tsx';
import { addFeedPages } from './site/feeds/feeds.tsx';
import { addFrontPage } from './site/front.tsx';
import { addReadingPages } from './site/reading-pages.ts';
import { addSettings } from './site/settings.tsx';
import { addSides } from './site/sides/sides.ts';
import { addStoryPage } from './site/story/story.tsx';
import { addSyndication } from './syndication/feeds.ts';

/** Bytes of a request's body: files dropped on the compare page. */
const LARGEST_BODY = 20 * 1024 * 1024;

/** The newsroom as a web application: who asks is found out first, then the pages, the API and the feeds answer. */
export function makeSite(desk: Desk, rules: AccessRules): SiteApp {
  const app: SiteApp = new Hono<SiteEnv>();
  app.use(async (context, next) => {
    context.set('viewer', { owner: false });
    context.set('sample', desk.sample);
    await next();
  });
  // Nothing that an outlet wrote can run, load or send anything: no inline script, no other host, no frame.
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
  );
  app.use(guardAccess(rules));
  // Packed for the way through a network; what is asked for on this machine would only cost it time.
  const pack = compress();
  app.use(async (context, next) => {
    await next();
    if (!isNear(context)) await pack(context, async () => undefined);
  });
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => problem(context as never, 413, 'That is too much at once', 'Send at most 20 MB.'),
    }),
  );
  const parts = [
    // One a line.
    addApi,
    addAssets,
    addCompare,
    addCorrections,
    addDigest,
    addFeedPages,
    addFrontPage,
    addHealth,
    addLive,
    addReadingPages,
    addSettings,
    addSides,
    addStoryPage,
    addSyndication,
  ];
  for (const add of parts) add(app, desk, rules);
  app.notFound((context) => problem(context, 404, 'There is no such page', 'The address may be mistyped.'));
  app.onError((error, context) => {
    desk.newsroom.log('warn', `error while answering ${context.req.path}: ${error.stack ?? error.message}`);
    return problem(context, 500, 'Something broke while this page was made', 'It is in the log. Nothing was changed.');
  });
  return app;
}
