import type { Article } from '../../article/article.ts';
import type { Outlet } from '../../outlet/outlet.ts';
import { asWords } from './counts.ts';
import type { StoryView } from './story-view.ts';

export interface ColumnGroup {
  name: string;
  articles: Article[];
}

/** What divides outlets without anybody's rating. */
const PLAIN: Record<string, (outlet: Outlet) => string | null> = {
  country: (outlet) => outlet.country,
  ownership: (outlet) => outlet.owners[0]?.kind ?? null,
  language: (outlet) => outlet.languages[0] ?? null,
};

/** The group of an outlet under a lens: `country`, `ownership`, `language`, else a rating's scale. */
export function groupOf(outlet: Outlet, lens: string): string | null {
  if (PLAIN[lens]) return PLAIN[lens](outlet);
  const rating = outlet.ratings.find(({ scale, rater, pack }) =>
    [scale, rater, pack, `${rater}: ${scale}`].includes(lens),
  );
  return rating ? String(rating.value) : null;
}

/** The accounts in groups of a lens, largest group first, unrated last; within a group by time. */
export function columnsBy(view: StoryView, lens: string): ColumnGroup[] {
  const groups = new Map<string, Article[]>();
  for (const article of view.articles) {
    const group = groupOf(view.outlet(article.outlet), lens) ?? '';
    groups.set(group, [...(groups.get(group) ?? []), article]);
  }
  return [...groups]
    .sort(([a, one], [b, two]) => Number(!a) - Number(!b) || two.length - one.length || (a < b ? -1 : 1))
    .map(([group, articles]) => ({ name: group ? asWords(group) : 'unrated', articles }));
}
