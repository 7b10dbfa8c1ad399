import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** Reads a page with @mozilla/readability on linkedom, for its cost; it throws on some pages, which counts as read. */
export function readWithReadability(html: string): void {
  try {
    new Readability(parseHTML(html).document as unknown as Document).parse();
  } catch {}
}
