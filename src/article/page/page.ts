/** One element of a page, as far as its text's nature can be told from it. Parents come before their children. */
export interface PageElement {
  index: number;
  parent: PageElement | null;
  tag: string;
  depth: number;
  /** `class id role itemprop data-component`, as written, joined by blanks. */
  words: string;
  itemprop: string;
  /** Bits of `PLACE`: this element's own and those of all elements around it. */
  places: number;
  /** Hash of the tags from the root down to here. */
  path: number;
}

/** The longest run of inline text inside one block-level element. White space is collapsed. */
export interface Block {
  index: number;
  text: string;
  /** The nearest block-level element around it. */
  element: PageElement;
  /** The innermost element of its first character: a link, a `span` with a class. */
  inner: PageElement;
  /** UTF-16 units of the text that stand in links, and in bold or strong. */
  linked: number;
  bold: number;
  links: number;
  breaks: number;
  /** Inline elements whose class speaks of an author, a date or a caption, with the span of their text in this block. */
  marks: { element: PageElement; start: number; end: number }[];
  /** Offsets where one inline element ends and the next begins with no blank between. */
  seams: number[];
}

export interface MetaElement {
  name: string;
  content: string;
}

/** A `time` element, or any with a `datetime` or a date in its `content`. */
export interface TimeElement {
  datetime: string;
  element: PageElement;
  /** The block it stands in or before: index into `blocks`. */
  block: number;
}

/** What one walk over the page's markup collects. */
export interface Page {
  elements: PageElement[];
  blocks: Block[];
  /** Text beyond the limit of blocks. */
  overflow: string;
  metas: MetaElement[];
  times: TimeElement[];
  links: { rel: string; href: string; hreflang: string }[];
  title: string;
  language: string;
  /** Text of `script type="application/ld+json"`. */
  jsonLd: string[];
  /** Spans of all other scripts: `[start, end)` in the HTML. */
  scripts: [number, number][];
  images: string[];
}
