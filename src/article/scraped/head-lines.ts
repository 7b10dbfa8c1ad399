import type { TimeHabits } from '../../text/time/written-time.ts';
import type { Hints } from '../article.ts';
import type { Label } from './label-line.ts';
import type { Line } from './lines.ts';
import { type Named, readByline } from './name-lines.ts';
import { datelineTime, type StatedTime, statedTimes } from './time-lines.ts';

/** What the lines around the article say of it. */
export interface Head {
  bylines: { line: number; named: Named }[];
  times: StatedTime[];
  /** The address the text was taken from, where a line gives it. */
  address: string | null;
}

/** Lines below the last paragraph that are looked at for a name or a time. */
const FOOT = 60;

/** "Reported by" on a line of its own, the name on the next; others than writers are no byline. */
const NAME_FOLLOWS =
  /^[\s(]*(?:(?:(?:story|text|words|reported|reporting|written)\s)?(by)|(?:edited|editing|compiled|produced|translated|photographed|reviewed|published|posted|uploaded) by)\s?[:：]?$/iu;

/** Finds bylines and times, and labels the lines that are there for nothing else. */
export function markHead(
  lines: readonly Line[],
  labels: (Label | null)[],
  { title, body, habits }: { title: number; body: number; habits: TimeHabits; hints: Hints },
): Head {
  const head: Head = { bylines: [], times: [], address: null };
  let last = lines.length - 1;
  while (last > body && !(lines[last]!.prose && !labels[last])) last -= 1;
  for (const [at, line] of lines.entries()) {
    const label = labels[at] ?? null;
    if (at === title || line.prose) continue;
    const address = /^(?:(?:url|source|link|permalink|canonical|from)\s?:\s?)?(https?:\/\/\S{6,2000})$/i.exec(
      line.text,
    )?.[1];
    if (address) {
      if (at < body && !head.address) head.address = address;
      labels[at] ??= { why: 'address', opens: null };
      continue;
    }
    if (label && label.why !== 'editorial note' && label.why !== 'tags' && label.why !== 'menu') continue;
    const times = statedTimes(line, at, habits);
    // A day alone between paragraphs heads an entry of a live report; a labelled time never does.
    const inside = at > body && at < last;
    if (times.length > 0 && (!inside || times.some(({ kind }) => kind !== 'bare'))) {
      head.times.push(...times);
      labels[at] = { why: 'time line', opens: null };
    }
    if (label?.why === 'menu') continue;
    if (at > body + 3 && (at < last || at > last + FOOT)) continue;
    const follows = NAME_FOLLOWS.exec(line.text);
    const next = lines[at + 1];
    const person = follows && next && !next.prose && !labels[at + 1] ? readByline(next.text, true) : null;
    if (follows && person && person.people.length > 0) {
      if (follows[1]) head.bylines.push({ line: at + 1, named: person });
      labels[at] ??= { why: 'byline', opens: null };
      labels[at + 1] = { why: 'byline', opens: null };
      continue;
    }
    const near = at > title && at < body && at - title <= 6 && title >= 0;
    const bare = near && times.length > 0 ? true : near && line.words <= 6 && !line.ends && timeNear(lines, at, habits);
    const named = readByline(line.text, bare);
    if (!named || (inside && !/^[\s(]*(?:by|reported by|written by)\b/i.test(line.text))) continue;
    head.bylines.push({ line: at, named });
    labels[at] ??= { why: 'byline', opens: null };
  }
  if (head.times.length === 0)
    for (let at = body; at < lines.length && at < body + 3; at += 1) {
      const sent = lines[at]!.prose && !labels[at] ? datelineTime(lines[at]!, at, habits) : null;
      if (sent) head.times.push(sent);
    }
  return head;
}

function timeNear(lines: readonly Line[], at: number, habits: TimeHabits): boolean {
  return [at - 1, at + 1, at + 2].some((near) => lines[near] && statedTimes(lines[near], near, habits).length > 0);
}
