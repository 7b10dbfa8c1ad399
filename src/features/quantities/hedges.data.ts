/** How a hedge widens the number v: bounds as factors of v, null = open; `open` ends are left out. Widths chosen by hand. */
export interface HedgeWidth {
  low: number | null;
  high: number | null;
  lowOpen: boolean;
  highOpen: boolean;
}

const NEARLY: HedgeWidth = { low: 0.85, high: 1, lowOpen: false, highOpen: true };
const ABOUT: HedgeWidth = { low: 0.85, high: 1.15, lowOpen: false, highOpen: false };
const OVER: HedgeWidth = { low: 1, high: null, lowOpen: true, highOpen: true };
const AT_LEAST: HedgeWidth = { low: 1, high: null, lowOpen: false, highOpen: true };
const UNDER: HedgeWidth = { low: 0, high: 1, lowOpen: false, highOpen: true };
const AT_MOST: HedgeWidth = { low: 0, high: 1, lowOpen: false, highOpen: false };
const UP_TO: HedgeWidth = { low: 0.7, high: 1, lowOpen: false, highOpen: false };
const JUST_OVER: HedgeWidth = { low: 1, high: 1.15, lowOpen: true, highOpen: false };

/** Words before a number, longest first. */
export const HEDGES_BEFORE: readonly [string, HedgeWidth][] = (
  [
    ['just under', NEARLY],
    ['a little under', NEARLY],
    ['slightly less than', NEARLY],
    ['just over', JUST_OVER],
    ['a little over', JUST_OVER],
    ['slightly more than', JUST_OVER],
    ['little more than', JUST_OVER],
    ['just more than', JUST_OVER],
    ['close to', NEARLY],
    ['nearly', NEARLY],
    ['almost', NEARLY],
    ['an estimated', ABOUT],
    ['estimated', ABOUT],
    ['about', ABOUT],
    ['around', ABOUT],
    ['some', ABOUT],
    ['roughly', ABOUT],
    ['approximately', ABOUT],
    ['circa', ABOUT],
    ['no fewer than', AT_LEAST],
    ['no less than', AT_LEAST],
    ['not less than', AT_LEAST],
    ['at least', AT_LEAST],
    ['a minimum of', AT_LEAST],
    ['minimum of', AT_LEAST],
    ['no more than', AT_MOST],
    ['not more than', AT_MOST],
    ['at most', AT_MOST],
    ['a maximum of', AT_MOST],
    ['more than', OVER],
    ['greater than', OVER],
    ['well over', OVER],
    ['upwards of', OVER],
    ['upward of', OVER],
    ['in excess of', OVER],
    ['over', OVER],
    ['above', OVER],
    ['fewer than', UNDER],
    ['less than', UNDER],
    ['under', UNDER],
    ['below', UNDER],
    ['up to', UP_TO],
    ['as many as', UP_TO],
    ['as much as', UP_TO],
    ['as few as', AT_LEAST],
  ] as [string, HedgeWidth][]
).sort((a, b) => b[0].split(' ').length - a[0].split(' ').length);

/** Words after a number (or its noun). */
export const HEDGES_AFTER: readonly [string, HedgeWidth][] = [
  ['or more', OVER],
  ['or so', ABOUT],
  ['or fewer', AT_MOST],
  ['or less', AT_MOST],
  ['- plus', OVER],
  ['plus', OVER],
  ['+', OVER],
  ['- odd', ABOUT],
];

/** A bare "week", "month" or "year" is told loosely: 0.85 to 1.4 of it. */
export const LOOSE: HedgeWidth = { low: 0.85, high: 1.4, lowOpen: false, highOpen: false };
/** A distance, told in its own unit or converted: a tenth either way. */
export const DISTANCE: HedgeWidth = { low: 0.9, high: 1.1, lowOpen: false, highOpen: false };
