import { createRoute } from '@hono/zod-openapi';
import { document, type Input, refused } from '../../run/read/input.ts';
import { readAddress } from '../../run/read/read-address.ts';
import { readRecord } from '../../run/read/read-record.ts';
import type { Desk } from '../desk.ts';
import { type Api, answers, ownerOnly } from './answer.ts';
import { compareSchema, comparisonSchema } from './schema/comparison.ts';

/** Pages asked for at the same time. */
const SIDE_BY_SIDE = 4;

const route = createRoute({
  method: 'post',
  path: '/compare',
  summary: 'Compare texts and addresses at once; nothing is kept',
  request: { body: { required: true, content: { 'application/json': { schema: compareSchema } } } },
  responses: answers('What `synoptic compare --format json` prints.', comparisonSchema, 401),
});

/** For the owner: whoever may compare makes this machine fetch and compute. */
export function addCompareTexts(api: Api, desk: Desk): void {
  api.openapi(route, async (context) => {
    if (!context.get('viewer').owner) throw ownerOnly('compares texts here');
    const { texts, urls, full } = context.req.valid('json');
    const inputs = texts.map((text, index) => inputOf(text, `text ${index + 1}`));
    for (let start = 0; start < urls.length; start += SIDE_BY_SIDE) {
      const some = urls.slice(start, start + SIDE_BY_SIDE);
      inputs.push(...(await Promise.all(some.map((url) => readAddress(desk.newsroom.web, url)))));
    }
    // Loaded with the first comparison: who only reads needs nothing of what reads articles.
    const { comparisonFile } = await import('../../run/compare.ts');
    return context.json(comparisonFile(await desk.compare(inputs), full), 200);
  });
}

function inputOf(text: string | Record<string, unknown>, what: string): Input {
  if (typeof text !== 'string') return readRecord(text, what);
  if (text.trim() === '') return refused(what, 'empty', 'there is nothing in it');
  return document({ what, form: /^\s*</.test(text) ? 'html' : 'text', content: text, hints: {} });
}
