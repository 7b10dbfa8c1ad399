import { type DateContext, type DateMention, type DateSource, monthInPath, SOURCES } from './date-sources.ts';

/** One day that the page mentions, with all its mentions and its numbers for the vote. */
export interface DayCandidate {
  day: string;
  mentions: DateMention[];
  values: Float64Array;
}

const STRUCTURED = new Set<DateSource>([
  'articleData',
  'pageData',
  'metaPublished',
  'metaDate',
  'timePublished',
  'itemPublished',
  'address',
  'scriptPublished',
]);
const VISIBLE = new Set<DateSource>(['wordPublished', 'dateClass', 'nearTitle', 'beforeText', 'dateline']);
const WEAK = new Set<DateSource>([
  'comment',
  'related',
  'longText',
  'copyright',
  'title',
  'shortElsewhere',
  'imagePath',
  'shortInside',
  'timeOther',
  'embedded',
  'insideText',
]);
const CHANGED = new Set<DateSource>([
  'articleDataModified',
  'pageDataModified',
  'metaModified',
  'timeModified',
  'itemModified',
  'scriptModified',
  'wordModified',
]);

const OTHERS = [
  'sources',
  'mentions',
  'earliest',
  'latest',
  'earliestStrong',
  'addressMonth',
  'imageMonth',
  'copyrightYear',
  'afterModified',
  'equalsModified',
  'neighbourStrong',
  'agree',
  'onlyWeak',
  'onlyChanged',
  'structured',
  'visible',
  'firstVisible',
  'addressMonthOff',
  'neighbourVisible',
  'timed',
  'only',
  'structuredShare',
  'visibleShare',
  'tops',
  'localOfInstant',
  'instantElsewhere',
] as const;

export const DAY_FEATURES: readonly string[] = [
  ...SOURCES.map((source) => `${source}.first`),
  ...SOURCES.map((source) => `${source}.later`),
  ...OTHERS,
];

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const MINUTES = 24 * 60;

/**
 * True where a clock of `here` may tell, in the time of some zone, the very moment that a mention of `there` gives in UTC:
 * whole half hours apart, and no further than zones are.
 */
function tellsInstant(here: readonly DateMention[], there: readonly DateMention[]): boolean {
  return here.some(
    ({ stamp }) =>
      stamp.time !== null &&
      stamp.zone !== '+00:00' &&
      there.some((other) => {
        if (other.stamp.time === null || other.stamp.zone !== '+00:00') return false;
        const apart = minuteOf(stamp.day, stamp.time!) - minuteOf(other.stamp.day, other.stamp.time);
        return apart !== 0 && apart % 30 === 0 && apart >= -12 * 60 && apart <= 14 * 60;
      }),
  );
}

const minuteOf = (day: string, time: string) =>
  dayNumber(day) * MINUTES + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Groups mentions by day and describes each day by who mentions it and how it stands to the others. */
export function dayCandidates(mentions: readonly DateMention[], context: DateContext): DayCandidate[] {
  const byDay = new Map<string, DateMention[]>();
  const firsts = new Map<DateSource, string>();
  for (const mention of mentions) {
    const { day } = mention.stamp;
    const known = byDay.get(day);
    if (known) known.push(mention);
    else byDay.set(day, [mention]);
    if (!firsts.has(mention.source)) firsts.set(mention.source, day);
  }
  const days = [...byDay.keys()].sort();
  const facts = days.map((day) => {
    const sources = new Set(byDay.get(day)!.map((mention) => mention.source));
    const count = (of: Set<DateSource>) => [...sources].filter((source) => of.has(source)).length;
    return {
      day,
      at: dayNumber(day),
      sources,
      structured: count(STRUCTURED),
      visible: count(VISIBLE),
      weak: count(WEAK),
      changed: count(CHANGED),
    };
  });
  const strong = facts.filter((fact) => fact.structured + fact.visible > 0).map((fact) => fact.day);
  const modified = facts.filter((fact) => fact.changed > 0).map((fact) => fact.at);
  const lastModified = modified.length > 0 ? Math.max(...modified) : null;
  const addressMonth = monthInPath(context.url ?? '');
  const imageMonths = context.page.metas
    .filter((meta) => /^(?:og|twitter):image/.test(meta.name))
    .map((meta) => monthInPath(meta.content));
  const copyright = mentionsCopyright(context);
  const firstVisible = mentions.find((mention) => VISIBLE.has(mention.source))?.stamp.day;
  const allStructured = facts.reduce((sum, fact) => sum + fact.structured, 0);
  const allVisible = facts.reduce((sum, fact) => sum + fact.visible, 0);
  const most = Math.max(...facts.map((fact) => fact.structured + fact.visible));
  return facts.map((fact) => {
    const { day, sources } = fact;
    const own = byDay.get(day)!;
    const near = facts.filter((other) => Math.abs(other.at - fact.at) === 1);
    const values = new Float64Array(DAY_FEATURES.length);
    SOURCES.forEach((source, i) => {
      if (firsts.get(source) === day) values[i] = 1;
      else if (sources.has(source)) values[SOURCES.length + i] = 1;
    });
    const others: Record<(typeof OTHERS)[number], number | boolean> = {
      sources: sources.size / 4,
      mentions: Math.log1p(own.length) / 2,
      earliest: day === days[0],
      latest: day === days.at(-1),
      earliestStrong: day === strong[0],
      addressMonth: addressMonth !== '' && day.startsWith(addressMonth),
      addressMonthOff: addressMonth !== '' && !day.startsWith(addressMonth),
      imageMonth: imageMonths.some((month) => month !== '' && day.startsWith(month)),
      copyrightYear: copyright.includes(day.slice(0, 4)),
      afterModified: lastModified !== null && fact.at > lastModified,
      equalsModified: fact.changed > 0,
      neighbourStrong: near.some((other) => other.structured > 0),
      neighbourVisible: near.some((other) => other.visible > 0),
      agree: fact.structured > 0 && fact.visible > 0,
      onlyWeak: fact.structured + fact.visible + fact.changed === 0,
      onlyChanged: fact.changed > 0 && fact.structured + fact.visible === 0,
      structured: Math.min(4, fact.structured) / 4,
      visible: Math.min(4, fact.visible) / 4,
      firstVisible: firstVisible === day,
      timed: own.some((mention) => mention.stamp.time !== null && STRUCTURED.has(mention.source)),
      only: days.length === 1,
      structuredShare: allStructured > 0 ? fact.structured / allStructured : 0,
      visibleShare: allVisible > 0 ? fact.visible / allVisible : 0,
      localOfInstant: near.some((other) => tellsInstant(own, byDay.get(other.day)!)),
      instantElsewhere: near.some((other) => tellsInstant(byDay.get(other.day)!, own)),
      tops: fact.structured + fact.visible === most,
    };
    OTHERS.forEach((name, i) => {
      values[2 * SOURCES.length + i] = Number(others[name]);
    });
    return { day, mentions: own, values };
  });
}

/** Years in copyright lines. */
function mentionsCopyright({ page }: DateContext): string[] {
  const years: string[] = [];
  for (const block of page.blocks.slice(-80))
    if (block.text.length < 300 && /©|copyright|\(c\)/i.test(block.text))
      years.push(...(block.text.match(/(?:19|20)\d{2}/g) ?? []));
  return years;
}
