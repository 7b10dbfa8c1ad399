import type { Difference, Dossier, LensGroup } from '../../dossier/dossier.ts';
import { type Importance, weighStory } from './weigh-story.ts';

/** What lists show of a story, so that a front page reads no dossier. */
export interface StorySummary {
  language: string;
  /** First lines of the brief, each with the outlet it is taken from. */
  brief: { text: string; outlet: string; language: string; url?: string | null }[];
  titleOutlet: string | null;
  /** The values that cannot all hold, of the first open differences: shown right on the front page. */
  conflicts: { about: string; relation: Difference['relation']; values: string[] }[];
  /** Groups of the best-rated lens, for the thin bar. */
  bar: { lens: string; unrated: number; groups: LensGroup[] } | null;
  counts: { articles: number; outlets: number; origins: number; differences: number };
  importance: Importance['reasons'];
}

/** As many as the first story of a list shows. */
const BRIEF_LINES = 4;
const CONFLICTS = 3;

export function sumUpStory(dossier: Dossier): { summary: StorySummary; importance: number } {
  const outletOf = new Map(dossier.articles.map(({ id, outlet }) => [id, outlet]));
  const names = new Map(dossier.outlets.map(({ id, name }) => [id, name]));
  const nameFor = (article: Dossier['articles'][number]['id']): string => {
    const outlet = outletOf.get(article);
    return (outlet && names.get(outlet)) ?? 'unknown outlet';
  };
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const open = ['conflict', 'unsettled'].flatMap((relation) =>
    dossier.differences.filter((difference) => difference.relation === relation),
  );
  const lens = [...dossier.coverage.lenses]
    .filter(({ groups }) => groups.length > 1)
    .sort((a, b) => a.unrated - b.unrated)[0];
  const { score, reasons } = weighStory(dossier);
  const summary: StorySummary = {
    language: dossier.articles[0]?.language ?? 'und',
    brief: dossier.brief.slice(0, BRIEF_LINES).map(({ text, citations: [first] }) => ({
      text,
      outlet: first ? nameFor(first.article) : '',
      language: (first && articles.get(first.article)?.language) ?? 'und',
      url: (first && articles.get(first.article)?.url) ?? null,
    })),
    titleOutlet: nameFor(dossier.story.titleCitation.article),
    conflicts: open.slice(0, CONFLICTS).map(({ about, relation, positions }) => ({
      about,
      relation,
      values: [...new Set(positions.map(({ value }) => value))],
    })),
    bar: lens
      ? {
          lens: lens.lens,
          unrated: lens.unrated,
          groups: lens.groups,
        }
      : null,
    counts: {
      articles: dossier.coverage.articles,
      outlets: dossier.coverage.outlets,
      origins: dossier.coverage.origins,
      differences: dossier.differences.length,
    },
    importance: reasons,
  };
  return { summary, importance: score };
}
