/**
 * The cells of a CSV or tab-separated text (RFC 4180: quotes double, line breaks inside quotes), row by row; blank rows are
 * left out. The separator is the one the first line has most of. A byte order mark is dropped; an open quote ends with the text.
 */
export function readTable(text: string): string[][] {
  const content = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(content);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length) {
    const cell = content[at] === '"' ? quotedCell(content, at, separator) : bareCell(content, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (content[at] === separator) {
      at += 1;
      if (at === content.length) row.push('');
      continue;
    }
    at += content.startsWith('\r\n', at) ? 2 : 1;
    if (row.some((text) => text.trim())) rows.push(row);
    row = [];
  }
  if (row.some((text) => text.trim())) rows.push(row);
  return rows;
}

/** Rows as objects by the names of the first row, trimmed and in lower case. */
export function readNamedRows(text: string): Record<string, string>[] {
  const [head = [], ...rows] = readTable(text);
  const names = head.map((name) => name.trim().toLowerCase());
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, (row[at] ?? '').trim()])));
}

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = end < 0 ? text : text.slice(0, end);
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

interface Cell {
  text: string;
  end: number;
}

function quotedCell(text: string, start: number, separator: string): Cell {
  const pieces: string[] = [];
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: pieces.join('') + text.slice(at), end: text.length };
    pieces.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      // What stands between a closing quote and the separator is kept rather than lost.
      const rest = bareCell(text, quote + 1, separator);
      return { text: pieces.join('') + rest.text, end: rest.end };
    }
    pieces.push('"');
    at = quote + 2;
  }
}

function bareCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}
