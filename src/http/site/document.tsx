import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { madeBy } from '../../run/made-by.ts';
import { SCRIPT_PATH, STYLE_PATH } from '../assets/assets.ts';
import type { SiteEnv } from '../desk.ts';
import { etagOf, isKnown } from '../etag.ts';

const MADE = madeBy();

/** The places of the masthead, in its order. */
export const PLACES = [
  ['front', '/', 'Stories'],
  ['search', '/search', 'Search'],
  ['blindspots', '/blindspots', 'Blindspots'],
  ['outlets', '/outlets', 'Outlets'],
  ['compare', '/compare', 'Compare'],
  ['feeds', '/feeds', 'Feeds'],
  ['method', '/method', 'Method'],
  ['settings', '/settings', 'Settings'],
] as const;

export interface SitePage {
  title: string;
  /** Which place of the masthead it belongs to. */
  here: (typeof PLACES)[number][0] | null;
  body: ComponentChildren;
  /** Path before `.atom` and `.json` of the feed that follows this page: `/feed`, `/story/ID/feed`. */
  feed?: string;
  /** The query of that feed, with its question mark. */
  feedQuery?: string;
  /** A story whose changes this page is told of; `*`: any. */
  live?: string;
  /** Language of what is shown, where the whole page is one text. */
  language?: string;
}

/** A page of the site as HTML: works without the script, which only adds comfort. */
export function siteHtml(page: SitePage, sample = false): string {
  return `<!doctype html>\n${renderToString(<Page {...page} sample={sample} />)}\n`;
}

/** Answers with a page. The same bytes are not sent twice: a browser that has them is told so (304). */
export function sitePage(
  context: Context<SiteEnv>,
  page: SitePage | string,
  status: ContentfulStatusCode = 200,
): Response {
  const html = typeof page === 'string' ? page : siteHtml(page, context.get('sample'));
  if (status !== 200) return context.html(html, status) as Response;
  const etag = etagOf(html);
  context.header('ETag', etag);
  context.header('Cache-Control', 'private, no-cache');
  if (isKnown(context, etag)) return context.body(null, 304);
  return context.html(html) as Response;
}

function Page({ title, here, body, feed, feedQuery = '', live, sample }: SitePage & { sample: boolean }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{here === 'front' && title === 'Synoptic' ? title : `${title} | Synoptic`}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {feed && (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={`${title} (Atom)`}
            href={`${feed}.atom${feedQuery}`}
          />
        )}
        {feed && (
          <link
            rel="alternate"
            type="application/feed+json"
            title={`${title} (JSON)`}
            href={`${feed}.json${feedQuery}`}
          />
        )}
        <script src={SCRIPT_PATH} defer />
      </head>
      <body data-live={live}>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header>
          <div class="masthead">
            <p class="name">
              <a href="/">Synoptic</a>
            </p>
            <nav class="places" aria-label="Places">
              <ul>
                {PLACES.map(([place, path, name]) => (
                  <li key={place}>
                    <a href={path} aria-current={place === here ? 'page' : undefined}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
          {sample && <p class="sample">The sample edition: its outlets, people and events are invented.</p>}
        </header>
        <p class="changed" hidden role="status" />
        <main id="main" tabindex={-1}>
          {body}
        </main>
        <footer class="foot">
          <p>
            Serif is theirs, word for word; sans is ours. Every line leads to the characters it rests on. Synoptic does
            not judge outlets.
          </p>
          <p>
            {feed && (
              <>
                Follow this page: <a href={`${feed}.atom${feedQuery}`}>Atom</a>,{' '}
                <a href={`${feed}.json${feedQuery}`}>JSON Feed</a>.{' '}
              </>
            )}
            Synoptic {MADE.synoptic}. <a href="/method">How each figure is made</a>.{' '}
            <a href="/digest">The day in short</a>. <a href="/api/v1/openapi.json">API</a>.
          </p>
        </footer>
      </body>
    </html>
  );
}
