import { createHash } from 'node:crypto';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Names one published text. Computed from its address, or from its text where it has none: read twice, it is one article. */
export type ArticleId = Id<'article'>;
/** Main domain of the outlet; else the slug of its name; else `unknown-` and the article's id. */
export type OutletId = Id<'outlet'>;
/** Names a person, body or place within one story. */
export type EntityId = Id<'entity'>;
export type StoryId = Id<'story'>;

/** SHA-256 of the parts, in hexadecimal. The parts are length-prefixed, so that no two lists of parts collide by concatenation. */
export function digest(...parts: string[]): string {
  let all = '';
  for (const part of parts) all += `${Buffer.byteLength(part)}:${part}`;
  return createHash('sha256').update(all).digest('hex');
}

/** SHA-256 of bytes as they are, in hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `a` and 16 hexadecimal digits. `key`: the canonical address, or `title` and `text` joined where there is no address. */
export function articleId(key: string): ArticleId {
  return `a${digest('article', key).slice(0, 16)}` as ArticleId;
}

/** `s` and 16 hexadecimal digits, from the article that opened the story. */
export function storyId(opener: ArticleId): StoryId {
  return `s${digest('story', opener).slice(0, 16)}` as StoryId;
}

/** `host` (`www.` cut) where known; else the name as a slug of its letters and digits; else `unknown-<article>`. */
export function outletId(of: { domain?: string | null; name?: string | null; article: ArticleId }): OutletId {
  const domain = of.domain?.toLowerCase().replace(/^www\./, '');
  if (domain) return domain as OutletId;
  const slug = slugOf(of.name ?? '');
  return (slug || `unknown-${of.article}`) as OutletId;
}

/** Lower case, accents folded, everything but letters and digits to single hyphens. Empty where nothing is left. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
