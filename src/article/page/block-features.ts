import { groupsOf } from './block-groups.ts';
import { topicsOf } from './block-topic.ts';
import { CLASS_GROUP_NAMES } from './class-words.ts';
import { FeatureRows } from './feature-rows.ts';
import type { LinkedData } from './json-ld.ts';
import { bodyOverlap } from './linked-body.ts';
import type { Block, Page, PageElement } from './page.ts';
import type { Surroundings } from './surroundings.ts';
import { PLACE } from './tags.ts';
import { patternBit, TEXT_GROUP_NAMES } from './text-patterns.ts';
import { diceOfWords, headingLevel, wordsOf } from './title.ts';

/** Numbers per block: the width of a row, checked against the rows themselves. */
export const FEATURES = 221;

const PLACES = Object.keys(PLACE);
const TAGS = ['p', 'div', 'li', 'td', 'blockquote', 'figcaption', 'section', 'span', 'article', 'dd', 'pre', 'label'];
const AFTER = patternBit('comments', 'tags', 'reporterCredit', 'copyright', 'share', 'newsletter', 'readMore');
const DATED = patternBit('date', 'byline');
const SPOKEN = patternBit('comments');
const REACH = 8;

// Names are made once and not per block.
const TAG_NAMES = TAGS.map((tag) => `tag.${tag}`);
const UP = [0, 1, 2, 3, 4].map((up) =>
  ['text', 'paragraphs', 'share', 'density', 'blocks'].map((what) => `up${up}.${what}`),
) as [string, string, string, string, string][];
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3].map((step) => ({
  step,
  length: `at${step}.length`,
  density: `at${step}.density`,
  clean: `at${step}.clean`,
  path: `at${step}.path`,
}));
const NEXT = [-1, 1].map((step) => ({ step, date: `at${step}.date`, comment: `at${step}.comment` }));

export interface FeatureContext {
  page: Page;
  data: LinkedData;
  around: Surroundings;
  patterns: readonly number[];
  title: string;
  titleBlock: Block | null;
  description: string;
}

/** What the model judges each block by. Blocks before and after, elements around, words of classes, and the text itself. */
export function blockFeatures(context: FeatureContext): FeatureRows {
  const { page, data, around, patterns, title, titleBlock } = context;
  const { blocks } = page;
  const rows = new FeatureRows(blocks.length, FEATURES);
  const groups = groupsOf(page, around);
  const topic = topicsOf(page, around, title, context.description);
  const body = bodyOverlap(blocks, data.body);
  const copies = copiesOf(blocks);
  const toMain = distancesTo(around.main, page);
  const levels = Uint8Array.from(blocks, headingLevel);
  const lengths = Float64Array.from(blocks, ({ text }) => Math.log1p(text.length));
  const first = around.firstParagraph;
  const last = around.lastParagraph;
  const articleCount = page.elements.filter((element) => element.tag === 'article').length;
  const total = Math.max(1, around.totalParagraph);
  const titleWords = wordsOf(title);
  let heading = -1;
  let endMarks = 0;
  let textBefore = 0;
  let paragraphTextBefore = 0;
  for (const block of blocks) {
    const i = block.index;
    const { element } = block;
    const shape = around.shapes[i]!;
    const length = block.text.length;
    const words = Math.max(1, shape.words);
    const level = levels[i]!;
    // The block's own characters.
    rows.put('words', Math.min(400, shape.words));
    rows.put('length', lengths[i]!);
    rows.put('density', around.density[i]!);
    rows.put('links', Math.min(20, block.links));
    rows.put('sentences', Math.min(20, shape.sentences));
    rows.put('sentenceRate', shape.sentences / words);
    rows.put('endsSentence', Number(shape.endsSentence));
    rows.put('endsColon', Number(shape.endsColon));
    rows.put('startsUpper', Number(shape.startsUpper));
    rows.put('startsLower', Number(shape.startsLower));
    rows.put('startsDigit', Number(shape.startsDigit));
    rows.put('upper', shape.upper / Math.max(1, shape.letters));
    rows.put('digits', shape.digits / length);
    rows.put('commas', shape.commas / words);
    rows.put('quotes', Math.min(10, shape.quotes));
    rows.put('separators', shape.separators / words);
    rows.put('capitalised', shape.capitalised);
    rows.put('letters', shape.letters / length);
    rows.put('wordLength', length / words);
    rows.put('breaks', Math.min(20, block.breaks));
    rows.put('bold', block.bold / length);
    rows.put('seams', Math.min(10, block.seams.length));
    rows.put('paragraph', around.paragraph[i]!);
    rows.put('clean', around.clean[i]!);
    // Tags and places.
    rows.put('headingLevel', level);
    for (let t = 0; t < TAGS.length; t += 1) rows.put(TAG_NAMES[t]!, Number(element.tag === TAGS[t]));
    rows.put('inner.link', Number(block.inner.tag === 'a'));
    rows.put('inner.bold', Number(block.inner.tag === 'strong' || block.inner.tag === 'b'));
    rows.put('inner.italic', Number(block.inner.tag === 'em' || block.inner.tag === 'i'));
    rows.put('parent.p', Number(element.parent?.tag === 'p'));
    rows.put('parent.li', Number(element.parent?.tag === 'li'));
    rows.put('depth', element.depth);
    rows.putBits('place', PLACES, element.places);
    rows.putBits('near', CLASS_GROUP_NAMES, around.near[i]!);
    rows.putBits('above', CLASS_GROUP_NAMES, around.above[i]!);
    rows.putBits('text', TEXT_GROUP_NAMES, patterns[i]!);
    // Against the page's own words.
    rows.put('title.dice', length < 600 && topic.title[i]! > 0 ? diceOfWords(wordsOf(block.text), titleWords) : 0);
    rows.put('title.words', topic.title[i]!);
    rows.put('topic.shared', topic.shared[i]!);
    rows.put('topic.named', topic.named[i]!);
    rows.put('description', length > 20 && context.description.includes(block.text.slice(0, 60)) ? 1 : 0);
    rows.put('body.has', body.has);
    rows.put('body.inside', body.inside[i]!);
    rows.put('body.ratio', Math.min(5, data.body.length / total));
    rows.put('copies', Math.min(5, copies[i]!));
    // Alike places.
    const path = groups.byPath[i]!;
    const style = groups.byStyle[i]!;
    rows.put('path.paragraphs', path.paragraphText / total);
    rows.put('path.top', path.paragraphText / groups.topPath);
    rows.put('path.blocks', Math.log1p(path.blocks));
    rows.put('path.density', path.linked / path.text);
    rows.put('path.mean', Math.log1p(path.text / path.blocks));
    rows.put('style.paragraphs', style.paragraphText / total);
    rows.put('style.top', style.paragraphText / groups.topStyle);
    rows.put('style.blocks', Math.log1p(style.blocks));
    rows.put('style.density', style.linked / style.text);
    // Elements around, from the inside out.
    let at: PageElement = element;
    for (const [ofText, ofParagraphs, ofShare, ofDensity, ofBlocks] of UP) {
      const index = at.index;
      const text = Math.max(1, around.text[index]!);
      rows.put(ofText, text / Math.max(1, around.totalText));
      rows.put(ofParagraphs, around.paragraphText[index]! / total);
      rows.put(ofShare, around.paragraphText[index]! / text);
      rows.put(ofDensity, around.linked[index]! / text);
      rows.put(ofBlocks, Math.log1p(around.blocks[index]!));
      at = at.parent ?? at;
    }
    rows.put('main.up', toMain.up[element.index]!);
    rows.put('main.down', toMain.down[element.index]!);
    const nearest = nearestArticle(element);
    rows.put('article.paragraphs', nearest ? around.paragraphText[nearest.index]! / total : -1);
    rows.put('article.count', Math.min(30, articleCount));
    // Place in the page.
    rows.put('index', i / blocks.length);
    rows.put('before', textBefore / Math.max(1, around.totalText));
    rows.put('paragraphsBefore', paragraphTextBefore / total);
    rows.put('paragraphsAfter', (total - paragraphTextBefore) / total);
    rows.put('first', first < 0 ? 0 : clamp(i - first));
    rows.put('last', last < 0 ? 0 : clamp(i - last));
    rows.put('fromTitle', titleBlock ? clamp(i - titleBlock.index) : -99);
    // Headings and marks of an end above.
    rows.put('heading.distance', heading < 0 ? 99 : Math.min(50, i - heading));
    rows.put('heading.level', heading < 0 ? 0 : levels[heading]!);
    rows.put('heading.furniture', heading < 0 ? 0 : Number((patterns[heading]! & AFTER) !== 0));
    rows.put('heading.near', heading < 0 ? 0 : Number(around.clean[heading + 1] ?? 0));
    rows.put('endMarks', Math.min(10, endMarks));
    // Neighbours.
    for (const { step, length, density, clean, path: alike } of NEIGHBOURS) {
      const there = i + step >= 0 && i + step < blocks.length;
      rows.put(length, there ? lengths[i + step]! : 0);
      rows.put(density, there ? around.density[i + step]! : -1);
      rows.put(clean, there ? around.clean[i + step]! : 0);
      rows.put(alike, there ? Number(groups.byPath[i + step] === path) : 0);
    }
    rows.put('at-1.ends', blocks[i - 1] ? Number(around.shapes[i - 1]!.endsSentence) : 0);
    rows.put('at1.ends', blocks[i + 1] ? Number(around.shapes[i + 1]!.endsSentence) : 0);
    rows.put('at-1.heading', i > 0 ? Number(levels[i - 1]! > 0) : 0);
    for (const { step, date, comment } of NEXT) {
      const bits = patterns[i + step] ?? 0;
      rows.put(date, Number((bits & DATED) !== 0));
      rows.put(comment, Number((bits & SPOKEN) !== 0));
    }
    let before = 0;
    let after = 0;
    for (let step = 1; step <= REACH; step += 1) {
      if (i >= step) before += around.clean[i - step]!;
      if (i + step < blocks.length) after += around.clean[i + step]!;
    }
    rows.put('clean.before', before);
    rows.put('clean.after', after);
    // The page.
    rows.put('page.blocks', Math.log1p(blocks.length));
    rows.put('page.paragraphs', Math.log1p(total));
    rows.put('page.share', total / Math.max(1, around.totalText));
    rows.put('page.main', around.paragraphText[around.main.index]! / total);
    rows.next();
    if (level > 0) heading = i;
    if (i > first && first >= 0 && (patterns[i]! & AFTER) !== 0 && length < 300) endMarks += 1;
    textBefore += length;
    if (around.clean[i]) paragraphTextBefore += length;
  }
  return rows;
}

const clamp = (steps: number) => Math.max(-40, Math.min(40, steps));

function copiesOf(blocks: readonly Block[]): number[] {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return blocks.map(({ text }) => counts.get(text)! - 1);
}

/** Per element, steps up to what holds it and the main container, and from there down to the container. */
function distancesTo(main: PageElement, { elements }: Page): { up: Uint16Array; down: Uint16Array } {
  const up = new Uint16Array(elements.length);
  const down = new Uint16Array(elements.length);
  const above = new Uint8Array(elements.length);
  let steps = 0;
  for (let at: PageElement | null = main; at; at = at.parent, steps += 1) {
    above[at.index] = 1;
    down[at.index] = steps;
  }
  for (const { index, parent } of elements)
    if (!above[index] && parent) {
      up[index] = up[parent.index]! + 1;
      down[index] = down[parent.index]!;
    }
  return { up, down };
}

function nearestArticle(element: PageElement): PageElement | null {
  if ((element.places & PLACE.article) === 0) return null;
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'article') return at;
  return null;
}
