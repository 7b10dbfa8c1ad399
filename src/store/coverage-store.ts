import type { OutletId, StoryId } from '../base/ids.ts';

/** A story whose members changed since it was counted, with all that decides how it counts. */
export interface UncountedStory {
  story: StoryId;
  change: number;
  /** None where one account or no account tells it: it counts for nobody. */
  accounts: { outlet: OutletId; url: string | null; feed: string | null; section: string | null; at: string }[];
}

/** A story as it counts among those that its outlets usually tell. */
export interface CountedStory {
  story: StoryId;
  /** Day (UTC) of its first report. */
  day: string;
  section: string | null;
  /** Each outlet once; none: it counts for nobody. */
  outlets: OutletId[];
}

/** Stories that an outlet told on a day, in a section. */
export interface ToldCount {
  day: string;
  section: string | null;
  outlet: OutletId;
  stories: number;
}

/** What each outlet usually tells: the base rates that a story's coverage is set against. */
export interface CoverageStore {
  /** At most `limit`, in the order of their ids. */
  uncounted(limit: number): Promise<UncountedStory[]>;
  /** Replaces what was counted of these stories. `change` is what `uncounted` gave. */
  count(stories: readonly (CountedStory & { change: number })[]): Promise<void>;
  /** What was counted of these stories; those not counted are left out. */
  counted(stories: readonly StoryId[]): Promise<CountedStory[]>;
  /** Sums of counted stories from one day to another, both included: by day, section, outlet. */
  told(from: string, to: string): Promise<ToldCount[]>;
  /** How many articles of each outlet are kept, by outlet. */
  articlesByOutlet(): Promise<Map<OutletId, number>>;
}
