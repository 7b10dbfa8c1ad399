import type { Layout } from '../article.ts';
import type { LinkedData } from './json-ld.ts';
import type { Block, Page, PageElement } from './page.ts';
import { metaOf } from './title.ts';

/** A section's name is a word or a few: what is longer is a description. UTF-16 units. */
const LONGEST_SECTION = 60;
/** Elements asked around a block: a list's item may hold a paragraph, a quotation several. */
const AROUND = 4;

/** The section a page says it stands in, as written; null where it says none. */
export function sectionOfPage(page: Page, data: LinkedData): string | null {
  for (const said of [metaOf(page, 'article:section'), data.section, metaOf(page, 'section', 'parsely-section')]) {
    const name = said.replace(/\s+/g, ' ').trim();
    if (name && name.length <= LONGEST_SECTION && !/^https?:/i.test(name)) return name;
  }
  return null;
}

/** The picture a page leads with, as an absolute address; null where it names none. */
export function pictureOfPage(page: Page, data: LinkedData, base: string | null): string | null {
  for (const said of [metaOf(page, 'og:image', 'og:image:url'), data.image, metaOf(page, 'twitter:image')]) {
    if (!said || !URL.canParse(said, base ?? undefined)) continue;
    const { protocol, href } = new URL(said, base ?? undefined);
    if (protocol === 'https:' || protocol === 'http:') return href;
  }
  return null;
}

/** Which of the kept blocks are no plain paragraphs, by their place in the text that they are joined to by blank lines. */
export function layoutOf(blocks: readonly Block[]): Layout[] {
  const layout: Layout[] = [];
  let start = 0;
  for (const { text, element } of blocks) {
    const as = kindOf(element);
    if (as) layout.push({ start, end: start + text.length, as });
    start += text.length + 2;
  }
  return layout;
}

function kindOf(element: PageElement): Layout['as'] | null {
  let around: PageElement | null = element;
  for (let step = 0; around && step < AROUND; step += 1) {
    if (/^h[1-6]$/.test(around.tag)) return 'heading';
    if (around.tag === 'li') return 'item';
    if (around.tag === 'blockquote') return 'quotation';
    around = around.parent;
  }
  return null;
}
