import { keyOf } from '../statements/key-words.ts';
import { disjoint, type Figure, occurrenceOf, sameFigure } from './figures.ts';
import { ahead, isHistory, isPart } from './fitness.ts';
import { judgeFigures } from './judge-relation.ts';
import { aboutOf, type Side, wordsIn } from './pair.ts';
import { parted, partedInTime, strangers } from './parted-context.ts';
import type { Found } from './parting.ts';
import { otherAct, otherExtent, rivals, sharesAct } from './rival-context.ts';

/** Tolls: what happened to those counted, whatever they are called. */
const TOLLS = new Set(
  'killed injured missing arrested rescued evacuated displaced trapped stranded infected'.split(' '),
);

/** How much two lines must share before figures told freely are compared; by what the figure says of itself. */
const TOLL_LINK = 0.2;
const COUNT_LINK = 0.3;
const BARE_LINK = 0.35;
const DURATION_LINK = 0.4;
/** Words on each side of a figure that say what it is of, and how many of them two figures must share. */
const NEIGHBOURS = 9;
const CLOSE = 0.35;
/** Statistics: a line with this many counts is a list, of which no one value is compared. */
const LIST = 3;

/**
 * Engine two: one figure of a measure in each of two lines that tell one thing in other words. Silent where either line
 * has two of that measure, where a word of scope stands by, where the lines speak of two things, or where either account
 * gives the other's value elsewhere. `score`: the link of the two lines; `all`: the figures of each account.
 */
export function compareMeasures(a: Side, b: Side, score: number, all: (side: Side) => readonly Figure[]): Found {
  const found: Found = { partings: [], accords: [] };
  for (const ours of a.values.figures) {
    const need = leastLink(ours);
    if (need === null || score < need) continue;
    const theirs = b.values.figures.filter((figure) => sameMeasure(ours, figure) || sameToll(a, ours, b, figure));
    if (theirs.length !== 1 || a.values.figures.filter((figure) => sameMeasure(ours, figure)).length !== 1) continue;
    const other = theirs[0]!;
    if (sameFigure(ours, other)) {
      found.accords.push({ a: occurrenceOf(ours), b: occurrenceOf(other) });
      continue;
    }
    if (ours.quantity.kind === 'duration' ? far(ours, other) : tollOf(ours.quantity.of) && tooFar(ours, other))
      continue;
    if (!disjoint(ours, other) || isUnfit(a, ours) || isUnfit(b, other)) continue;
    if (tollOf(ours.quantity.of) && (isHistory(a, ours.quantity) || isHistory(b, other.quantity))) continue;
    if (
      strangers(a, b, measureKeys([a, ours], [b, other]), tollOf(ours.quantity.of) ? 2 : 3) ||
      parted(a, b) ||
      rivals(a, b) ||
      otherAct(a, b) ||
      coordinated(a, ours) ||
      coordinated(b, other)
    )
      continue;
    if (!tollOf(ours.quantity.of) && (isList(a) || isList(b))) continue;
    if (!tollOf(ours.quantity.of) && otherExtent(a, b)) continue;
    if (!tollOf(ours.quantity.of) && ours.quantity.unit !== 'magnitude' && !closeBy(a, ours, b, other)) continue;
    if (partOnly(ours, other) || givesAnywhere(a, other) || givesAnywhere(b, ours)) continue;
    if (partedInTime(a, b) || ahead(a, ours.quantity) !== ahead(b, other.quantity)) continue;
    if (toldElsewhere(ours, other, all(b)) || toldElsewhere(other, ours, all(a))) continue;
    found.partings.push({
      kind: ours.quantity.kind === 'duration' ? 'duration' : 'quantity',
      relation: judgeFigures(ours, other, a, b),
      about: aboutFigure(a, ours),
      a: occurrenceOf(ours),
      b: occurrenceOf(other),
    });
  }
  return found;
}

/** Durations of another order are of another thing: hours of talks, years of marriage. */
export function far(one: Figure, other: Figure): boolean {
  const of = ({ low, high }: Figure) => (Number.isFinite(low) && low > 0 ? low : high);
  const ratio = of(one) / of(other);
  return !(ratio < ORDER && ratio > 1 / ORDER);
}

const ORDER = 12;

/** Tolls of one event are within two orders of magnitude: a million people are not those killed. */
export function tooFar(one: Figure, other: Figure): boolean {
  const [less, more] = [one.quantity.value, other.quantity.value].sort((x, y) => x - y) as [number, number];
  return less > 0 && more / less > 100;
}

/** What a figure is of, in words of the account: its toll, the nouns within it, or else the words around it. */
export function aboutFigure(side: Side, figure: Figure): string {
  const { quantity } = figure;
  const toll = tollOf(quantity.of);
  if (toll) return toll;
  const at = wordsIn(side.line.words, quantity);
  const nouns = side.line.words
    .slice(...at)
    .filter(({ key, low }) => !key?.startsWith('#') && quantity.of && NOUN.test(low));
  return nouns.length > 0 && quantity.kind === 'count' ? nouns.map(({ text }) => text).join(' ') : aboutOf(side, at);
}

const NOUN =
  /^(?!(?:a|an|about|some|nearly|almost|around|roughly|over|under|than|more|less|fewer|least|most|at|up|to|as|many|close|just|well|of|the|its|their|million|billion|thousand|hundred|dozens?|estimated|approximately)$)[\p{L}'-]+$/u;

/** Statistics of games, of which every player and season has its own. */
const SPORT =
  /\b(?:point|game|season|run|rbi|yard|goal|rebound|assist|touchdown|inning|homer|save|strikeout|catch|carri)\b/;

function isList(side: Side): boolean {
  return side.values.figures.filter(({ quantity }) => quantity.kind === 'count').length >= LIST;
}

/** True where the words around both figures are alike: what is measured is then the same, not only how. */
function closeBy(a: Side, ours: Figure, b: Side, theirs: Figure): boolean {
  const measure = measureKeys([a, ours], [b, theirs]);
  const around = (side: Side, { quantity }: Figure) => {
    const [from, to] = wordsIn(side.line.words, quantity);
    const near = [
      ...side.line.words.slice(Math.max(0, from - NEIGHBOURS), from),
      ...side.line.words.slice(to, to + NEIGHBOURS),
    ];
    return new Set(near.flatMap(({ key }) => (key && !key.startsWith('#') && !measure.has(key) ? [key] : [])));
  };
  const one = around(a, ours);
  const other = around(b, theirs);
  const shared = [...one].filter((key) => other.has(key)).length;
  return shared >= 2 && shared / Math.min(one.size, other.size) >= CLOSE;
}

function leastLink({ quantity }: Figure): number | null {
  if (quantity.vague || quantity.kind === 'ordinal') return null;
  if (tollOf(quantity.of)) return TOLL_LINK;
  if (quantity.kind === 'duration') return DURATION_LINK;
  if (SPORT.test(quantity.of)) return null;
  if (quantity.kind === 'count') return quantity.of === '' && quantity.value < 1e5 ? null : COUNT_LINK;
  return quantity.kind === 'measure' && quantity.unit !== 'magnitude' ? DURATION_LINK : BARE_LINK;
}

function tollOf(of: string): string | null {
  return of.split(' ').find((word) => TOLLS.has(word)) ?? null;
}

/** Counts: the same toll, or a counted noun in common; all else: the same unit. */
export function sameMeasure(one: Figure, other: Figure): boolean {
  const ours = one.quantity;
  const theirs = other.quantity;
  if (ours.kind !== theirs.kind || theirs.vague) return false;
  if (ours.kind !== 'count') return ours.kind === 'duration' || ours.unit === theirs.unit;
  const toll = tollOf(ours.of);
  if (toll || tollOf(theirs.of)) return toll === tollOf(theirs.of);
  if (ours.of === '' && theirs.of === '') return ours.value >= 1e5 && theirs.value >= 1e5;
  const heads = new Set(keys(theirs.of));
  return keys(ours.of).some((key) => heads.has(key));
}

/** "14 workers dead", "the lives of 19 workers": the same people counted, of whom both lines say the same act. */
function sameToll(a: Side, one: Figure, b: Side, other: Figure): boolean {
  if (one.quantity.kind !== 'count' || other.quantity.kind !== 'count' || other.quantity.vague) return false;
  if ((tollOf(one.quantity.of) === null) === (tollOf(other.quantity.of) === null) || !sharesAct(a, b)) return false;
  const heads = new Set(keys(other.quantity.of));
  return keys(one.quantity.of).some((key) => heads.has(key));
}

const keys = (of: string) => of.split(' ').flatMap((word) => (word ? [keyOf(word, 'en') ?? word] : []));

/** Keys of what the figures themselves say: their words, units and what they count. */
function measureKeys(...sides: [Side, Figure][]): Set<string> {
  const own = sides.flatMap(([{ line }, { quantity }]) =>
    line.words.slice(...wordsIn(line.words, quantity)).flatMap(({ key }) => key ?? []),
  );
  return new Set([...own, ...sides.flatMap(([, { quantity }]) => keys(`${quantity.of} ${quantity.unit}`))]);
}

/** "20 on Friday and 35 on Saturday", "eight adults and two children": one of several that add up. */
export function coordinated(side: Side, figure: Figure): boolean {
  const source = side.line.in === 'title' ? side.account.article.title : side.account.article.text;
  return side.values.figures.some((other) => {
    if (other === figure || other.quantity.kind !== figure.quantity.kind) return false;
    const [first, second] = other.quantity.start > figure.quantity.start ? [figure, other] : [other, figure];
    const gap = source.slice(first.quantity.end, second.quantity.start);
    return (
      (/^[^.;:]{0,40}\b(?:and|plus)\s+$/.test(gap) || /^[^.;:]{0,30},\s*$/.test(gap)) &&
      (second.quantity.of === '' || first.quantity.unit === 'person' || first.quantity.of === second.quantity.of)
    );
  });
}

const PARTS = new Set(
  'adult child children woman women man men boy girl offic polic policemen soldier civilian student foreign tourist crew firefight babi infant'.split(
    ' ',
  ),
);

/** True where one counts a part of the people whom the other counts. */
export function partOnly(one: Figure, other: Figure): boolean {
  const part = ({ quantity }: Figure) =>
    quantity.of
      .split(' ')
      .filter((word) => PARTS.has(word))
      .join(' ');
  return part(one) !== part(other);
}

/** True where the line gives the same bare number for whatever else. */
function givesAnywhere(side: Side, figure: Figure): boolean {
  return side.values.figures.some(({ quantity }) => quantity.value === figure.quantity.value);
}

/** True where `other`'s account also gives a value of this measure that `ours` may be. */
function toldElsewhere(ours: Figure, other: Figure, figures: readonly Figure[]): boolean {
  return figures.some((figure) => figure !== other && sameMeasure(ours, figure) && !disjoint(ours, figure));
}

const isUnfit = (side: Side, { quantity }: Figure) => quantity.scope !== null || isPart(side, quantity);
