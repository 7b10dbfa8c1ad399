import { groupBit } from './class-words.ts';
import type { Block } from './page.ts';
import type { Surroundings } from './surroundings.ts';
import { PLACE } from './tags.ts';
import { patternBit } from './text-patterns.ts';
import { headingLevel } from './title.ts';

const PHOTO = patternBit('photo');

/** Why a block was left out of the text, in words for a reader. The first that fits; the decision itself was the model's. */
export function reasonOf(block: Block, around: Surroundings, patterns: number): string {
  const i = block.index;
  const { places } = block.element;
  const near = around.near[i]!;
  const above = around.above[i]!;
  const has = (...names: string[]) => (patterns & patternBit(...names)) !== 0;
  const short = block.text.length < 400;
  if (
    (places & (PLACE.figure | PLACE.caption)) !== 0 ||
    ((near & groupBit('caption')) !== 0 && short && (patterns & PHOTO) !== 0)
  )
    return 'caption';
  if (short && (patterns & PHOTO) !== 0 && block.linked < block.text.length / 2) return 'credit';
  if ((above & groupBit('consent')) !== 0) return 'consent notice';
  if ((above & groupBit('comment')) !== 0 || has('comments')) return 'comment';
  if (short && has('copyright')) return 'legal line';
  if ((above & groupBit('newsletter')) !== 0 || (short && has('newsletter'))) return 'subscription appeal';
  if (short && has('byline')) return 'byline';
  if (short && has('advert')) return 'advertisement';
  if ((near & groupBit('advert')) !== 0) return 'advertisement';
  if ((places & PLACE.nav) !== 0 || (above & groupBit('nav')) !== 0) return 'navigation';
  if ((near & groupBit('share')) !== 0 || (short && has('share'))) return 'share bar';
  if (short && has('date')) return 'date line';
  if ((above & groupBit('related')) !== 0 || has('readMore')) return 'related link';
  if ((near & groupBit('bio')) !== 0 || (short && has('reporterCredit'))) return 'author note';
  if ((near & groupBit('meta')) !== 0) return 'byline';
  if ((near & groupBit('tags')) !== 0 || has('tags')) return 'tag list';
  if ((places & PLACE.footer) !== 0 || (above & groupBit('footer')) !== 0) return 'footer';
  if ((places & PLACE.form) !== 0) return 'form';
  if (around.density[i]! > 0.5) return (above & groupBit('teaser')) !== 0 ? 'teaser' : 'link';
  if ((above & groupBit('teaser')) !== 0) return 'teaser';
  if ((places & PLACE.aside) !== 0 || (above & groupBit('aside')) !== 0) return 'box';
  if ((places & PLACE.hidden) !== 0) return 'hidden text';
  if (headingLevel(block) > 0) return 'heading';
  return 'outside the article';
}
