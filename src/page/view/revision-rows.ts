import type { Change } from '../../article/compare-revisions.ts';

/** A paragraph as it was and as it is, cut into what stayed and what went or came. */
export interface RevisionRow {
  before: Change[];
  after: Change[];
  /** True where not a word differs. */
  same: boolean;
}

/** The changes of a text as rows of paragraphs, to be set side by side: a row ends where both readings end a paragraph. */
export function revisionRows(changes: readonly Change[]): RevisionRow[] {
  const rows: RevisionRow[] = [];
  let row: RevisionRow = { before: [], after: [], same: true };
  const close = () => {
    if (row.before.length + row.after.length > 0) rows.push(row);
    row = { before: [], after: [], same: true };
  };
  for (const { kind, text } of changes) {
    if (kind !== 'same') {
      row[kind === 'added' ? 'after' : 'before'].push({ kind, text });
      if (text.trim() !== '') row.same = false;
      continue;
    }
    for (const part of text.split(/(?<=\n)(?=[^\n])/)) {
      row.before.push({ kind, text: part });
      row.after.push({ kind, text: part });
      if (part.endsWith('\n')) close();
    }
  }
  close();
  return rows;
}
