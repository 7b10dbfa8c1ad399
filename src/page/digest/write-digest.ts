import type { Article } from '../../article/article.ts';
import { excerptOf } from '../../article/excerpt.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { partedAt } from '../view/dossier-changes.ts';
import { distinctValues, inOrder } from '../view/relations.ts';
import { storiesByWeight } from '../view/story-order.ts';
import type { Digest, DigestStory } from './digest.ts';

/** A digest is read over a coffee: more than this is a front page. */
const STORIES = 12;
const LINES = 2;
const DIFFERENCES = 10;
const BLINDSPOTS = 6;

/**
 * The digest of a day (`2026-06-09`, UTC) from the dossiers of its stories: most widely told first. A story belongs to the day
 * where an account of it was published then. `others`: stories of the day whose dossiers are not handed in.
 */
export function writeDigest(day: string, dossiers: readonly Dossier[], others = 0): Digest {
  const ofDay = storiesByWeight(dossiers.filter((dossier) => dossier.articles.some((one) => isOf(day, one))));
  const told = ofDay.slice(0, STORIES);
  return {
    day,
    stories: told.map((dossier) => storyOf(day, dossier)),
    more: others + ofDay.length - told.length,
    differences: told.flatMap((dossier) => differencesOf(day, dossier)).slice(0, DIFFERENCES),
    blindspots: told.flatMap(blindspotsOf).slice(0, BLINDSPOTS),
  };
}

function isOf(day: string, { published }: Article): boolean {
  return published !== null && published.precision !== 'month' && published.at.slice(0, 10) === day;
}

function storyOf(day: string, { story, articles, outlets, coverage, brief, differences }: Dossier): DigestStory {
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const outletOf = (id: Article['id']) => names.get(byId.get(id)?.outlet ?? ('' as Article['outlet'])) ?? '';
  return {
    id: story.id,
    title: story.title,
    titleOutlet: outletOf(story.titleCitation.article),
    language: byId.get(story.titleCitation.article)?.language ?? 'und',
    lines: brief.slice(0, LINES).map(({ text, citations: [first] }) => {
      const article = first && byId.get(first.article);
      return {
        text: excerptOf(text),
        outlet: first ? outletOf(first.article) : '',
        url: article?.url ?? null,
        language: article?.language ?? 'und',
      };
    }),
    today: articles.filter((article) => isOf(day, article)).length,
    accounts: coverage.articles,
    outlets: coverage.outlets,
    origins: coverage.origins,
    differences: differences.length,
  };
}

/** Open ones that came up on the day or before it: what parted later belongs to a later digest. */
function differencesOf(day: string, { story, differences }: Dossier): Digest['differences'] {
  return inOrder(differences).flatMap((difference) => {
    const { id, about, relation } = difference;
    if (relation !== 'conflict' && relation !== 'unsettled') return [];
    if ((partedAt(difference)?.slice(0, 10) ?? day) > day) return [];
    const values = distinctValues(difference).map((value) => excerptOf(value));
    return [{ story: story.id, title: story.title, id, about, relation, values }];
  });
}

function blindspotsOf({ story, coverage }: Dossier): Digest['blindspots'] {
  return coverage.gaps
    .filter(({ blindspot }) => blindspot)
    .map(({ lens, group, observed, expected }) => ({
      story: story.id,
      title: story.title,
      lens,
      group,
      observed,
      expected,
    }));
}
