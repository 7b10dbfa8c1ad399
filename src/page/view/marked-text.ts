/** A stretch of text under a name. `back`: where its mark leads. */
export interface Mark {
  id: string;
  start: number;
  end: number;
  back?: string;
}

export type Marked = string | { mark: Mark; inside: Marked[] };

/**
 * Lays marks over `text` as a tree. Offsets are those of `text` plus `offset`; marks outside are left out. Of two that
 * cross, the later one is cut at the end of the earlier: its name and its beginning hold.
 */
export function markText(text: string, marks: readonly Mark[], offset = 0): Marked[] {
  const within = marks
    .map((mark) => ({ mark, start: mark.start - offset, end: Math.min(mark.end - offset, text.length) }))
    .filter(({ start, end }) => start >= 0 && start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.mark.id < b.mark.id ? -1 : 1));
  let next = 0;

  function lay(from: number, to: number): Marked[] {
    const nodes: Marked[] = [];
    let at = from;
    while (next < within.length && within[next]!.start < to) {
      const { mark, start, end } = within[next]!;
      next++;
      if (start > at) nodes.push(text.slice(at, start));
      const stop = Math.min(end, to);
      nodes.push({ mark, inside: lay(start, stop) });
      at = stop;
    }
    if (at < to) nodes.push(text.slice(at, to));
    return nodes;
  }

  return lay(0, text.length);
}

/** The paragraphs of a text with their offsets: separated by blank lines, or by line ends where there are none. */
export function paragraphsOf(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) found.push({ text: match[0], start: match.index });
  return found;
}

/** The paragraph that `start` lies in. */
export function paragraphAt(text: string, start: number): { text: string; start: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  return { text: text.slice(from, to < 0 ? text.length : to), start: from };
}
