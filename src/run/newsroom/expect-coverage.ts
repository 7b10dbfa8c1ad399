import type { ArticleId, OutletId, StoryId } from '../../base/ids.ts';
import { byText } from '../../base/order.ts';
import type { Expectations, ExpectedOutlet, OutletState } from '../../dossier/coverage/expectations.ts';
import type { Account } from '../../dossier/dossier.ts';
import { resolveOutlet } from '../../outlet/resolve-outlet.ts';
import type { CountedStory, ToldCount } from '../../store/coverage-store.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import { followedOutlets } from './followed-outlets.ts';
import type { Newsroom } from './newsroom.ts';

/** Days looked back on, the story's own among them: four whole weeks, so that every weekday counts alike. */
const DAYS = 28;
/** Tellings by followed outlets below which a section is no base: all sections are taken together. Chosen by hand. */
const LEAST_IN_SECTION = 100;
/** Tellings below which nothing is said of what is normal. Chosen by hand. */
const LEAST_TOLD = 20;
/** Milliseconds after the newest report in which a feed still counts as read in time. */
const GRACE = 24 * 3_600_000;

/** What was to be expected of each story, from the store alone: the same store gives the same expectations. */
export interface Expecting {
  of(story: StoryId, accounts: readonly Account[]): Expectations;
}

/**
 * Reads once for a batch of stories what their outlets usually tell and when their feeds were read. An outlet is followed
 * where one of its feeds is; where no feed is followed at all (a corpus that was handed in), the outlets of the corpus are.
 * Healthy: a feed of it was read between the story's first report and a day after its newest. Hidden outlets are left out, as
 * they are from the story.
 */
export async function readExpectations(
  { store, registry, lenses = [] }: Pick<Newsroom, 'store' | 'registry' | 'lenses'>,
  stories: readonly StoryId[],
  of: { feeds: readonly FollowedFeed[]; hidden: ReadonlySet<string> },
): Promise<Expecting> {
  const counted = new Map((await store.coverage.counted(stories)).map((one) => [one.story, one]));
  const days = [...counted.values()].map(({ day }) => day).sort();
  const told = days[0] ? await store.coverage.told(daysBefore(days[0], DAYS - 1), days.at(-1)!) : [];
  const readings = days[0] && of.feeds.length > 0 ? await store.feeds.readings(`${days[0]}T00:00:00Z`) : new Map();
  const known = (id: OutletId) => resolveOutlet([{ name: null, domain: id }], registry, '' as ArticleId).outlet;
  const outlets = new Map<OutletId, ExpectedOutlet['outlet']>();
  for (const { outlet } of told) if (!outlets.has(outlet)) outlets.set(outlet, { ...known(outlet), id: outlet });
  const feedsOf = new Map<OutletId, FollowedFeed[]>();
  for (const { outlet, feeds } of followedOutlets(of.feeds, registry)) {
    if (!outlets.has(outlet.id)) outlets.set(outlet.id, outlet);
    feedsOf.set(outlet.id, feeds);
  }
  const shown = [...outlets.keys()].filter((id) => !of.hidden.has(`outlet:${id}`)).sort(byText);

  const stateOf = (id: OutletId, [first, end]: [string, string]): OutletState => {
    if (of.feeds.length === 0) return 'healthy';
    const feeds = (feedsOf.get(id) ?? []).filter(({ state, added }) => state !== 'paused' && added <= end);
    if (feeds.length === 0) return 'not-followed';
    const read = feeds.some((feed) => (readings.get(feed.id) ?? []).some((at: string) => at >= first && at <= end));
    return read ? 'healthy' : 'could-not-fetch';
  };

  return {
    of: (story, accounts) => {
      const own = counted.get(story);
      if (!own) return { section: null, outlets: [], lenses };
      const window = windowOf(accounts, own.day);
      const states = new Map(shown.map((id) => [id, stateOf(id, window)]));
      const from = daysBefore(own.day, DAYS - 1);
      const usualIn = (section: string | null) => usualOf(told, { from, to: own.day, section, own });
      const weight = (usual: ReadonlyMap<OutletId, number>) =>
        shown.reduce((sum, id) => sum + (states.get(id) === 'not-followed' ? 0 : (usual.get(id) ?? 0)), 0);
      const inSection = own.section === null ? null : usualIn(own.section);
      const section = inSection && weight(inSection) >= LEAST_IN_SECTION ? own.section : null;
      const usual = section === null ? usualIn(null) : inSection!;
      if (weight(usual) < LEAST_TOLD) return { section: null, outlets: [], lenses };
      return {
        section,
        days: { from, to: own.day },
        lenses,
        outlets: shown.flatMap((id): ExpectedOutlet[] => {
          const [tells, state] = [usual.get(id) ?? 0, states.get(id)!];
          return tells > 0 || state === 'could-not-fetch' ? [{ outlet: outlets.get(id)!, usual: tells, state }] : [];
        }),
      };
    },
  };
}

/** Stories by outlet in the days and the section (null: all), the story itself left out. */
function usualOf(
  told: readonly ToldCount[],
  { from, to, section, own }: { from: string; to: string; section: string | null; own: CountedStory },
): Map<OutletId, number> {
  const usual = new Map<OutletId, number>();
  for (const row of told)
    if (row.day >= from && row.day <= to && (section === null || row.section === section))
      usual.set(row.outlet, (usual.get(row.outlet) ?? 0) + row.stories);
  for (const outlet of own.outlets) usual.set(outlet, (usual.get(outlet) ?? 0) - 1);
  return usual;
}

/** From the first report to a day after the newest one whose time is known. */
function windowOf(accounts: readonly Account[], day: string): [string, string] {
  const times = accounts.flatMap(({ article }) => article.published?.at ?? []).sort();
  const newest = Date.parse(times.at(-1) ?? `${day}T00:00:00Z`);
  return [times[0] ?? `${day}T00:00:00Z`, `${new Date(newest + GRACE).toISOString().slice(0, 19)}Z`];
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}
