import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { STYLE } from './style/style.ts';

export interface PageDocument {
  title: string;
  /** Where the masthead leads; null on the front page itself. */
  home: string | null;
  /** Under the masthead, in our words. */
  edition: string;
  body: ComponentChildren;
  /** What made it, for the foot. */
  made: string;
}

/** Nothing may be loaded, run, sent or framed: the page is its markup and one style sheet, named by its hash. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole HTML file that needs nothing beside it. */
export function writeDocument(page: PageDocument): string {
  return `<!doctype html>\n${renderToString(<Page {...page} />)}\n`;
}

function Page({ title, home, edition, body, made }: PageDocument) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the story
        </a>
        <header class="masthead">
          <p class="name">{home ? <a href={home}>Synoptic</a> : 'Synoptic'}</p>
          <p class="edition">{edition}</p>
        </header>
        <main id="main">{body}</main>
        <footer class="foot">
          <p>
            Serif is theirs, word for word; sans is ours. Every line leads to the characters it rests on. Synoptic does
            not judge outlets.
          </p>
          <p>{made}</p>
        </footer>
      </body>
    </html>
  );
}
