import { groupBit } from '../page/class-words.ts';
import type { LinkedData } from '../page/json-ld.ts';
import { hostOf } from '../page/outlet-signs.ts';
import type { Block, Page } from '../page/page.ts';
import type { Surroundings } from '../page/surroundings.ts';
import { PLACE } from '../page/tags.ts';
import { type DateReading, findDays } from './find-days.ts';
import { dayOf, type Stamp, stampOf } from './stamp.ts';

/** Where a day was found. The order is that of the model's numbers. Ideas of names: htmldate (Apache-2.0). */
export const SOURCES = [
  'articleData',
  'pageData',
  'articleDataModified',
  'pageDataModified',
  'metaPublished',
  'metaDate',
  'metaModified',
  'timePublished',
  'timeNearTitle',
  'timeOther',
  'timeModified',
  'itemPublished',
  'itemModified',
  'address',
  'scriptPublished',
  'scriptModified',
  'wordPublished',
  'wordModified',
  'dateClass',
  'nearTitle',
  'beforeText',
  'shortInside',
  'shortElsewhere',
  'comment',
  'related',
  'longText',
  'copyright',
  'title',
  'imagePath',
  'dateline',
  'hidden',
  'embedded',
  'nearTitleText',
  'insideText',
] as const;
export type DateSource = (typeof SOURCES)[number];

/** One mention of a day. `block`, `start` and `end` tell where it is visible. */
export interface DateMention {
  source: DateSource;
  stamp: Stamp;
  block: number;
  start: number;
  end: number;
}

export interface DateContext {
  html: string;
  page: Page;
  data: LinkedData;
  around: Surroundings;
  url: string | null;
  titleBlock: Block | null;
  language: string | null;
}

const META_PUBLISHED =
  /^(?:article:published(?:_time|_date)?|og:article:published_time|og:published_time|og:pubdate|bt:pubdate|datepublished|dateposted|published(?:_time|-date|date|_date|_at|time)?|pub-?_?date|publish(?:-|_)?(?:date|time|ed_at)?|publication(?:-|_)?date|citation_(?:publication_|online_)?date|dc\.date\.(?:issued|published|created)|dcterms\.(?:created|issued|date)|dc\.(?:created|issued)|parsely-pub-date|sailthru\.date|cxenseparse:recs:publishtime|cxenseparse:publishtime|rnews:datepublished|article_date_original|article\.(?:published|created)|originalpublicationdate|mediator_published_time|ptime|pdate|date_published|created|creation_date|sortdate|video:release_date|vr:published_time|shareaholic:article_published_time|displaydate|lrt:publishdate|timestamp|article:post_date|release_date|issue_date|first_published|datecreated|date\.created|publish_date|firstpublished|nrk:first-published)$/;
const META_DATE =
  /^(?:date|dc\.date|dcterms\.date|article:date|og:date|doc_date|prism\.publicationdate|eprints\.date|pubdate|time|article_date|content_date|weibo: ?article:create_at)$/;
const META_MODIFIED =
  /^(?:article:modified(?:_time|_date)?|og:updated_time|og:modified_time|og:article:modified_time|datemodified|dateupdated|last-?_?mod(?:ified)?|modified(?:_time|_date)?|revision_date|revised|updated(?:_time|_at)?|dcterms\.modified|dc\.date\.modified|dc\.modified|utime|article:updated_time|last-updated|lastupdated|article\.updated|cxenseparse:modifiedtime|mod_date|bt:moddate|rnews:datemodified)$/;
/** A key of inline data that speaks of publication or (no first group) of change, and its value; in lower case. */
const SCRIPT_DATE =
  /(?:(date_?published|published_?(?:at|date|time|on)|publish(?:ed)?_?date|publication_?date|pub_?date|first_?published(?:_?(?:at|date))?|date_?created|created_?(?:at|date)|display_?date|post_?date|article_?date|publish_?time|release_?date)|date_?modified|modified_?(?:at|date|time)?|updated_?(?:at|date|time)|last_?(?:modified|updated)(?:_?(?:at|date))?)["']?\s*[:=]\s*["']?(\d[\dt:.z+ /-]{7,32})/g;
const MAX_PUBLISHED = 8;
const MAX_MODIFIED = 4;
const WORD_PUBLISHED =
  /\b(?:published|posted|publi[ée]e?|publicad[oa]|pubblicat[oa]|veröffentlicht|erstellt|erschienen|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowan[oy]|publikováno|vydáno|megjelent|publicat|yayınlanma|yayın tarihi|diterbitkan|date:|datum|dated|issued|written|created|uploaded|first aired|added|erstveröffentlichung|mis en ligne|created on|on air)|опубликован|дата|создано|δημοσ|نشر|تاریخ|发布|發布|公開|掲載|投稿|입력|등록/iu;
const WORD_MODIFIED =
  /\b(?:updated?|modified|last (?:edit|change|review)|revised|mis(?:e)? à jour|modifi[ée]|actualizad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|aktualisiert|geändert|letzte änderung|stand[: ]|zuletzt |bijgewerkt|gewijzigd|uppdaterad|senast ändrad|oppdatert|opdateret|päivitetty|muokattu|aktualizacja|zaktualizowano|aktualizováno|frissítve|módosít|actualizat|güncelle|diperbarui)|обновлен|изменен|ενημ|更新|수정/iu;
const DATE_CLASS = /date|time(?!line)|publi|posted|byline|meta|stamp|datum|fecha|created|entry-info|dateline|pub/i;
const COPYRIGHT = /©|copyright|\(c\)/i;
const UPLOAD = /\/((?:19|20)\d{2})\/(\d{2})\/(?:(\d{2})\/)?/;
const IN_ADDRESS = /(?:^|[/_.=-])((?:19|20)\d{2})([/_.-]?)(\d{1,2})\2(\d{1,2})(?=[/_.?&#-]|\D|$)/;
const SHORT = 200;
const SCRIPT_BUDGET = 600_000;
const MAX_MENTIONS = 400;

/** Every mention of a full day on the page, by source, in page order within each. */
export function dateMentions(context: DateContext): DateMention[] {
  const { page, data, url } = context;
  const mentions: DateMention[] = [];
  const add = (source: DateSource, value: string | Stamp | null, block = -1, start = 0, end = 0) => {
    const stamp = typeof value === 'string' ? stampOf(value) : value;
    if (stamp && mentions.length < MAX_MENTIONS) mentions.push({ source, stamp, block, start, end });
  };
  add('articleData', data.published);
  add('pageData', data.pagePublished);
  add('articleDataModified', data.modified);
  add('pageDataModified', data.pageModified);
  const reading = readingOf(context);
  const machine = (text: string) => stampOf(text) ?? findDays(text.slice(0, 100), reading)[0]?.stamp ?? null;
  for (const { name, content } of page.metas) {
    if (META_PUBLISHED.test(name)) add('metaPublished', machine(content));
    else if (META_DATE.test(name)) add('metaDate', machine(content));
    else if (META_MODIFIED.test(name)) add('metaModified', machine(content));
  }
  addTimes(context, add);
  add('address', dayInAddress(url ?? ''));
  addScripts(context, add);
  addVisible(context, reading, new Set(mentions.map(({ stamp }) => stamp.day)), add);
  const images = [
    ...page.metas.filter((meta) => /^(?:og|twitter):image/.test(meta.name)).map((meta) => meta.content),
    ...page.images.slice(0, 10),
  ];
  for (const image of images) {
    const match = UPLOAD.exec(image);
    if (match?.[3])
      add(
        'imagePath',
        dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
          ? machine(`${match[1]}-${match[2]}-${match[3]}`)
          : null,
      );
  }
  return mentions;
}

type Add = (source: DateSource, value: string | Stamp | null, block?: number, start?: number, end?: number) => void;

function addTimes({ page, titleBlock, around }: DateContext, add: Add): void {
  for (const { datetime, element, block } of page.times) {
    const said = page.blocks[block]?.text.slice(0, SHORT) ?? '';
    const words = `${element.words} ${element.parent?.words ?? ''}`;
    const away = titleBlock ? block - titleBlock.index : 99;
    if (element.itemprop) {
      if (/datepublished|datecreated/i.test(element.itemprop)) add('itemPublished', datetime);
      else if (/datemodified/i.test(element.itemprop)) add('itemModified', datetime);
      if (/date/i.test(element.itemprop)) continue;
    }
    if (element.tag !== 'time' && !/date|time|publi/i.test(words)) continue;
    const above = around.above[Math.min(block, around.above.length - 1)] ?? 0;
    if ((element.places & PLACE.quote) !== 0) add('embedded', datetime);
    else if ((above & groupBit('comment')) !== 0 && (away < -4 || away > 10)) add('comment', datetime);
    else if (/modif|updat/i.test(words) || (WORD_MODIFIED.test(said) && !WORD_PUBLISHED.test(said)))
      add('timeModified', datetime);
    else if (titleBlock && (away < -10 || away > 30)) add('timeOther', datetime);
    else if (/publi|pubdate|entry-date|posted|created/i.test(words)) add('timePublished', datetime);
    else add(away >= -4 && away <= 15 ? 'timeNearTitle' : 'timeOther', datetime);
  }
}

function addScripts({ html, page }: DateContext, add: Add): void {
  let budget = SCRIPT_BUDGET;
  for (const [start, end] of page.scripts) {
    if (budget <= 0) break;
    const text = html.slice(start, Math.min(end, start + budget)).toLowerCase();
    budget -= text.length;
    if (!/publi|pub_?date|created|display_?date|modified|updated/.test(text)) continue;
    let published = 0;
    let modified = 0;
    for (const [, key, value] of text.matchAll(SCRIPT_DATE))
      if (key) {
        if (published++ < MAX_PUBLISHED) add('scriptPublished', value!);
      } else if (modified++ < MAX_MODIFIED) add('scriptModified', value!);
  }
}

/** `known`: days that the page gives in a form for machines. They tell which reading of a date in numbers is meant. */
function addVisible(
  { page, around, titleBlock }: DateContext,
  reading: DateReading,
  known: ReadonlySet<string>,
  add: Add,
): void {
  for (const text of [
    page.title,
    ...page.metas.filter((meta) => /description$/.test(meta.name)).map((meta) => meta.content),
  ])
    for (const found of findDays(text.slice(0, 400), reading)) add('title', found.stamp);
  const first = around.firstParagraph < 0 ? page.blocks.length : around.firstParagraph;
  for (const block of page.blocks) {
    if (!/\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/.test(block.text)) continue;
    const short = block.text.length <= SHORT;
    const found = findDays(short ? block.text : block.text.slice(0, SHORT), reading);
    for (const { stamp: read, start, end, turned } of found) {
      const stamp = turned && known.has(turned) && !known.has(read.day) ? { ...read, day: turned } : read;
      // A label may stand on a line of its own before the date.
      const label = start < 4 ? (page.blocks[block.index - 1]?.text ?? '') : '';
      const before = (label.length < 30 ? label : '') + block.text.slice(Math.max(0, start - 40), start);
      const alone = 3 * (end - start) >= block.text.length || block.text.length <= 40;
      const source = sourceOf({ block, around, before, start, title: titleBlock, first, short, alone });
      add(source, stamp, block.index, start, end);
    }
  }
}

interface Sight {
  block: Block;
  around: Surroundings;
  /** What stands right before the date. */
  before: string;
  start: number;
  title: Block | null;
  first: number;
  short: boolean;
  /** The date is most of what the block says. */
  alone: boolean;
}

function sourceOf({ block, around, before, start, title, first, short, alone }: Sight): DateSource {
  const i = block.index;
  const above = around.above[i]!;
  const { places } = block.element;
  const away = title ? i - title.index : 99;
  const close = away >= -4 && away <= 10;
  // "(@somebody) May 4, 2031": the date of an embedded post.
  if (/@\w/.test(before)) return 'embedded';
  if ((above & groupBit('comment')) !== 0 && !close) return 'comment';
  if (short && WORD_MODIFIED.test(before)) return 'wordModified';
  if (short && WORD_PUBLISHED.test(before) && (places & PLACE.aside) === 0) return 'wordPublished';
  // A date ahead of the headline in one block with it is the page's; one inside the headline is what it speaks of.
  if (block === title && !alone && start > 0) return 'title';
  if (COPYRIGHT.test(block.text) && short) return 'copyright';
  if (!short) return i === first ? 'dateline' : 'longText';
  if ((places & (PLACE.aside | PLACE.nav | PLACE.footer)) !== 0) return 'related';
  if ((above & groupBit('related')) !== 0 && !close) return 'related';
  if ((places & PLACE.hidden) !== 0) return 'hidden';
  const classed =
    DATE_CLASS.test(`${block.inner.words} ${block.element.words}`) ||
    block.marks.some((mark) => mark.element.tag === 'time' || DATE_CLASS.test(mark.element.words));
  const placed =
    title === null || (away >= -6 && away <= 20) || (i > around.lastParagraph && i < around.lastParagraph + 6);
  if (classed && placed) return 'dateClass';
  if (close) return alone ? 'nearTitle' : 'nearTitleText';
  if (!alone) return 'insideText';
  if (i < first) return 'beforeText';
  return i <= around.lastParagraph + 3 ? 'shortInside' : 'shortElsewhere';
}

/** A day in an address: `/2031/03/04/`, `-2031-03-04`, `/20310304`. */
export function dayInAddress(url: string): Stamp | null {
  const match = IN_ADDRESS.exec(url);
  if (!match) {
    const turned = /[/_-](\d{1,2})-(\d{1,2})-((?:19|20)\d{2})(?=[/_.?&#-]|$)/.exec(url);
    const day = turned && dayOf(Number(turned[3]), Number(turned[2]), Number(turned[1]));
    return day ? { day, time: null, zone: null } : null;
  }
  if (match[2] === '' && (match[3]!.length !== 2 || match[4]!.length !== 2)) return null;
  const day = dayOf(Number(match[1]), Number(match[3]), Number(match[4]));
  return day ? { day, time: null, zone: null } : null;
}

/** `YYYY-MM` in an address or a picture's upload path; empty where there is none. */
export function monthInPath(path: string): string {
  const match = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])(?=[/_-]|\D|$)/.exec(path);
  return match ? `${match[1]}-${match[2]}` : '';
}

/** Slashed dates are month first for `en-US`, and for English under .com, .us, .gov and .edu; else day first. */
function readingOf({ language, url }: DateContext): DateReading {
  // The address of a page that declares no language may name one: `/en-gb/`.
  const tag = language ?? /^https?:\/\/[^/]+\/([a-z]{2}-[a-z]{2})\//i.exec(url ?? '')?.[1] ?? '';
  const american =
    /^en-US$/i.test(tag) || ((tag === '' || /^en$/i.test(tag)) && /\.(?:com|us|gov|edu)$/.test(hostOf(url)));
  return { language: tag || 'en', monthFirst: american };
}
