import type { Refusal } from '../../base/refusal.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { Hints } from '../article.ts';
import { pageDates } from '../date/page-dates.ts';
import type { Draft } from '../draft.ts';
import { bylineOf } from './byline.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { readLinkedData } from './json-ld.ts';
import { hostOf, outletSignsOf, siteNamesOf } from './outlet-signs.ts';
import type { Block, Page } from './page.ts';
import { canonicalOf, languageOfPage } from './page-address.ts';
import { readPage } from './read-page.ts';
import { reasonOf } from './removal-reasons.ts';
import { ruleChances } from './rule-chances.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { patternsOf } from './text-patterns.ts';
import { titleOf } from './title.ts';

/** Longer pages are data dumps, not articles; the largest of 2,000 pages measured has 4 million units. */
const MAX_HTML = 20_000_000;

/**
 * The article of a web page: its text without furniture, title, byline, times, language and the signs of its outlet.
 * `html`: the whole page, decoded. Refused: pages that are too large, hold no text, or are no article. Never throws.
 */
export function extractPage(html: string, hints: Hints): Result<Draft, Refusal> {
  const what = hints.url ?? 'page';
  if (html.length > MAX_HTML)
    return failed({ stage: 'article', code: 'too-large', what, why: `the page has more than ${MAX_HTML} characters` });
  const page = readPage(html);
  if (page.blocks.length === 0) return failed({ stage: 'article', code: 'empty', what, why: 'the page holds no text' });
  const data = readLinkedData(page.jsonLd);
  const canonical = canonicalOf(page, data, hints.url ?? null);
  const siteNames = siteNamesOf(page, data);
  const host = hostOf(hints.url) || hostOf(canonical);
  const { title, block: titleBlock } = titleOf(page, data, { siteNames, host });
  const around = surroundingsOf(page);
  const patterns = page.blocks.map((block) => patternsOf(block.text));
  const chances = ruleChances(page, around, patterns);
  const kept = chooseBlocks(page, chances);
  if (titleBlock) kept[titleBlock.index] = 0;
  const text = page.blocks
    .filter((block) => kept[block.index])
    .map((block) => block.text)
    .join('\n\n');
  if (text === '')
    return failed({
      stage: 'article',
      code: 'not-an-article',
      what,
      why: 'no block of the page reads like an article',
    });
  const removed = removedOf(page, around, patterns, kept, titleBlock, title);
  const dates = pageDates(html, page, data, { url: hints.url ?? canonical, titleBlock, zone: hints.zone ?? null });
  return ok({
    title: title || hints.title || '',
    byline: bylineOf(page, data, titleBlock, [...siteNames, host]),
    text,
    kind: 'report',
    parts: [{ start: 0, end: text.length, by: 'outlet' }],
    removed,
    published: dates.published,
    modified: dates.modified,
    language: languageOfPage(page, data),
    canonical,
    outletSigns: outletSignsOf([canonical, hints.url], siteNames, removed),
    confidence: confidenceOf(page, chances, kept),
  });
}

/** What is not text, in page order; neighbours of one reason become one piece, captions and credits stay apart. */
function removedOf(
  page: Page,
  around: Surroundings,
  patterns: readonly number[],
  kept: Uint8Array,
  titleBlock: Block | null,
  title: string,
): Draft['removed'] {
  const removed: Draft['removed'] = [];
  let before = -1;
  for (const block of page.blocks) {
    if (kept[block.index] || (block === titleBlock && block.text === title)) continue;
    const why = block === titleBlock ? 'title' : reasonOf(block, around, patterns[block.index]!);
    const last = removed.at(-1);
    if (last && last.why === why && before === block.index - 1 && why !== 'caption' && why !== 'credit')
      last.text += `\n${block.text}`;
    else removed.push({ text: block.text, why });
    before = block.index;
  }
  if (page.overflow) removed.push({ text: page.overflow, why: 'beyond the number of blocks that are read' });
  return removed;
}

/** Mean chance of what was kept, weighted by its length. */
function confidenceOf(page: Page, chances: ArrayLike<number>, kept: Uint8Array): number {
  let sum = 0;
  let length = 0;
  for (const block of page.blocks)
    if (kept[block.index]) {
      sum += Math.min(1, Math.max(0, chances[block.index]!)) * block.text.length;
      length += block.text.length;
    }
  return length > 0 ? Math.round((1000 * sum) / length) / 1000 : 0;
}
