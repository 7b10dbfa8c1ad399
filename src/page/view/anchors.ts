import type { Citation } from '../../base/citation.ts';

/** The name of a citation's place in the page: `c3-120-140` in the text of account 3, `c3t-0-9` in its title. */
export function anchorOf(number: number, citation: Citation): string {
  const source = citation.in === 'text' ? '' : citation.in === 'title' ? 't' : `r${citation.index}`;
  return `c${number}${source}-${citation.start}-${citation.end}`;
}

/** Every citation below `value`, in the order in which they stand, each place once. */
export function citationsIn(value: unknown): Citation[] {
  const found = new Map<string, Citation>();
  collect(value, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, Citation>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
  } else if (value !== null && typeof value === 'object') {
    if (isCitation(value)) found.set(`${value.article} ${value.in} ${value.index} ${value.start} ${value.end}`, value);
    else for (const item of Object.values(value)) collect(item, found);
  }
}

function isCitation(value: object): value is Citation {
  return 'article' in value && 'in' in value && 'start' in value && 'end' in value && 'revision' in value;
}
