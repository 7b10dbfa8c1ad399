const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
// Wide in every terminal: Hangul, kana, Han, full-width forms, emoji.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Harmless lines of at most `columns`, broken at spaces; a word longer than a line is cut. Later lines begin with `indent` spaces. */
export function wrapped(text: string, columns: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => columns - (lines.length > 0 ? indent : 0);
  for (const word of harmless(text)
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => cut(word, Math.max(columns - indent, 8)))) {
    if (line && widthOf(line) + 1 + widthOf(word) > room()) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines.map((of, index) => (index > 0 ? ' '.repeat(indent) + of : of));
}

function cut(word: string, columns: number): string[] {
  if (widthOf(word) <= columns) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (widthOf(part + segment) > columns) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** A text from the web must not steer the terminal: control and direction characters are left out. */
function harmless(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ');
}
