/** Elements without content: they are never pushed on the stack of open elements. */
export const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose text no reader sees as text of the page. `script` is looked at apart, for structured data. */
export const SKIPPED = new Set(
  'script style noscript template svg iframe noembed noframes xmp textarea select option datalist button object audio video canvas map'.split(
    ' ',
  ),
);

/** Elements that do not end a run of text. Everything else, custom elements included, stands on lines of its own. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr output picture q rb rp rt ruby s samp small source span strike strong sub sup time tt u var wbr area input mi mn mo mrow msup msub'.split(
    ' ',
  ),
);

export const BOLD = new Set(['b', 'strong']);

const ends = (tags: string) => new Set(tags.split(' '));
const PARAGRAPH = ends('p');

/** A start tag closes the open element where that is one of these: as in the HTML standard, cut down to what changes text. */
export const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...'h1 h2 h3 h4 h5 h6 p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'
    .split(' ')
    .map((tag) => [tag, PARAGRAPH] as const),
  ['li', ends('li p')],
  ['dd', ends('dd dt p')],
  ['dt', ends('dd dt p')],
  ['tr', ends('tr th td p')],
  ['td', ends('th td p')],
  ['th', ends('th td p')],
  ['tbody', ends('thead tbody tr td th p')],
  ['tfoot', ends('thead tbody tr td th p')],
  ['option', ends('option')],
  ['body', ends('head')],
]);

/** Places that an element opens for all that stands in it: one bit each. */
export const PLACE = {
  article: 1,
  main: 2,
  aside: 4,
  nav: 8,
  header: 16,
  footer: 32,
  figure: 64,
  table: 128,
  list: 256,
  form: 512,
  quote: 1024,
  hidden: 2048,
  body: 4096,
  dialog: 8192,
  caption: 16384,
  section: 32768,
  time: 65536,
  address: 131072,
  pre: 262144,
  details: 524288,
} as const;

export const PLACE_OF_TAG: ReadonlyMap<string, number> = new Map([
  ['article', PLACE.article],
  ['main', PLACE.main],
  ['aside', PLACE.aside],
  ['nav', PLACE.nav],
  ['header', PLACE.header],
  ['footer', PLACE.footer],
  ['figure', PLACE.figure],
  ['table', PLACE.table],
  ['ul', PLACE.list],
  ['ol', PLACE.list],
  ['dl', PLACE.list],
  ['form', PLACE.form],
  ['fieldset', PLACE.form],
  ['blockquote', PLACE.quote],
  ['dialog', PLACE.dialog],
  ['figcaption', PLACE.caption | PLACE.figure],
  ['section', PLACE.section],
  ['address', PLACE.address],
  ['pre', PLACE.pre],
  ['details', PLACE.details],
  ['menu', PLACE.nav],
]);

export const PLACE_OF_ROLE: ReadonlyMap<string, number> = new Map([
  ['article', PLACE.article],
  ['main', PLACE.main],
  ['complementary', PLACE.aside],
  ['navigation', PLACE.nav],
  ['banner', PLACE.header],
  ['contentinfo', PLACE.footer],
  ['dialog', PLACE.dialog],
  ['alertdialog', PLACE.dialog],
  ['menu', PLACE.nav],
  ['menubar', PLACE.nav],
  ['tablist', PLACE.nav],
  ['search', PLACE.form],
]);
