import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SiteEnv } from './desk.ts';
import { sitePage } from './site/document.tsx';

/**
 * An error as its reader takes it: problem+json (RFC 9457) for programs, a page for people. `title`: what happened;
 * `detail`: what was kept and what to do.
 */
export function problem(
  context: Context<SiteEnv>,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
): Response {
  const { path } = context.req;
  const page = (context.req.header('accept') ?? '').includes('text/html') && !path.startsWith('/api/');
  if (page)
    return sitePage(
      context,
      {
        title,
        here: null,
        body: (
          <div class="problem">
            <h1>{title}</h1>
            <p>{detail}</p>
            <p>
              <a href="/">To the front page</a>
            </p>
          </div>
        ),
      },
      status,
    );
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail, instance: path }), status, {
    'content-type': 'application/problem+json',
  });
}
