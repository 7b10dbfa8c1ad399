import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import ipaddr from 'ipaddr.js';
import type { SiteEnv } from './desk.ts';
import { problem } from './problem.tsx';

/** Who asks. The owner reads whole texts and writes; everybody else reads headlines, cited passages and excerpts. */
export interface Viewer {
  owner: boolean;
}

export interface AccessRules {
  /** Secret that makes its bearer the owner from any address; null: only this machine's own addresses do. */
  token: string | null;
  /** Host names under which the site may be asked for besides loopback ones; null: any (where it listens to other machines). */
  hosts: readonly string[] | null;
}

export const TOKEN_COOKIE = 'synoptic-token';
const LOOPBACK_HOSTS = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Finds out who asks, and refuses what may not be: a host name that is not ours (a page elsewhere whose name was made to
 * point here), a write by anybody but the owner, a write that another site's page sent.
 */
export function guardAccess(rules: AccessRules): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!isOurs(host, rules))
      return problem(context, 421, 'This host name is not served here', `Open the address that \`serve\` printed.`);
    const owner = isOwner(context, rules, host);
    context.set('viewer', { owner });
    if (READS.includes(context.req.method)) return next();
    if (crossesSites(context, host))
      return problem(context, 403, 'Refused: this was sent by a page of another site', 'Nothing was changed.');
    const signsIn = context.req.path === '/sign-in';
    if (!owner && !signsIn)
      return problem(
        context,
        401,
        'Only the owner of this newsroom can change it',
        'Sign in with its token under Settings, or send `Authorization: Bearer` with it. Nothing was changed.',
      );
    return next();
  };
}

function isOurs(host: string, rules: AccessRules): boolean {
  if (LOOPBACK_HOSTS.test(host)) return true;
  if (rules.hosts === null) return true;
  return rules.hosts.some((name) => name === host.toLowerCase() || name === host.toLowerCase().replace(/:\d+$/, ''));
}

/** This machine, asked under a loopback name and not through a proxy; or whoever holds the token. */
function isOwner(context: Context<SiteEnv>, { token }: AccessRules, host: string): boolean {
  const bearer =
    /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? getCookie(context, TOKEN_COOKIE);
  if (token && bearer && sameSecret(bearer, token)) return true;
  return LOOPBACK_HOSTS.test(host) && isNear(context);
}

/** True where this machine asks for itself: no network lies between. */
export function isNear(context: Context<SiteEnv>): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => context.req.header(name));
  return !proxied && fromLoopback(context);
}

function fromLoopback(context: Context<SiteEnv>): boolean {
  const { address } = getConnInfo(context).remote;
  if (!address || !ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'loopback';
}

/** By what browsers say of every request they send; what is no browser sends neither field. */
function crossesSites(context: Context<SiteEnv>, host: string): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return true;
  const origin = context.req.header('origin');
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== host;
  } catch {
    return true;
  }
}

export function sameSecret(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
