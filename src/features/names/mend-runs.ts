import { rememberForm } from '../../text/intern.ts';
import { FUNCTION_WORDS } from '../lines/english.data.ts';
import { countryWord, keyOfToken, roleHeads } from './lexicon.ts';
import { isCapital, type NameToken } from './name-tokens.ts';
import type { Run } from './run.ts';
import { textOf } from './trim-titles.ts';

/**
 * Runs as they are cut in print: names over a hyphen and two-word peoples whole, two names joined by a hyphen apart, and
 * without what is no name by itself. `tokens`: of one sentence; `known`: words of the article's other names.
 */
export function mendRuns(
  runs: readonly Run[],
  tokens: readonly NameToken[],
  known: (token: NameToken) => boolean,
): Run[] {
  const mended: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const whole = { ...withoutTitle(wholeCountry(wholeName(run, tokens), tokens), tokens, runs[at + 1]) };
    while (whole.to > whole.from && isHanging(tokens, whole.to - 1)) whole.to -= 1;
    if (whole.to === whole.from || (whole.to - whole.from === 1 && isNoName(tokens[whole.from]!.form))) continue;
    const last = mended.at(-1);
    if (last && last.to > whole.from) {
      if (last.from < whole.from) mended.push(run);
      else mended[mended.length - 1] = whole;
      continue;
    }
    mended.push(...apart(whole, tokens, known));
  }
  return mended;
}

/** "Board of", "Ministry for": what a name does not end with. */
const isHanging = (tokens: readonly NameToken[], at: number) =>
  HANGING.has(tokens[at]!.text) && !isHyphen(tokens[at - 1]);
const HANGING = new Set('of for the and to in at on with by from'.split(' '));

/** "Western leaders", "World War [II]": points of the compass and ordinals name nobody by themselves. */
const isNoName = rememberForm((word) =>
  /^(?:(?:North|South|East|West)(?:ern|erners?)|Northeastern|Northwestern|Southeastern|Southwestern|[IVX]{2,4})$/.test(
    word,
  ),
);

/** "Yau Wai-ching", "Al-Maeena", "Kim Jong- Un": a given name or family name goes on behind a hyphen, also in lower case. */
function wholeName(run: Run, tokens: readonly NameToken[]): Run {
  if (run.type !== 'person' || run.to - run.from < 2) return run;
  // The hyphen may stand inside the run already.
  const inside = isHyphen(tokens[run.to - 1]);
  const at = inside ? run.to - 1 : run.to;
  const [hyphen, part] = [tokens[at], tokens[at + 1]];
  const joined = isHyphen(hyphen) && hyphen!.start === tokens[at - 1]!.end;
  const closes = part && (inside ? isCapital(part.text) : part.start === hyphen?.end);
  if (joined && closes && /^\p{L}{1,7}$/u.test(part.text) && !isHung(part.text.toLowerCase()))
    return { ...run, to: at + 2 };
  return inside ? { ...run, to: at } : run;
}

const isHyphen = (token: NameToken | undefined) => token?.text === '-';

/** What English hangs on names by a hyphen: "Trump-era", "Macron-backed". */
const COMPOUNDS = new Set(
  'led era backed style like run based owned linked allied aligned related inspired signed themed ally rival bashing critic appointed endorsed'.split(
    ' ',
  ),
);

/** A dash written as a hyphen has a word of the sentence behind it; "in" ends Korean given names (Orr Jae-in). */
const isHung = (word: string) => COMPOUNDS.has(word) || (word !== 'in' && FUNCTION_WORDS.has(word));

/** "South African": the word before belongs to the country or people where both together are one. */
function wholeCountry(run: Run, tokens: readonly NameToken[]): Run {
  const before = tokens[run.from - 1];
  if (run.type === 'person' || run.to - run.from > 1 || !before || !isCapital(before.text) || before.text === 'The')
    return run;
  return countryWord(textOf(tokens, run.from - 1, run.to)) ? { ...run, from: run.from - 1 } : run;
}

/** "Harbour Board Secretary-General" before a person's name: the title is the person's. */
function withoutTitle(run: Run, tokens: readonly NameToken[], next: Run | undefined): Run {
  if (run.type === 'person' || next?.type !== 'person' || next.from !== run.to) return run;
  let to = run.to;
  while (to > run.from + 1 && isTitle(tokens[to - 1])) to -= 1;
  return to < run.to && !isHyphen(tokens[to - 1]) ? { ...run, to } : run;
}

const isTitle = (token: NameToken | undefined) => isHyphen(token) || roleHeads.has(keyOfToken(token));

/** What two people or governments hold together: "the Orr-Vane summit". */
const BETWEEN_TWO = new Set(
  'summit summits talks meeting meetings call calls deal deals pact accord agreement relationship feud rivalry axis alliance ticket campaign debate phone'.split(
    ' ',
  ),
);

/** "Orr-Vane": two people where both are named elsewhere in the article, or where they hold something together. */
function apart(run: Run, tokens: readonly NameToken[], known: (token: NameToken) => boolean): Run[] {
  if (run.type !== 'person' || run.to - run.from !== 3 || !isHyphen(tokens[run.from + 1])) return [run];
  const [first, second] = [tokens[run.from]!, tokens[run.from + 2]!];
  if (!isCapital(first.text) || !isCapital(second.text) || first.text.length < 3 || second.text.length < 3)
    return [run];
  const between = BETWEEN_TWO.has(keyOfToken(tokens[run.to]));
  if (!between && !(known(first) && known(second))) return [run];
  return [
    { ...run, to: run.from + 1 },
    { ...run, from: run.from + 2 },
  ];
}
