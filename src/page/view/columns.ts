import type { Article } from '../../article/article.ts';
import { subjectOf } from '../../dossier/coverage/divide-accounts.ts';
import { groupInWords } from './lens-words.ts';
import type { StoryView } from './story-view.ts';

export interface ColumnGroup {
  name: string;
  articles: Article[];
}

/** The accounts in groups of a lens, largest group first, unrated last; within a group by time. */
export function columnsBy(view: StoryView, lens: string): ColumnGroup[] {
  const known = view.lens(lens);
  const groups = new Map<string, Article[]>();
  for (const article of view.articles.filter(({ id }) => view.isListed(id))) {
    const telling = { article, outlet: view.outlet(article.outlet) };
    const group = known?.groupsOf(subjectOf(telling, view.originOf(article.id) ?? undefined))[0] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), article]);
  }
  return [...groups]
    .sort(([a, one], [b, two]) => Number(!a) - Number(!b) || two.length - one.length || (a < b ? -1 : 1))
    .map(([group, articles]) => ({ name: group ? groupInWords(lens, group) : 'Unrated', articles }));
}
