import { STORY_SETTINGS, type StorySettings } from '../../src/story/story-settings.ts';
import { StoryStream } from '../../src/story/stream-stories.ts';
import { bcubed, nmi } from './agreement.ts';
import { type Labelled, shuffled } from './rows.ts';

const SHUFFLED_SEED = 1;

/** The orders in which a set is read as a stream: the figure is their mean. */
const ORDERS: Record<string, (rows: Labelled[]) => Labelled[][]> = {
  'ecbplus-1-35': (rows) => [shuffled(rows, 1), shuffled(rows, 2)],
  'wikinews-half': (rows) => [shuffled(rows, 1), shuffled(rows, 2)],
  'uci-first-half': (rows) => [rows, shuffled(rows, SHUFFLED_SEED)],
};

export function ordersOf(set: string, rows: Labelled[]): Labelled[][] {
  return ORDERS[set]?.(rows) ?? [rows];
}

/** The figures of one set read in these orders: their means. */
export function formOrders(orders: Labelled[][], settings: StorySettings = STORY_SETTINGS): Record<string, number> {
  const all = orders.map((rows) => formOrder(rows, settings));
  const figures: Record<string, number> = {};
  for (const measure of Object.keys(all[0] ?? {}))
    figures[measure] = all.reduce((sum, one) => sum + one[measure]!, 0) / all.length;
  return figures;
}

function formOrder(rows: readonly Labelled[], settings: StorySettings): Record<string, number> {
  const gold = rows.map((row) => row.gold);
  const stream = new StoryStream(settings);
  const storiesNow = () => {
    const storyOf = new Map(stream.stories().flatMap(({ id, articles }) => articles.map((article) => [article, id])));
    return rows.map(({ item }) => storyOf.get(item.article)!);
  };
  const begun = process.cpuUsage();
  const first: string[] = [];
  for (const { item } of rows) first.push(stream.take(item)[0]!.story);
  const streamed = storiesNow();
  stream.settle();
  const used = process.cpuUsage(begun);
  const found = storiesNow();
  const { f1, p, r } = bcubed(gold, found);
  return {
    b3f1: f1,
    b3p: p,
    b3r: r,
    onePass: bcubed(gold, first).f1,
    streamed: bcubed(gold, streamed).f1,
    nmi: nmi(gold, found),
    clusters: new Set(found).size,
    gold: new Set(gold).size,
    perSecond: rows.length / ((used.user + used.system) / 1e6),
  };
}
