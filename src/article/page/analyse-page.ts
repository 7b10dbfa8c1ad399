import type { DateContext } from '../date/date-sources.ts';
import { blockFeatures } from './block-features.ts';
import type { FeatureRows } from './feature-rows.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';
import { hostOf, siteNamesOf } from './outlet-signs.ts';
import type { Block, Page } from './page.ts';
import { canonicalOf, languageOfPage } from './page-address.ts';
import { readPage } from './read-page.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { patternsOf } from './text-patterns.ts';
import { metaOf, titleOf } from './title.ts';

/** All that is known of a page before any block is judged. */
export interface Analysis {
  page: Page;
  data: LinkedData;
  canonical: string | null;
  siteNames: string[];
  host: string;
  title: string;
  titleBlock: Block | null;
  around: Surroundings;
  /** Text patterns per block. */
  patterns: number[];
}

/** `url`: the page's address, where it is known otherwise than from the page. */
export function analysePage(html: string, url: string | null): Analysis {
  const page = readPage(html);
  const data = readLinkedData(page.jsonLd);
  const canonical = canonicalOf(page, data, url);
  const siteNames = siteNamesOf(page, data);
  const host = hostOf(url) || hostOf(canonical);
  const { title, block: titleBlock } = titleOf(page, data, { siteNames, host });
  const around = surroundingsOf(page);
  const patterns = page.blocks.map((block) => patternsOf(block.text));
  return { page, data, canonical, siteNames, host, title, titleBlock, around, patterns };
}

/** The rows that the block model judges. */
export function featuresOf(analysis: Analysis): FeatureRows {
  const description = metaOf(analysis.page, 'og:description', 'description', 'twitter:description');
  return blockFeatures({ ...analysis, description });
}

/** What the dates are told from. */
export function dateContextOf(analysis: Analysis, html: string, url: string | null): DateContext {
  const { page, data, around, titleBlock, canonical } = analysis;
  return { html, page, data, around, url: url ?? canonical, titleBlock, language: languageOfPage(page, data) };
}
