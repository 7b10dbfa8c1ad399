/** English number words. */
export const SMALL: Record<string, number> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
export const TENS: Record<string, number> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
export const MAGNITUDES: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  score: 20,
  lakh: 1e5,
  crore: 1e7,
};

/** Scale words and letters after a figure, in the languages whose figures are read. */
export const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
  tausend: 1e3,
  mille: 1e3,
  mil: 1e3,
  duizend: 1e3,
  bin: 1e3,
  тысяч: 1e3,
  тысячи: 1e3,
  тысячу: 1e3,
  тыс: 1e3,
  тисяч: 1e3,
  тисячі: 1e3,
  тис: 1e3,
  millionen: 1e6,
  mio: 1e6,
  mln: 1e6,
  millón: 1e6,
  millones: 1e6,
  milione: 1e6,
  milioni: 1e6,
  milhão: 1e6,
  milhões: 1e6,
  miljoen: 1e6,
  milyon: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  млн: 1e6,
  мільйон: 1e6,
  мільйони: 1e6,
  мільйонів: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  miliardo: 1e9,
  miliardi: 1e9,
  miljard: 1e9,
  milyar: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  млрд: 1e9,
  мільярд: 1e9,
  мільярда: 1e9,
  мільярдів: 1e9,
  万: 1e4,
  億: 1e8,
  亿: 1e8,
};

export const FRACTIONS: Record<string, number> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fourth: 1 / 4,
  fourths: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  sixth: 1 / 6,
  sixths: 1 / 6,
  eighth: 1 / 8,
  eighths: 1 / 8,
  tenth: 1 / 10,
  tenths: 1 / 10,
};
export const GLYPHS: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
};

export const ORDINALS: Record<string, number> = Object.fromEntries(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
ORDINALS['thirtieth'] = 30;
ORDINALS['fortieth'] = 40;
ORDINALS['fiftieth'] = 50;
ORDINALS['hundredth'] = 100;

/** Vague plurals: as said, never the ground of a conflict (dozens 20 to 199, hundreds 200 to 999, by hand). */
export const VAGUE: Record<string, [number, number]> = {
  dozens: [20, 199],
  scores: [40, 199],
  hundreds: [200, 999],
  thousands: [1000, 9999],
  millions: [1e6, 9.99e6],
  billions: [1e9, 9.99e9],
};

// No word of a text is a key by chance: "constructor" is none of these.
for (const table of [SMALL, TENS, MAGNITUDES, SCALES, FRACTIONS, GLYPHS, ORDINALS, VAGUE])
  Object.setPrototypeOf(table, null);
