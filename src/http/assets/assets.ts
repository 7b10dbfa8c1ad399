import { createHash } from 'node:crypto';
import { STYLE } from '../../page/html/style/style.ts';
import type { SiteApp } from '../desk.ts';
import { ICON } from './icon.data.ts';
import { READING_STYLE } from './reading-style.data.ts';
import { SCRIPT } from './script.data.ts';
import { SITE_STYLE } from './style.data.ts';

const css = STYLE + SITE_STYLE + READING_STYLE;
const named = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Named by their contents, so that browsers keep them for good. */
export const STYLE_PATH = `/assets/${named(css)}.css`;
export const SCRIPT_PATH = `/assets/${named(SCRIPT)}.js`;
const FOREVER = 'public, max-age=31536000, immutable';

export function addAssets(app: SiteApp): void {
  const serve = (path: string, type: string, body: string, cache: string) =>
    app.get(path, (context) => context.body(body, 200, { 'content-type': type, 'cache-control': cache }));
  serve(STYLE_PATH, 'text/css; charset=utf-8', css, FOREVER);
  serve(SCRIPT_PATH, 'text/javascript; charset=utf-8', SCRIPT, FOREVER);
  serve('/assets/icon.svg', 'image/svg+xml', ICON, 'public, max-age=86400');
  serve('/robots.txt', 'text/plain; charset=utf-8', 'User-agent: *\nDisallow: /\n', 'public, max-age=86400');
}
