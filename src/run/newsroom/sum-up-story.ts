import type { Difference, Dossier } from '../../dossier/dossier.ts';
import { type Importance, weighStory } from './weigh-story.ts';

/** What lists show of a story, so that a front page reads no dossier. */
export interface StorySummary {
  language: string;
  /** First line of the brief, with the outlet it is taken from. */
  brief: { text: string; outlet: string } | null;
  titleOutlet: string | null;
  /** The values that cannot all hold, of the first conflict: shown right on the front page. */
  conflict: { about: string; relation: Difference['relation']; values: string[] } | null;
  /** Groups of the best-rated lens, for the thin bar. */
  bar: { lens: string; unrated: number; groups: { group: string; outlets: number; share: number }[] } | null;
  counts: { articles: number; outlets: number; origins: number; differences: number };
  importance: Importance['reasons'];
}

export function sumUpStory(dossier: Dossier): { summary: StorySummary; importance: number } {
  const outletOf = new Map(dossier.articles.map(({ id, outlet }) => [id, outlet]));
  const names = new Map(dossier.outlets.map(({ id, name }) => [id, name]));
  const nameFor = (article: Dossier['articles'][number]['id']): string => {
    const outlet = outletOf.get(article);
    return (outlet && names.get(outlet)) ?? 'unknown outlet';
  };
  const line = dossier.brief[0];
  const first = line?.citations[0];
  const open =
    dossier.differences.find(({ relation }) => relation === 'conflict') ??
    dossier.differences.find(({ relation }) => relation === 'unsettled');
  const lens = [...dossier.coverage.lenses]
    .filter(({ groups }) => groups.length > 1)
    .sort((a, b) => a.unrated - b.unrated)[0];
  const { score, reasons } = weighStory(dossier);
  const { articles, outlets, origins } = dossier.coverage;
  const summary: StorySummary = {
    language: dossier.articles[0]?.language ?? 'und',
    brief: line && first ? { text: line.text, outlet: nameFor(first.article) } : null,
    titleOutlet: nameFor(dossier.story.titleCitation.article),
    conflict: open
      ? { about: open.about, relation: open.relation, values: open.positions.map(({ value }) => value) }
      : null,
    bar: lens
      ? {
          lens: lens.lens,
          unrated: lens.unrated,
          groups: lens.groups.map(({ group, outlets, share }) => ({ group, outlets, share })),
        }
      : null,
    counts: { articles, outlets, origins, differences: dossier.differences.length },
    importance: reasons,
  };
  return { summary, importance: score };
}
