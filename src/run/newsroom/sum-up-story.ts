import type { Difference, Dossier, Gap, LensGroup } from '../../dossier/dossier.ts';
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
  /** Groups that did not tell it though they usually would, of the lenses that divide readers' outlets. */
  blindspots?: Gap[];
}

/** As many as the first story of a list shows. */
const BRIEF_LINES = 4;
const CONFLICTS = 3;
const BLINDSPOTS = 8;
/** Silent outlets named in a list for each reason. */
const NAMED = 8;

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
    blindspots: dossier.coverage.gaps
      .filter(({ blindspot }) => blindspot)
      .slice(0, BLINDSPOTS)
      .map((gap) => ({ ...gap, outlets: fewOf(gap.outlets) })),
  };
  return { summary, importance: score };
}

/** The first of each reason. */
function fewOf(outlets: Gap['outlets']): Gap['outlets'] {
  const seen = new Map<string, number>();
  return outlets.filter(({ reason }) => {
    const number = (seen.get(reason) ?? 0) + 1;
    seen.set(reason, number);
    return number <= NAMED;
  });
}
