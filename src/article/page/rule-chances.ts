import { groupBit } from './class-words.ts';
import type { Page } from './page.ts';
import type { Surroundings } from './surroundings.ts';
import { PLACE } from './tags.ts';
import { patternBit } from './text-patterns.ts';

const FURNITURE = PLACE.aside | PLACE.nav | PLACE.footer | PLACE.form | PLACE.dialog | PLACE.caption;
const AGAINST = groupBit('comment', 'consent', 'related', 'newsletter', 'share', 'bio', 'advert', 'tags');
const AGAINST_TEXT = patternBit(
  'readMore',
  'newsletter',
  'copyright',
  'share',
  'advert',
  'comments',
  'byline',
  'date',
  'tags',
);

/** Chances by rule, for a page before there is a model: paragraphs in and around the main container. */
export function ruleChances(page: Page, around: Surroundings, patterns: readonly number[]): Float64Array {
  const { main, shapes } = around;
  const outer = main.parent && around.text[main.parent.index]! < 1.6 * around.text[main.index]! ? main.parent : main;
  return Float64Array.from(page.blocks, (block) => {
    const i = block.index;
    let within = false;
    for (let at: typeof block.element | null = block.element; at; at = at.parent) if (at === outer) within = true;
    if (!within || around.density[i]! > 0.5) return 0;
    if ((block.element.places & FURNITURE) !== 0) return 0;
    let chance = around.paragraph[i] ? 0.9 : shapes[i]!.endsSentence ? 0.7 : 0.45;
    if (shapes[i]!.words < 25) {
      if ((around.near[i]! & AGAINST) !== 0) chance -= 0.4;
      if ((patterns[i]! & AGAINST_TEXT) !== 0) chance -= 0.4;
    } else if ((around.above[i]! & groupBit('comment', 'consent', 'related')) !== 0) chance -= 0.5;
    if (i > around.firstParagraph && i < around.lastParagraph) chance += 0.1;
    return chance;
  });
}
