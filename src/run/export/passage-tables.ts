import type { Citation } from '../../base/citation.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Store } from '../../store/store.ts';
import { wantedStories } from './story-table.ts';
import { type Column, columns, type Filter, type Missing, type Row, type Table } from './table.ts';

/** A table with some rows of every dossier a filter asks for. */
function tableOf(store: Store, filter: Filter, of: Column[], rowsOf: (dossier: Dossier) => Row[]): Table {
  const missing: Missing[] = [];
  async function* rows(): AsyncGenerator<Row> {
    for await (const { id } of wantedStories(store, filter, missing)) {
      const found = await store.stories.dossier(id);
      if (found) for (const row of rowsOf(found.dossier)) yield { story: id, version: found.version, ...row };
      else missing.push({ what: id, why: 'its dossier is being written anew: an account of it was forgotten' });
    }
  }
  return { columns: [...columns({ story: 'text', version: 'count' }), ...of], rows: rows(), missing };
}

/** Where a passage stands; its words are in a column of their own. */
function placeOf({ article, revision, in: source, start, end }: Citation) {
  return { article, revision, in: source, start, end };
}

/** What the accounts state: one row a statement, with every place that tells it. */
export function statementTable(store: Store, filter: Filter): Table {
  const of = columns({
    id: 'text',
    text: 'text',
    status: 'text',
    outlets: 'count',
    origins: 'count',
    differences: 'list',
    support: 'list',
  });
  return tableOf(store, filter, of, ({ statements }) =>
    statements.map(({ id, text, status, outlets, origins, differences, support }) => ({
      id,
      text,
      status,
      outlets,
      origins,
      differences,
      support: support.map(({ citation, stance, origin }) => ({ ...placeOf(citation), stance, origin })),
    })),
  );
}

/** Who said what: one row an utterance, as its main account has it. */
export function quoteTable(store: Store, filter: Filter): Table {
  const of = columns({
    id: 'text',
    kind: 'text',
    speaker: 'text',
    speakerText: 'text',
    force: 'text',
    cue: 'text',
    via: 'text',
    text: 'text',
    article: 'text',
    outlet: 'text',
    outlets: 'count',
    origins: 'count',
    places: 'list',
    variants: 'list',
  });
  return tableOf(store, filter, of, ({ quotes, entities, articles }) => {
    const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
    const outlets = new Map(articles.map(({ id, outlet }) => [id, outlet]));
    return quotes.map((quote) => ({
      id: quote.id,
      kind: quote.kind,
      speaker: quote.speaker === null ? null : (names.get(quote.speaker) ?? null),
      speakerText: quote.speakerText,
      force: quote.force,
      cue: quote.cue,
      via: quote.via?.name ?? null,
      text: quote.pieces.map(({ text }) => text).join(' … '),
      article: quote.said.article,
      outlet: outlets.get(quote.said.article) ?? null,
      outlets: quote.outlets,
      origins: quote.origins,
      places: quote.pieces.map(placeOf),
      variants: quote.variants.map(({ edit, citations }) => ({ edit, places: citations.map(placeOf) })),
    }));
  });
}

/** Where the accounts part: one row a difference, with each value and the places that have it. */
export function differenceTable(store: Store, filter: Filter): Table {
  const of = columns({ id: 'text', about: 'text', kind: 'text', relation: 'text', values: 'list', positions: 'list' });
  return tableOf(store, filter, of, ({ differences }) =>
    differences.map(({ id, about, kind, relation, positions }) => ({
      id,
      about,
      kind,
      relation,
      values: positions.map(({ value }) => value),
      positions: positions.map(({ value, at, normal, citations }) => ({
        value,
        at,
        normal,
        places: citations.map(placeOf),
      })),
    })),
  );
}
