/** One item of a feed, as its publisher gave it; HTML is sanitised, addresses are absolute. */
export interface FeedItem {
  /** The publisher's id; else the link; else a digest of title and text. */
  id: string;
  url: string | null;
  title: string | null;
  authors: string[];
  /** UTC, ISO 8601 with seconds. */
  published: string | null;
  modified: string | null;
  summary: string | null;
  content: string | null;
  categories: string[];
  language: string | null;
  media: { url: string; type: string | null; credit: string | null }[];
}

export interface Feed {
  format: 'rss' | 'rdf' | 'atom' | 'json' | 'cdf' | 'sitemap';
  version: string | null;
  title: string | null;
  url: string | null;
  language: string | null;
  modified: string | null;
  items: FeedItem[];
  /** True where the file was cut off or damaged and only whole items were kept. */
  salvaged: boolean;
}
