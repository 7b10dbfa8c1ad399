import type { Draft } from '../draft.ts';
import { type DateContext, type DateMention, type DateSource, dateMentions } from './date-sources.ts';
import { type DayCandidate, dayCandidates } from './day-features.ts';
import { instantOfStamp, type Stamp } from './stamp.ts';
import { offsetIn } from './zone-offset.ts';

/** Below this share of the vote no day is given: chosen for 19 of 20 days given being right, see docs/technotes/pages.md. */
const GIVE = 0.2;

// Whose clock is believed, on the day that won.
const CLOCKS: readonly DateSource[] = [
  'articleData',
  'itemPublished',
  'metaPublished',
  'timePublished',
  'pageData',
  'scriptPublished',
  'metaDate',
  'timeNearTitle',
  'wordPublished',
  'dateClass',
  'nearTitle',
];
const CHANGED: readonly DateSource[] = [
  'articleDataModified',
  'metaModified',
  'itemModified',
  'timeModified',
  'pageDataModified',
  'wordModified',
];

export interface PageDates {
  published: Draft['published'];
  modified: string | null;
  /** Where the day of publication stands on the page: a block and a span in it. */
  visible: { block: number; start: number; end: number } | null;
}

/**
 * When the page was published and last changed. Every day that the page mentions is a candidate; a linear model weighs who
 * mentions it. The day is the one written, never converted. `zone`: an IANA zone for clock times without one.
 */
export function pageDates(context: DateContext, weights: ArrayLike<number>, zone: string | null): PageDates {
  const mentions = dateMentions(context);
  const candidates = dayCandidates(mentions, context);
  const winner = vote(candidates, weights);
  const published = winner ? clockOn(winner.mentions, zone) : null;
  const seen = winner?.mentions.find((mention) => mention.block >= 0) ?? null;
  return {
    published: published ? { ...instantOfStamp(published), from: 'page', evidence: [] } : null,
    modified: changed(mentions, winner?.day ?? '', zone),
    visible: seen ? { block: seen.block, start: seen.start, end: seen.end } : null,
  };
}

/** The likeliest candidate, where it is likely enough; the earlier day of two that are equal. */
export function vote(candidates: readonly DayCandidate[], weights: ArrayLike<number>): DayCandidate | null {
  const scores = candidates.map(({ values }) => values.reduce((sum, value, i) => sum + value * weights[i]!, 0));
  const top = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  const best = candidates[scores.indexOf(top)];
  return best && 1 / sum >= GIVE ? best : null;
}

function clockOn(mentions: readonly DateMention[], zone: string | null): Stamp {
  const ranked = CLOCKS.flatMap((source) => mentions.filter((mention) => mention.source === source));
  const best =
    ranked.find(({ stamp }) => stamp.time !== null && stamp.zone !== null) ??
    ranked.find(({ stamp }) => stamp.time !== null) ??
    mentions[0]!;
  return inZone(best.stamp, zone);
}

function inZone(stamp: Stamp, zone: string | null): Stamp {
  if (!stamp.time || stamp.zone || !zone) return stamp;
  return { ...stamp, zone: offsetIn(zone, `${stamp.day}T${stamp.time}:00Z`) };
}

/** The last change by the page's own word; none that lies before the day of publication. */
function changed(mentions: readonly DateMention[], published: string, zone: string | null): string | null {
  for (const source of CHANGED) {
    const found = mentions.find((mention) => mention.source === source);
    if (found && found.stamp.day >= published) return instantOfStamp(inZone(found.stamp, zone)).at;
  }
  return null;
}
