import { setImmediate } from 'node:timers/promises';
import type { ArticleId, StoryId } from '../../base/ids.ts';
import type { Account, Dossier } from '../../dossier/dossier.ts';
import { writeDossier } from '../../dossier/write-dossier.ts';
import { describeArticle, FEATURES_VERSION } from '../../features/describe-article.ts';
import type { Features } from '../../features/features.ts';
import type { Outlet, Registry } from '../../outlet/outlet.ts';
import type { StoredArticle } from '../../store/article-store.ts';
import { madeBy } from '../made-by.ts';
import { countStories } from './count-stories.ts';
import { readExpectations } from './expect-coverage.ts';
import { sectionOf, sectionOfStory } from './name-section.ts';
import { at, type Newsroom } from './newsroom.ts';
import type { Pace } from './pace-dossiers.ts';
import { sumUpStory } from './sum-up-story.ts';

/** Version of the stage, kept with every dossier. */
export const DOSSIER_VERSION = 'dossier-1';
/** A story of more accounts than this is compared by its newest ones: the page says so. */
const MOST_ACCOUNTS = 200;

export interface WriteOptions {
  signal?: AbortSignal;
  /** Leaves out the stories that rest. */
  pace?: Pace;
}

/** Writes a dossier for each story that changed, at most `limit` of them. Answers how many. */
export async function writeChangedDossiers(
  newsroom: Newsroom,
  limit: number,
  { signal, pace }: WriteOptions = {},
): Promise<number> {
  const { store, log, changed, clock } = newsroom;
  const found = await store.stories.changed(limit + (pace?.resting(clock.now()) ?? 0));
  const stories = found.filter(({ id }) => pace?.isDue(id, clock.now()) ?? true).slice(0, limit);
  if (stories.length === 0) return 0;
  newsroom.refresh?.();
  const feeds = await store.feeds.list();
  const folders = new Map(feeds.map(({ id, folder }) => [id, folder]));
  const hidden = new Set((await store.marks.list('hide')).map(({ target }) => target));
  await countStories(newsroom, folders);
  const ids = stories.map(({ id }) => id);
  const expecting = await readExpectations(newsroom, ids, { feeds, hidden });
  const made = madeBy();
  let written = 0;
  for (const { id, change } of stories) {
    if (signal?.aborted) break;
    const accounts = await accountsOf(newsroom, id, hidden);
    const started = performance.now();
    const told = accounts.map(({ account }) => account);
    const expectations = expecting.of(id, told);
    const { registry, knowledge } = newsroom;
    let dossier: Dossier;
    try {
      dossier = writeDossier({ id, accounts: told }, { made, registry, knowledge, expectations });
    } catch (error) {
      // A fault of the program in one story is recorded with it, and does not keep the others waiting.
      const why = `a fault of the program: ${error instanceof Error ? error.message : error}`;
      log('warn', 'dossier failed', { story: id, why });
      const failure = { stage: 'dossier', code: 'unreadable', what: id, why } as const;
      await store.articles.recordFailure(failure, at(clock.now()), null);
      pace?.wrote(id, clock.now(), Number.POSITIVE_INFINITY);
      continue;
    }
    const { summary, importance } = sumUpStory(dossier);
    const section = sectionOfStory(
      accounts.map(({ stored: { article, feed } }) =>
        sectionOf(article.url, folders.get(feed ?? '') ?? null, article.section),
      ),
    );
    await store.stories.saveDossier(id, change, {
      dossier,
      section,
      importance,
      summary,
      at: at(clock.now()),
      stageVersion: DOSSIER_VERSION,
    });
    changed(id);
    written += 1;
    await setImmediate(); // the store answers at once: without a pause nothing that is fetched meanwhile would be heard
    const took = performance.now() - started;
    pace?.wrote(id, clock.now(), took);
    log('info', 'dossier', { story: id, accounts: accounts.length, ms: Math.round(took) });
  }
  return written;
}

/** The accounts a story is compared by: hidden outlets left out, unless all are hidden. */
async function accountsOf(
  newsroom: Newsroom,
  story: StoryId,
  hidden: ReadonlySet<string>,
): Promise<{ account: Account; stored: StoredArticle }[]> {
  const members = await newsroom.store.stories.members(story);
  const stored = await newsroom.store.articles.many(members.slice(-MOST_ACCOUNTS));
  const shown = stored.filter(({ article }) => !hidden.has(`outlet:${article.outlet}`));
  const kept = shown.length > 0 ? shown : stored;
  const features = await featuresOf(newsroom, kept);
  return kept.map((one) => {
    return {
      account: {
        article: one.article,
        outlet: presentFacts(one.outlet, newsroom.registry),
        features: features.get(one.article.id)!,
      },
      stored: one,
    };
  });
}

/** The outlet as it was read, with what the registry and the packs say of it today: these change after it was read. */
function presentFacts(outlet: Outlet, registry: Registry): Outlet {
  const [domain] = outlet.domains;
  const record = outlet.known === 'registry' && domain ? registry.byHost(domain) : null;
  if (record) return { ...outlet, kind: record.kind, owners: record.owners, ratings: record.ratings };
  return domain && outlet.known === 'text' ? { ...outlet, ratings: registry.ratingsOf(domain) } : outlet;
}

/** The features of articles: those that are kept, and for the others made anew and kept. */
export async function featuresOf(
  newsroom: Newsroom,
  stored: readonly StoredArticle[],
): Promise<Map<ArticleId, Features>> {
  const found = await newsroom.store.articles.features(
    stored.map(({ article }) => article.id),
    FEATURES_VERSION,
  );
  for (const { article, hasText } of stored) {
    if (found.has(article.id)) continue;
    const features = describeArticle(article, newsroom.knowledge);
    found.set(article.id, features);
    if (hasText) await newsroom.store.articles.saveFeatures(features);
  }
  return found;
}
