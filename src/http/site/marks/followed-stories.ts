import type { ArticleId, StoryId } from '../../../base/ids.ts';
import { byText } from '../../../base/order.ts';
import type { StoryRow } from '../../../store/story-store.ts';
import type { Desk } from '../../desk.ts';
import { type ReaderMarks, targetOf } from './reader-marks.ts';

/** Newest stories looked at for each thing that is followed or hidden. */
const MOST_EACH = 20;
/** Stories of what is followed that stand before the others. */
const MOST_SHOWN = 6;

/** Stories of what the reader follows, the newest first, each with what it is followed for. */
export async function followedStories(desk: Desk, { followed, hidden }: ReaderMarks): Promise<Followed[]> {
  const reasons = new Map<string, string[]>();
  for (const target of followed) {
    const { kind, name } = targetOf(target);
    for (const story of await storiesOf(desk, kind, name)) {
      if (hidden.has(`story:${story}`)) continue;
      reasons.set(story, [
        ...(reasons.get(story) ?? []),
        kind === 'story' ? 'this story' : await nameOf(desk, kind, name),
      ]);
    }
  }
  const rows: Followed[] = [];
  for (const [id, followedFor] of reasons) {
    const row = await desk.newsroom.store.stories.get(id as StoryId);
    if (row && row.version > 0 && row.into === null && row.articles > 1) rows.push({ row, followedFor });
  }
  return rows
    .sort((a, b) => byText(b.row.last ?? '', a.row.last ?? '') || byText(a.row.id, b.row.id))
    .slice(0, MOST_SHOWN);
}

export interface Followed {
  row: StoryRow;
  followedFor: string[];
}

/** Stories that name somebody the reader has hidden. */
export async function storiesOfHiddenPeople(desk: Desk, { hidden }: ReaderMarks): Promise<Set<string>> {
  const stories = new Set<string>();
  for (const target of hidden) {
    const { kind, name } = targetOf(target);
    if (kind !== 'entity') continue;
    for (const { story } of await desk.newsroom.store.stories.storiesOf(name, 200)) stories.add(story);
  }
  return stories;
}

async function storiesOf(desk: Desk, kind: string, name: string): Promise<string[]> {
  const { stories, articles } = desk.newsroom.store;
  switch (kind) {
    case 'story':
      return [name];
    case 'topic':
      return (await stories.list({ section: name, order: 'newest', limit: MOST_EACH })).items.map(({ id }) => id);
    case 'entity':
      return (await stories.storiesOf(name, MOST_EACH)).map(({ story }) => story);
    case 'outlet': {
      const { items } = await articles.search({ outlet: name, limit: MOST_EACH });
      return [...new Set(items.map(({ story }) => story).filter((story) => story !== null))];
    }
    default:
      return [];
  }
}

async function nameOf(desk: Desk, kind: string, name: string): Promise<string> {
  return kind === 'outlet' ? outletName(desk, name) : name;
}

/** An outlet's name: by the registry, else as its newest article has it, else its id. */
export async function outletName(desk: Desk, id: string): Promise<string> {
  const known = desk.newsroom.registry.records.find((record) => record.id === id);
  if (known) return known.name;
  const { items } = await desk.newsroom.store.articles.search({ outlet: id, limit: 1 });
  const newest = items[0] ? await desk.newsroom.store.articles.get(items[0].id as ArticleId) : null;
  return newest?.outlet.name ?? id;
}
