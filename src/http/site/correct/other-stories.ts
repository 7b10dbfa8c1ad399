import type { StoryId } from '../../../base/ids.ts';
import type { Store } from '../../../store/store.ts';

/** Stories offered to merge with or to move to. */
const MOST = 12;
/** The longest words of a headline are asked for one by one: a search for all at once finds its own story only. */
const WORDS = 6;

export interface OtherStory {
  id: StoryId;
  title: string;
}

/** Stories that share words of the headline, those that share most first: what a person is likely to mean. */
export async function storiesLike(store: Store, id: StoryId, title: string): Promise<OtherStory[]> {
  const words = [...new Set(title.match(/[\p{L}\p{N}]{4,}/gu) ?? [])]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, WORDS);
  const shared = new Map<string, number>();
  for (const word of words) {
    const { items } = await store.articles.search({ words: `"${word}"`, limit: 50 });
    for (const story of new Set(items.map((hit) => hit.story)))
      if (story && story !== id) shared.set(story, (shared.get(story) ?? 0) + 1);
  }
  const likely = [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
  const found: OtherStory[] = [];
  for (const [other] of likely) {
    const row = await store.stories.get(other as StoryId);
    const headline = row?.title || (row && (await headlineOf(store, row.id)));
    if (row && !row.into && headline) found.push({ id: row.id, title: headline });
  }
  return found;
}

/** A story of one account has no dossier, and so no headline of its own yet. */
async function headlineOf(store: Store, id: StoryId): Promise<string | null> {
  const [first] = await store.stories.members(id);
  return first ? ((await store.articles.get(first))?.article.title ?? null) : null;
}

/** A story's id from what a person pasted: its address or the id itself. Null where it is neither. */
export function storyIn(pasted: string): StoryId | null {
  return (/(?:^|\/story\/)(s[0-9a-f]{16})(?:[/?#].*)?$/.exec(pasted.trim())?.[1] as StoryId | undefined) ?? null;
}
