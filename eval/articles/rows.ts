import { decode } from '../../src/text/decode.ts';
import { readRows } from '../data.ts';

/** One page of any of the sets, its fields named alike; null or absent: the set has none. */
export interface PageRow {
  url: string;
  html: string;
  /** The whole article text, or segments wanted and unwanted. */
  body: string | null;
  with: string[];
  without: string[];
  title: string | null;
  authors: string | null;
  date: string | null;
}

type Raw = Record<string, unknown>;

/** Reads a file of pages in any of the sets' shapes. Bytes kept as latin1 are decoded as the reader decodes files. */
export function pageRows(path: string): PageRow[] {
  return readRows<Raw>(path).map((raw) => {
    const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? (raw[name] as string) : null);
    const list = (name: string) => (Array.isArray(raw[name]) ? (raw[name] as string[]) : []);
    const html = text('html') ?? '';
    return {
      url: text('url') ?? '',
      html: raw['encoding'] === 'bytes-as-latin1' ? decode(Buffer.from(html, 'latin1')).text : html,
      body: text('body') ?? text('articleBody'),
      with: list('with'),
      without: list('without'),
      title: text('title'),
      authors: text('authors') ?? text('author'),
      date: text('date'),
    };
  });
}
