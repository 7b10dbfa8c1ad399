import type { ArticleId } from './ids.ts';

declare const checked: unique symbol;

/** Which text of a revision a span lies in. */
export type SourceText = 'text' | 'title' | 'removed';

/** A span of one article's title or text, UTF-16 offsets, end exclusive. */
export interface Span {
  in: 'text' | 'title';
  start: number;
  end: number;
}

/**
 * An exact passage of one article revision. `source.slice(start, end) === text`, where source is the title, the text or
 * `removed[index].text`; UTF-16 offsets. Only `cite` makes one, so that a citation that does not hold cannot exist.
 */
export interface Citation {
  article: ArticleId;
  revision: number;
  in: SourceText;
  index?: number;
  start: number;
  end: number;
  text: string;
  readonly [checked]?: true;
}

/** What can be cited: the texts of one article revision. */
export interface Citable {
  id: ArticleId;
  revision: number;
  title: string;
  text: string;
  removed: readonly { text: string }[];
}

/** The text a citation points into; null where the article has none such. */
export function sourceOf(article: Citable, source: SourceText, index?: number): string | null {
  if (source === 'title') return article.title;
  if (source === 'text') return article.text;
  return article.removed[index ?? -1]?.text ?? null;
}

/**
 * Makes the citation of `source.slice(start, end)`. Throws where the span is empty, lies outside the text, or cuts a
 * surrogate pair: such a span is a bug of the caller, never bad input.
 */
export function cite(article: Citable, at: { in: SourceText; index?: number; start: number; end: number }): Citation {
  const source = sourceOf(article, at.in, at.index);
  if (source === null) throw new RangeError(`article ${article.id} has no ${at.in}[${at.index}]`);
  const { start, end } = at;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= source.length))
    throw new RangeError(`span ${start}..${end} does not lie in the ${at.in} of ${article.id} (${source.length})`);
  if (cutsPair(source, start) || cutsPair(source, end))
    throw new RangeError(`span ${start}..${end} of ${article.id} cuts a surrogate pair`);
  const citation = {
    article: article.id,
    revision: article.revision,
    in: at.in,
    start,
    end,
    text: source.slice(start, end),
  };
  return (at.in === 'removed' ? { ...citation, index: at.index } : citation) as Citation;
}

/** Null where the citation holds in `article`; else what is wrong with it. */
export function faultOf(citation: Citation, article: Citable): string | null {
  if (citation.article !== article.id) return `cites ${citation.article}, not ${article.id}`;
  if (citation.revision !== article.revision) return `cites revision ${citation.revision}, not ${article.revision}`;
  const source = sourceOf(article, citation.in, citation.index);
  if (source === null) return `the article has no ${citation.in}[${citation.index}]`;
  const there = source.slice(citation.start, citation.end);
  if (citation.start < 0 || citation.end <= citation.start || there !== citation.text)
    return `${citation.in} ${citation.start}..${citation.end} reads ${JSON.stringify(there.slice(0, 80))}, not ${JSON.stringify(citation.text.slice(0, 80))}`;
  return null;
}

function cutsPair(source: string, at: number): boolean {
  if (at <= 0 || at >= source.length) return false;
  const before = source.charCodeAt(at - 1);
  const after = source.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
