import type { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { SiteEnv } from '../desk.ts';
import { problemSchema } from './schema/list.ts';

export type Api = OpenAPIHono<SiteEnv>;

/** Ends a request with an error that is answered as problem+json. */
export class Problem extends HTTPException {
  readonly title: string;
  readonly detail: string;

  constructor(status: ContentfulStatusCode, title: string, detail: string) {
    super(status, { message: title });
    this.title = title;
    this.detail = detail;
  }
}

export function notFound(what: string): Problem {
  return new Problem(404, `There is no such ${what}`, 'The id may be mistyped, or what it named was forgotten.');
}

export function ownerOnly(what: string): Problem {
  return new Problem(403, `Only the owner ${what}`, 'Send `Authorization: Bearer` with the token of this newsroom.');
}

const failure = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

const FAILURES = {
  401: failure('Only the owner of the newsroom may do this.'),
  403: failure('Only the owner of the newsroom reads whole texts.'),
  409: failure('A choice is needed: the detail names what there is.'),
  422: failure('It was understood, but could not be done: the detail says why.'),
};

/** What a route answers: its value, and the errors it may answer with; those any route may answer are added. */
export function answers<Schema extends z.ZodType>(
  description: string,
  schema: Schema,
  ...statuses: (keyof typeof FAILURES)[]
) {
  const more: Partial<typeof FAILURES> = Object.fromEntries(statuses.map((status) => [status, FAILURES[status]]));
  return {
    ...(more as Record<never, never>),
    200: { description, content: { 'application/json': { schema } } },
    400: failure('The request is not as described here.'),
    404: failure('Nothing has that id.'),
  };
}
