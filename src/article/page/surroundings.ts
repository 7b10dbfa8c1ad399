import { type Shape, shapeOf } from './block-shape.ts';
import { groupBit, groupsOfWords } from './class-words.ts';
import type { Page, PageElement } from './page.ts';
import { PLACE } from './tags.ts';

/** Twelve words, links under this share, and a sentence's end make a paragraph (a trial's figures, see docs/technotes/pages.md). */
const PARAGRAPH_WORDS = 12;
const PARAGRAPH_LINKS = 0.35;
/** Clean paragraphs count alone if they hold this share of the paragraph text and these many units. */
const CLEAN_SHARE = 0.2;
const CLEAN_LENGTH = 300;
/** An element with more than this share of the page's text is the page: its class words say nothing against its content. */
const MOST = 0.6;

const UNCLEAN_WORDS = groupBit('comment', 'consent', 'related', 'newsletter');
const SPOKEN_WORDS = groupBit('comment', 'consent');
const UNCLEAN_PLACES = PLACE.aside | PLACE.nav | PLACE.footer | PLACE.figure | PLACE.form | PLACE.hidden | PLACE.dialog;
const POSITIVE = groupBit('content', 'article', 'lead', 'title');

/** A page's blocks with what is around each. Arrays run parallel to `page.blocks` or `page.elements`. */
export interface Surroundings {
  shapes: Shape[];
  /** Share of linked text per block. */
  density: Float64Array;
  paragraph: Uint8Array;
  clean: Uint8Array;
  /** Groups of class words: of the block's innermost element and two parents, and of all elements above. */
  near: Int32Array;
  above: Int32Array;
  /** Per element, below and in it: text, linked text, clean paragraph text, blocks, paragraphs. */
  text: Float64Array;
  linked: Float64Array;
  paragraphText: Float64Array;
  blocks: Float64Array;
  paragraphs: Float64Array;
  /** The element in which most clean paragraphs stand close together. */
  main: PageElement;
  firstParagraph: number;
  lastParagraph: number;
  totalText: number;
  totalParagraph: number;
}

export function surroundingsOf(page: Page): Surroundings {
  const { blocks, elements } = page;
  const count = blocks.length;
  const size = elements.length;
  const shapes = blocks.map((block) => shapeOf(block.text));
  const density = Float64Array.from(blocks, (block) => block.linked / block.text.length);
  const text = new Float64Array(size);
  const linked = new Float64Array(size);
  const held = new Float64Array(size);
  for (const block of blocks) {
    text[block.element.index]! += block.text.length;
    linked[block.element.index]! += block.linked;
    held[block.element.index]! += 1;
  }
  for (const sums of [text, linked, held]) addUp(sums, elements);
  const totalText = text[0] ?? 0;
  const own = ownWords(elements, text, totalText);
  const aboveOf = new Int32Array(size);
  for (const element of elements)
    aboveOf[element.index] = own[element.index]! | (element.parent ? aboveOf[element.parent.index]! : 0);

  const paragraph = new Uint8Array(count);
  const clean = new Uint8Array(count);
  const near = new Int32Array(count);
  const above = new Int32Array(count);
  let all = 0;
  let cleanText = 0;
  for (const block of blocks) {
    const i = block.index;
    const { element, inner } = block;
    near[i] = own[inner.index]! | own[element.index]! | own[element.parent?.index ?? 0]!;
    above[i] = aboveOf[inner.index]!;
    const shape = shapes[i]!;
    if (shape.words < PARAGRAPH_WORDS || density[i]! >= PARAGRAPH_LINKS || shape.sentences < 0.5) continue;
    paragraph[i] = 1;
    all += block.text.length;
    if ((element.places & UNCLEAN_PLACES) === 0 && (above[i]! & UNCLEAN_WORDS) === 0) {
      clean[i] = 1;
      cleanText += block.text.length;
    }
  }
  // Where articles stand in odd places (hidden behind a wall, in a figure) only comments and notices are left out, or nothing.
  if (cleanText < CLEAN_SHARE * all || cleanText < CLEAN_LENGTH) {
    let spoken = 0;
    for (const block of blocks)
      if (paragraph[block.index] && (above[block.index]! & SPOKEN_WORDS) === 0) spoken += block.text.length;
    for (const block of blocks)
      clean[block.index] =
        paragraph[block.index] && (spoken < CLEAN_LENGTH || (above[block.index]! & SPOKEN_WORDS) === 0) ? 1 : 0;
  }

  const paragraphText = new Float64Array(size);
  const paragraphs = new Float64Array(size);
  for (const block of blocks)
    if (clean[block.index]) {
      paragraphText[block.element.index]! += block.text.length;
      paragraphs[block.element.index]! += 1;
    }
  const main = mainOf(page, clean, linked, text);
  addUp(paragraphText, elements);
  addUp(paragraphs, elements);
  return {
    shapes,
    density,
    paragraph,
    clean,
    near,
    above,
    text,
    linked,
    paragraphText,
    blocks: held,
    paragraphs,
    main,
    firstParagraph: clean.indexOf(1),
    lastParagraph: clean.lastIndexOf(1),
    totalText,
    totalParagraph: paragraphText[0] ?? 0,
  };
}

/** Sums over each element's whole subtree: children come after their parents, so one pass backwards does. */
function addUp(sums: Float64Array, elements: PageElement[]): void {
  for (let i = elements.length - 1; i > 0; i -= 1) sums[elements[i]!.parent!.index]! += sums[i]!;
}

function ownWords(elements: PageElement[], text: Float64Array, total: number): Int32Array {
  return Int32Array.from(elements, (element) => {
    if (element.tag === 'html' || element.tag === 'body') return 0;
    const bits = groupsOfWords(element.words);
    return text[element.index]! > MOST * total ? bits & POSITIVE : bits;
  });
}

function mainOf(page: Page, clean: Uint8Array, linked: Float64Array, text: Float64Array): PageElement {
  const scores = new Map<PageElement, number>();
  for (const block of page.blocks) {
    if (!clean[block.index]) continue;
    let at: PageElement | null = block.element;
    for (const share of [1, 1, 0.5, 0.25]) {
      if (!at) break;
      scores.set(at, (scores.get(at) ?? 0) + share * block.text.length);
      at = at.parent;
    }
  }
  let best = page.elements[0]!;
  let highest = 0;
  for (const [element, raw] of scores) {
    const score = raw * (1 - linked[element.index]! / Math.max(1, text[element.index]!));
    if (score > highest) {
      highest = score;
      best = element;
    }
  }
  return best;
}
