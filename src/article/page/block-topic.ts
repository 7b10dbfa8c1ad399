import type { Page } from './page.ts';
import type { Surroundings } from './surroundings.ts';
import { isAscii } from './title.ts';

const LONG_WORD = /[\p{L}\p{N}]{5,}|[\p{Script=Han}]{2}/gu;
const LONG_ASCII = /[a-z0-9]{5,}/g;
const SEEN = 1200;

/** Per block, what its longer words share with the rest of the page's article and with its title. */
export interface BlockTopic {
  /** Share of the distinct long words that stand in another clean paragraph. */
  shared: Float64Array;
  /** Share of the title's long words that the block holds. */
  title: Float64Array;
  /** Share of the block's distinct long words that stand in the title or the description. */
  named: Float64Array;
}

export function topicsOf(page: Page, around: Surroundings, title: string, description: string): BlockTopic {
  const words = page.blocks.map((block) => longWords(block.text));
  const inParagraphs = new Map<string, number>();
  for (let i = 0; i < words.length; i += 1)
    if (around.clean[i]) for (const word of words[i]!) inParagraphs.set(word, (inParagraphs.get(word) ?? 0) + 1);
  const ofTitle = longWords(title);
  const named = new Set([...ofTitle, ...longWords(description)]);
  const topic = {
    shared: new Float64Array(words.length),
    title: new Float64Array(words.length),
    named: new Float64Array(words.length),
  };
  for (let i = 0; i < words.length; i += 1) {
    const own = words[i]!;
    if (own.size === 0) continue;
    const itself = around.clean[i] ? 1 : 0;
    let shared = 0;
    let hits = 0;
    let inTitle = 0;
    for (const word of own) {
      if ((inParagraphs.get(word) ?? 0) > itself) shared += 1;
      if (named.has(word)) hits += 1;
      if (ofTitle.has(word)) inTitle += 1;
    }
    topic.shared[i] = shared / own.size;
    topic.named[i] = hits / own.size;
    topic.title[i] = ofTitle.size > 0 ? inTitle / ofTitle.size : 0;
  }
  return topic;
}

function longWords(text: string): Set<string> {
  const lower = text.slice(0, SEEN).toLowerCase();
  return new Set(lower.match(isAscii(lower) ? LONG_ASCII : LONG_WORD) ?? []);
}
