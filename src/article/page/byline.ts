import { fold } from '../../text/fold.ts';
import type { LinkedData } from './json-ld.ts';
import type { Block, Page, PageElement } from './page.ts';
import { cleanNames, isPersonLike } from './person-names.ts';
import { metaOf, wordsOf } from './title.ts';

const REACH = 15;
const BY =
  /^(?:(?:written|reported|words|story|text|report|article|posted|published|analysis|review|opinion|exclusive|updated)\s+)?(?:by|von|par|por|di|door|av|af|od|przez|de|autor(?:in|zy|e|a)?|auteur|författare|szerző|írta|yazan|текст|автор|bởi|oleh|ni|skrevet av|kirjoittaja|tekst|texte?|texto|testo)\s*[:：]?\s+\p{L}/iu;
/** The By-word on a line of its own. */
const BY_ALONE =
  /^(?:written |reported |words |story |text )?(?:by|von|par|por|di|door|av|af|autor(?:in)?|автор)\s*[:—–-]*$/iu;
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:author|byline|by-line|writer|contributor|journalist|reporter)s?(?:$|[\s_-])|author|byline/i;
const NAME_CLASS =
  /author[-_]*(?:name|link|title)|byline[-_]*(?:name|author|link)|(?:^|\s)(?:p-author|fn|author)(?:\s|$)/i;
const NOT_AUTHOR =
  /comment|related|avatar|bio\b|social|share|image|photo|date|time|follow|teaser|card|recirc|more-from/i;
const META = [
  'author',
  'article:author_name',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'citation_author',
  'bt:author',
  'cxenseparse:author',
  'article_author',
  'news_authors',
  'authors',
  'twitter:data1',
  'og:article:author',
  'rbauthors',
  'creator',
];

/**
 * Who wrote the article: people in the order in which the page names them; a body (an agency) where it names no person.
 * The page's own data goes first; a source further down that names all of them and more people wins over it.
 */
export function bylineOf(page: Page, data: LinkedData, titleBlock: Block | null, siteNames: string[]): string[] {
  const lists = [
    cleanNames(data.people, siteNames),
    visible(page, titleBlock, siteNames),
    marked(page, titleBlock, (words) => /(?:^|\s)author(?:\s|$)/i.test(words) && !NOT_AUTHOR.test(words), siteNames),
    cleanNames(metas(page), siteNames),
    marked(page, titleBlock, (words) => NAME_CLASS.test(words) && !NOT_AUTHOR.test(words), siteNames),
    marked(page, titleBlock, (words) => AUTHOR_CLASS.test(words) && !NOT_AUTHOR.test(words), siteNames),
  ];
  let chosen: string[] = [];
  for (const list of lists) {
    if (list.length === 0 || list.length > 8) continue;
    if (chosen.length === 0 || accented(list, chosen)) chosen = list;
    else if (!chosen.some(isPersonLike) && list.every(isPersonLike)) chosen = list;
    else if (list.length > chosen.length && list.every(isPersonLike) && chosen.every((name) => holds(list, name)))
      chosen = list;
  }
  if (chosen.length === 0) chosen = cleanNames(data.bodies, siteNames);
  // A site may bear its author's name.
  return chosen.length > 0 ? chosen : cleanNames([...data.people, ...data.bodies].slice(0, 2), []);
}

/** The same names, with more of their accents. */
function accented(list: readonly string[], chosen: readonly string[]): boolean {
  const joined = (names: readonly string[]) => names.join('|').toLowerCase();
  return joined(list) !== joined(chosen) && fold(joined(list)) === joined(chosen);
}

function holds(list: string[], name: string): boolean {
  const words = wordsOf(name);
  return list.some((other) => {
    const there = new Set(wordsOf(other));
    return words.every((word) => there.has(word));
  });
}

function metas(page: Page): string[] {
  for (const name of META) {
    const value = metaOf(page, name);
    if (!value || /^https?:|^www\.|\.com\/|^@/.test(value)) continue;
    if (name === 'twitter:data1' && !/written by|author/i.test(metaOf(page, 'twitter:label1'))) continue;
    const all = page.metas
      .filter((meta) => meta.name === name && !/^https?:/.test(meta.content))
      .map((meta) => meta.content);
    return [...new Set(all)];
  }
  return [];
}

/** A line "By ..." close after the title. */
function visible(page: Page, titleBlock: Block | null, siteNames: string[]): string[] {
  if (!titleBlock) return [];
  for (let at = titleBlock.index + 1; at <= titleBlock.index + REACH && at < page.blocks.length; at += 1) {
    const block = page.blocks[at]!;
    if (BY_ALONE.test(block.text)) {
      const names = page.blocks
        .slice(at + 1, at + 4)
        .filter((next) => next.text.length < 80)
        .flatMap((next) => textPieces(next, 0, next.text.length));
      const people = cleanNames(names, siteNames).filter(isPersonLike);
      if (people.length > 0) return people;
    }
    if (block.text.length > 200 || !BY.test(block.text)) continue;
    if (wordsOf(block.text).length > 24) continue;
    const names = cleanNames(textPieces(block, 0, block.text.length), siteNames).filter(isPersonLike);
    if (names.length > 0) return names;
  }
  return [];
}

/** Texts of elements whose own class words say author, near the title or before the text's end. */
function marked(
  page: Page,
  titleBlock: Block | null,
  wanted: (words: string) => boolean,
  siteNames: string[],
): string[] {
  const from = titleBlock ? Math.max(0, titleBlock.index - 6) : 0;
  const to = titleBlock ? titleBlock.index + 40 : 200;
  let holder: PageElement | null = null;
  const found: string[] = [];
  for (const block of page.blocks.slice(from, to)) {
    if (block.text.length > 200) continue;
    const around = near(block.element, wanted);
    const pieces = block.marks.filter((mark) => wanted(mark.element.words));
    if (!around && pieces.length === 0) continue;
    const group: PageElement | null = (around ?? pieces[0]!.element).parent;
    if (holder && group !== holder && found.length > 0) break;
    holder = group;
    const texts =
      pieces.length > 0
        ? pieces.flatMap((mark) => textPieces(block, mark.start, mark.end))
        : textPieces(block, 0, block.text.length);
    for (const name of cleanNames(texts, siteNames)) if (!found.includes(name)) found.push(name);
  }
  const people = found.filter(isPersonLike);
  return people.length > 0 ? people : found.slice(0, 1);
}

/** The nearest element of up to three that is wanted. */
function near(element: PageElement, wanted: (words: string) => boolean): PageElement | null {
  let at: PageElement | null = element;
  for (let up = 0; at && up < 3; up += 1, at = at.parent) if (at.words && wanted(at.words)) return at;
  return null;
}

/** The text of a span, cut where two inline elements touch without a blank ("Ada LindColumnist"). */
function textPieces(block: Block, start: number, end: number): string[] {
  const cuts = [start, ...block.seams.filter((seam) => seam > start && seam < end), end];
  const pieces: string[] = [];
  for (let i = 1; i < cuts.length; i += 1) pieces.push(block.text.slice(cuts[i - 1], cuts[i]).trim());
  return pieces.filter((piece) => piece !== '');
}
