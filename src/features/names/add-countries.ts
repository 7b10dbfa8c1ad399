import { rememberForm } from '../../text/intern.ts';
import { countryWord } from './lexicon.ts';
import { isCapital, type NameToken } from './name-tokens.ts';
import type { Run } from './run.ts';

/** How sure a country is that no reader but the list found. */
const BY_LIST = 0.75;

/**
 * Adds the countries of one word that stand outside all runs, behind a word in small letters and before no capital: a list
 * knows them where the tagger does not, "Turkey" and "Jordan" too, since nothing else is written so there.
 */
export function addCountries(runs: Run[], tokens: readonly NameToken[]): Run[] {
  const added: Run[] = [];
  for (let at = 1; at < tokens.length; at += 1)
    if (
      isCountry(tokens[at]!.form) &&
      isSmall(tokens[at - 1]) &&
      !isName(tokens[at + 1]) &&
      !runs.some(({ from, to }) => from <= at && at < to)
    )
      added.push({ from: at, to: at + 1, type: 'place', confidence: BY_LIST });
  return added.length > 0 ? [...runs, ...added].sort((a, b) => a.from - b.from) : runs;
}

const isName = (token: NameToken | undefined) => token !== undefined && isCapital(token.text);

const isSmall = (token: NameToken | undefined) => token !== undefined && /^\p{Ll}/u.test(token.text);

const isCountry = rememberForm((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && countryWord(word)?.kind === 'name');
