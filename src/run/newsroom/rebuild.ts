import { describeArticle } from '../../features/describe-article.ts';
import { resolveOutlet } from '../../outlet/resolve-outlet.ts';
import type { StoredArticle } from '../../store/article-store.ts';
import type { StoryKeeper } from './keep-stories.ts';
import type { Newsroom } from './newsroom.ts';
import { writeChangedDossiers } from './write-dossiers.ts';

/** Stages to begin from, each with all that come after it. */
export const REBUILD_STAGES = ['article', 'features', 'story', 'dossier'] as const;
export type RebuildStage = (typeof REBUILD_STAGES)[number];

export type Progress = (stage: string, done: number, of: number | null) => void;

const BATCH = 100;

/** What was made anew. */
export interface Rebuilt {
  articles: number;
  features: number;
  assigned: number;
  dossiers: number;
}

/**
 * Makes anew what the stages made, from one on. From `article`: the outlet of each article by today's registry and packs
 * (pages themselves are not kept, only what was read from them). From `features`: what is read of each text that is still
 * held. From `story`: stories, from the recorded order of arrival, people's corrections at their places. From `dossier`:
 * every dossier, as a new version.
 */
export async function rebuild(
  newsroom: Newsroom,
  keeper: StoryKeeper,
  { from, progress }: { from: RebuildStage; progress?: Progress },
): Promise<Rebuilt> {
  const { store } = newsroom;
  const stages = REBUILD_STAGES.slice(REBUILD_STAGES.indexOf(from));
  const done: Rebuilt = { articles: 0, features: 0, assigned: 0, dossiers: 0 };
  const each = async (stage: string, work: (stored: StoredArticle) => Promise<boolean>): Promise<number> => {
    const of = (await store.counts())['article'] ?? null;
    let changed = 0;
    let seen = 0;
    for (let after = 0; ; ) {
      const arrivals = await store.articles.arrivalsAfter(after, BATCH);
      const last = arrivals.at(-1);
      if (!last) return changed;
      after = last.arrival;
      for (const stored of await store.articles.many(arrivals.map(({ id }) => id))) {
        if (await work(stored)) changed += 1;
        seen += 1;
      }
      progress?.(stage, seen, of);
    }
  };
  if (stages.includes('article')) done.articles = await each('outlets', (stored) => tellOutletAnew(newsroom, stored));
  if (stages.includes('features'))
    done.features = await each('features', async ({ article, hasText }) => {
      if (hasText) await store.articles.saveFeatures(describeArticle(article, newsroom.knowledge));
      return hasText;
    });
  if (stages.includes('story')) {
    await store.stories.reset(stages.includes('features'));
    done.assigned = (await keeper.catchUp()) ?? 0;
  } else await store.upkeep.compareAll();
  for (let written = 1; written > 0; done.dossiers += written) {
    written = await writeChangedDossiers(newsroom, BATCH);
    progress?.('compare', done.dossiers + written, null);
  }
  return done;
}

async function tellOutletAnew({ registry, store }: Newsroom, { article, outlet }: StoredArticle): Promise<boolean> {
  if (outlet.known === 'unknown') return false;
  const sign = { name: outlet.name, domain: outlet.domains[0] ?? null };
  const found = { ...resolveOutlet([sign], registry, article.id).outlet, evidence: outlet.evidence };
  if (JSON.stringify(found) === JSON.stringify(outlet)) return false;
  await store.upkeep.setOutlet(article.id, found);
  return true;
}
