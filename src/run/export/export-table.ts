import type { Store } from '../../store/store.ts';
import { articleTable } from './article-table.ts';
import { differenceTable, quoteTable, statementTable } from './passage-tables.ts';
import { storyTable } from './story-table.ts';
import type { Export, Filter, Table } from './table.ts';

/** What the store holds of one kind, as rows. Whatever belongs to it and is no row is in `missing` with its reason. */
export function exportTable(store: Store, what: Export, filter: Filter): Table {
  switch (what) {
    case 'stories':
      return storyTable(store, filter);
    case 'articles':
      return articleTable(store, filter);
    case 'statements':
      return statementTable(store, filter);
    case 'quotes':
      return quoteTable(store, filter);
    case 'differences':
      return differenceTable(store, filter);
  }
}
