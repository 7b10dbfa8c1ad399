import { failed } from '../base/result.ts';
import type { Web } from './web.ts';

/** A web that answers nothing, for a newsroom that is to ask no network. */
export const closedWeb: Web = {
  get: async (what) =>
    failed({
      stage: 'fetch',
      code: 'unreachable',
      what,
      why: 'this newsroom is open without a network',
      status: null,
      retryAfter: null,
    }),
  close: async () => undefined,
};
