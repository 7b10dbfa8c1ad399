import type { Refusal } from '../../base/refusal.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { Hints } from '../article.ts';
import { pageDates } from '../date/page-dates.ts';
import type { Draft } from '../draft.ts';
import { analysePage, dateContextOf, featuresOf } from './analyse-page.ts';
import { bylineOf } from './byline.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { judgePage } from './judge-page.ts';
import { outletSignsOf } from './outlet-signs.ts';
import type { Page } from './page.ts';
import { languageOfPage } from './page-address.ts';
import { layoutOf, pictureOfPage, sectionOfPage } from './page-extras.ts';
import { type PageModels, shippedModels } from './page-models.ts';
import { removedBlocks } from './removed-blocks.ts';
import { chancesOf } from './tree-model.ts';

/** The largest of the 1,381 pages measured on has 2.9 million; the worst that 10 million can hold takes about three seconds. */
const MAX_HTML = 10_000_000;

/**
 * The article of a web page: its text without furniture, title, byline, times, language and the signs of its outlet.
 * `html`: the whole page, decoded. Refused: pages that are too large, hold no text, or are no article. Never throws.
 * `models`: what judges blocks and days; the shipped ones unless a measurement brings its own.
 */
export function extractPage(html: string, hints: Hints, models: PageModels = shippedModels()): Result<Draft, Refusal> {
  const what = hints.url ?? 'page';
  if (html.length > MAX_HTML)
    return failed({ stage: 'article', code: 'too-large', what, why: `the page has more than ${MAX_HTML} characters` });
  const analysis = analysePage(html, hints.url ?? null);
  const { page, data, canonical, siteNames, host, title, titleBlock } = analysis;
  if (page.blocks.length === 0) return failed({ stage: 'article', code: 'empty', what, why: 'the page holds no text' });
  const chances = chancesOf(models.blocks, featuresOf(analysis).values);
  const kept = chooseBlocks(page, chances);
  if (titleBlock) kept[titleBlock.index] = 0;
  const confidence = confidenceOf(page, chances, kept);
  const verdict = judgePage(analysis, kept, confidence);
  if (verdict.kind === 'refused') return failed({ stage: 'article', code: verdict.code, what, why: verdict.why });
  const blocks = page.blocks.filter((block) => kept[block.index]);
  const text = blocks.map((block) => block.text).join('\n\n');
  const { removed, placeOf } = removedBlocks(analysis, kept);
  const { published, modified, visible } = pageDates(
    dateContextOf(analysis, html, hints.url ?? null),
    models.days,
    hints.zone ?? null,
  );
  const place = visible ? placeOf(visible.block, visible.start, visible.end) : null;
  return ok({
    title: title || hints.title || '',
    byline: bylineOf(page, data, titleBlock, [...siteNames, host]),
    text,
    kind: 'report',
    parts: [{ start: 0, end: text.length, by: 'outlet' }],
    removed,
    published: published ? { ...published, evidence: place ? [place] : [] } : null,
    modified,
    language: languageOfPage(page, data),
    canonical,
    section: sectionOfPage(page, data),
    layout: layoutOf(blocks),
    picture: pictureOfPage(page, data, canonical ?? hints.url ?? null),
    outletSigns: outletSignsOf([canonical, hints.url], siteNames, removed),
    confidence,
    ...(verdict.kind === 'cut-off' ? { cutOff: verdict.why } : {}),
  });
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
