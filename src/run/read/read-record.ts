import type { Document, Hints } from '../../article/article.ts';
import { document, type Input, LARGEST_DOCUMENT, refused } from './input.ts';

const text = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() ? value : null;
  return typeof value === 'number' ? String(value) : null;
};

/** The first of the names that the record gives as text. */
function first(record: Record<string, unknown>, ...names: string[]): string | null {
  for (const name of names) {
    const value = text(record[name]);
    if (value) return value;
  }
  return null;
}

function bylineOf(record: Record<string, unknown>): string[] {
  for (const name of ['byline', 'authors', 'author']) {
    const value = record[name];
    const names = Array.isArray(value) ? value : [value];
    const found = names.map((entry) => text(entry) ?? text((entry as { name?: unknown } | null)?.name));
    if (found.some(Boolean)) return found.filter((entry) => entry !== null);
  }
  return [];
}

function outletOf(record: Record<string, unknown>): string | null {
  const outlet = record['outlet'] ?? record['source'] ?? record['publisher'];
  return text(outlet) ?? text((outlet as { name?: unknown } | null)?.name);
}

/**
 * One JSON record to a document. Fields: `text` or `html` (one of them is needed), `url`, `title`, `published`,
 * `modified`, `outlet`, `byline` (text or list), `language`; common other names of these are understood.
 */
export function readRecord(value: unknown, what: string): Input {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(what, 'wrong-format', 'not a JSON object with fields such as url, title, text, published, outlet');
  const record = value as Record<string, unknown>;
  const html = first(record, 'html');
  const plain = first(record, 'text', 'body', 'content', 'articleBody');
  const content = plain ?? html;
  if (content === null) {
    const named = Object.keys(record).slice(0, 8).join(', ') || 'none';
    return refused(what, 'wrong-format', `neither "text" nor "html" holds any text (fields: ${named})`);
  }
  if (content.length > LARGEST_DOCUMENT)
    return refused(what, 'too-large', `${Math.round(content.length / 1e6)} MB of text is no article`);
  const hints: Hints = {
    url: first(record, 'url', 'link'),
    title: first(record, 'title', 'headline'),
    byline: bylineOf(record),
    published: first(record, 'published', 'date', 'datePublished', 'published_at', 'publishedAt'),
    modified: first(record, 'modified', 'updated', 'dateModified'),
    language: first(record, 'language', 'lang'),
    outlet: outletOf(record),
  };
  const form: Document['form'] = plain === null ? 'html' : 'text';
  return document({ what, form, content, hints });
}
