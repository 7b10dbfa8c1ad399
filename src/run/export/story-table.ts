import type { Store } from '../../store/store.ts';
import type { StoryRow } from '../../store/story-store.ts';
import { columns, type Filter, type Missing, type Table, within } from './table.ts';

/** The stories a filter asks for, by id; those without a dossier, or of no known time where a time is asked for, are missing. */
export async function* wantedStories(store: Store, filter: Filter, missing: Missing[]): AsyncGenerator<StoryRow> {
  for await (const rows of store.stories.all())
    for (const row of rows) {
      if (filter.section !== null && row.section !== filter.section) continue;
      const timed = filter.from !== null || filter.to !== null;
      if (timed && (row.first === null || row.last === null)) {
        missing.push({ what: row.id, why: 'no account of the story has a known time' });
        continue;
      }
      if (timed && !within(row.first!, row.last!, filter)) continue;
      if (row.version === 0) missing.push({ what: row.id, why: 'its dossier is not written yet' });
      else yield row;
    }
}

export function storyTable(store: Store, filter: Filter): Table {
  const missing: Missing[] = [];
  async function* rows() {
    for await (const row of wantedStories(store, filter, missing)) {
      const { into: _into, summary: _summary, ...rest } = row;
      yield rest;
    }
  }
  return {
    columns: columns({
      id: 'text',
      title: 'text',
      section: 'text',
      first: 'text',
      last: 'text',
      updated: 'text',
      articles: 'count',
      outlets: 'count',
      origins: 'count',
      differences: 'count',
      importance: 'number',
      version: 'count',
    }),
    rows: rows(),
    missing,
  };
}
