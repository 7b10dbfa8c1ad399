import type { Context } from 'hono';
import { at } from '../../../run/newsroom/newsroom.ts';
import type { Mark } from '../../../store/mark-store.ts';
import type { Desk, SiteApp, SiteEnv } from '../../desk.ts';
import { problem } from '../../problem.tsx';

const KINDS: readonly string[] = ['follow', 'hide', 'search'] satisfies Mark['kind'][];
/** What can be followed and hidden. */
const TARGET = /^(?:outlet|topic|entity|story):[^\p{Cc}]{1,300}$/u;
/** A saved search's name, and its query. */
const NAME = /^[^\p{Cc}]{1,100}$/u;
const LONGEST_QUERY = 1000;

/** Sets and clears what the owner follows, hides and saves; then leads back to where the form stood. */
export function addMarks(app: SiteApp, desk: Desk): void {
  app.post('/marks', async (context) => {
    const form = await context.req.parseBody();
    const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const [act, kind, target, value] = [field('act'), field('kind'), field('target').trim(), field('value')];
    const known = kind === 'search' ? NAME.test(target) : TARGET.test(target);
    if (!KINDS.includes(kind) || !known || !['set', 'clear'].includes(act) || value.length > LONGEST_QUERY)
      return problem(context, 400, 'That cannot be marked', 'Nothing was changed. Go back and try again.');
    const mark = { kind: kind as Mark['kind'], target, value: value || null };
    await (act === 'set' ? set(desk, mark) : clear(desk, mark));
    return comeBack(context, field('back'));
  });
}

async function set(desk: Desk, mark: Omit<Mark, 'at'>): Promise<void> {
  const { store, clock } = desk.newsroom;
  // One cannot be followed and hidden: the later wish holds.
  if (mark.kind === 'follow') await clear(desk, { ...mark, kind: 'hide' });
  if (mark.kind === 'hide') await store.marks.clear('follow', mark.target);
  await store.marks.set({ ...mark, at: at(clock.now()) });
  if (mark.kind === 'hide') await compareAnew(desk, mark.target);
}

async function clear(desk: Desk, { kind, target }: Omit<Mark, 'at'>): Promise<void> {
  const was = await desk.newsroom.store.marks.clear(kind, target);
  if (was && kind === 'hide') await compareAnew(desk, target);
}

/** Hiding an outlet keeps the story: what it is told by is compared anew, without it. */
async function compareAnew(desk: Desk, target: string): Promise<void> {
  if (!target.startsWith('outlet:')) return;
  const { store, clock } = desk.newsroom;
  await store.stories.markChanged(target.slice('outlet:'.length), at(clock.now()));
  desk.wake();
}

/** To a page of this site and to no other. */
export function comeBack(context: Context<SiteEnv>, path: string): Response {
  const safe = /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path);
  return context.redirect(safe ? path : '/', 303);
}

/** Path and query of the page that is asked for: where its forms come back to. */
export function hereOf(context: Context<SiteEnv>): string {
  const { pathname, search } = new URL(context.req.url);
  return pathname + search;
}
