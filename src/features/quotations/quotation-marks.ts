/** A stretch between quotation marks, of one paragraph. Offsets into the source; marks lie outside `start..end`. */
export interface Quoted {
  /** Offset of the opening mark. */
  open: number;
  start: number;
  end: number;
  /** Offset behind the closing mark; `end` where none closes it. */
  close: number;
  /** False where the paragraph ends inside the quotation. */
  closed: boolean;
  /** True where it goes on from the paragraph before, which did not close it. */
  goesOn: boolean;
}

/** Opening mark -> the marks that close it, in the styles of all languages. */
const CLOSERS: Record<string, string> = {
  '“': '”"',
  '„': '“”"‟',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  '"': '"”',
  "''": "''",
  '``': "''",
  "'": "'",
  '”': '”',
  '＂': '＂',
};

/** Units that a mark may open with: most characters of a text are none, and are passed over at the cost of one look-up. */
const opens = new Uint8Array(65536);
for (const mark of Object.keys(CLOSERS)) opens[mark.charCodeAt(0)] = 1;

const OPEN_BEFORE = /[\s([{—–\-/:,.…¿¡>*]/;
const CLOSE_AFTER = /[\s.,;:!?)\]}—–\-/…'"’”]/;
/** Longest stretch taken for one quotation where nothing closes it within the paragraph. */
const LONGEST = 6000;

/**
 * The quotations of one paragraph `source[from, to)`, outermost only. `carried`: the paragraph before ended inside a
 * quotation, so a mark that opens this one continues it.
 */
export function quotedIn(source: string, from: number, to: number, carried = false): Quoted[] {
  const found: Quoted[] = [];
  let at = from;
  let first = true;
  while (at < to) {
    const mark = opens[source.charCodeAt(at)] === 1 ? openerAt(source, at, from, to) : null;
    if (!mark) {
      at += 1;
      continue;
    }
    const start = at + mark.length;
    const end = closerOf(source, { mark, start, to });
    const opensParagraph = first && source.slice(from, at).trim() === '';
    first = false;
    if (end === null) {
      // Single marks that nothing closes are apostrophes; a double one runs to the paragraph's end.
      if (
        mark === "'" ||
        mark === '‘' ||
        mark === '‚' ||
        mark === '»' ||
        mark === '›' ||
        mark === '”' ||
        to - start > LONGEST
      ) {
        at = start;
        continue;
      }
      found.push({ open: at, start, end: to, close: to, closed: false, goesOn: opensParagraph && carried });
      return found;
    }
    const closeLength = mark === "''" || mark === '``' ? 2 : 1;
    if (end > start)
      found.push({ open: at, start, end, close: end + closeLength, closed: true, goesOn: opensParagraph && carried });
    at = end + closeLength;
  }
  return found;
}

function openerAt(source: string, at: number, from: number, to: number): string | null {
  const two = source.slice(at, at + 2);
  const mark = two === "''" || two === '``' ? two : (source[at] ?? '');
  if (CLOSERS[mark] === undefined) return null;
  const after = source[at + mark.length];
  if (after === undefined || at + mark.length >= to) return null;
  // « ainsi » keeps a space inside; no other mark does.
  if (/\s/.test(after) && mark !== '«') return null;
  const before = at > from ? source[at - 1]! : ' ';
  if (/["'`]/.test(mark) || mark === '‘' || mark === '‚' || mark === '”') {
    if (!OPEN_BEFORE.test(before) && !/["“«„]/.test(before)) return null;
    // '90s, 'em: no quotation; ” opens only where Swedish and Finnish write it so, never after a stop.
    if ((mark === "'" || mark === '‘') && /\d/.test(after)) return null;
    if (mark === '”' && !/\s/.test(before)) return null;
  }
  if ((mark === '»' || mark === '›') && !/\s/.test(before)) return null;
  return mark;
}

function closerOf(source: string, of: { mark: string; start: number; to: number }): number | null {
  const { mark, start, to } = of;
  const closers = CLOSERS[mark] ?? '';
  const limit = Math.min(to, start + LONGEST);
  if (mark === "''" || mark === '``') {
    const end = source.indexOf("''", start);
    return end >= 0 && end < limit ? end : null;
  }
  const single = mark === "'" || mark === '‘' || mark === '‚';
  for (let at = start; at < limit; at += 1) {
    const char = source[at]!;
    // A curly quotation inside the same paragraph that opens anew was never closed.
    if (mark === '“' && char === '“') return null;
    if (!closers.includes(char)) continue;
    if (single) {
      const after = source[at + 1] ?? ' ';
      if (at + 1 < to && !CLOSE_AFTER.test(after)) continue;
      // A plural's apostrophe ("the workers' demand") looks the same: the rest decides nothing, so letters alone close.
      if (source[at - 1] === 's' && /\s/.test(after) && hasLater(source, { char, from: at + 1, to: limit })) continue;
    }
    if (char === '"' && mark === '"' && /\s/.test(source[at - 1] ?? '')) continue;
    return at;
  }
  return null;
}

/** True where the same mark closes something later, before another one opens. */
function hasLater(source: string, of: { char: string; from: number; to: number }): boolean {
  for (let at = of.from; at < of.to; at += 1) {
    if (source[at] !== of.char) continue;
    const after = source[at + 1] ?? ' ';
    const before = source[at - 1] ?? ' ';
    if (/\s/.test(before)) return false;
    if (CLOSE_AFTER.test(after)) return true;
  }
  return false;
}
