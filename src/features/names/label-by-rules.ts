import type { NameType } from '../features.ts';
import {
  bodyHeads,
  bodyOpeners,
  countryWord,
  givenNames,
  keyOf,
  listedType,
  placeHeads,
  roleHeads,
} from './lexicon.ts';
import { isCapital, type NameToken } from './name-tokens.ts';
import type { Run } from './run.ts';

const PARTICLES = new Set(
  'de del della di da dos das do du des la le van von der den ten bin ibn al el ben abu zu af av y e'.split(' '),
);
const JOINERS = new Set('of for and & the on'.split(' '));
/** Capitalised in running English without naming anything. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my your who what when where why how which while if in on at by to
   from for with without as but and or so yet nor not no yes after before since until during under over into about against amid among between meanwhile
   however instead despite although though because there here then now today tomorrow yesterday all some many most more one two three four five
   whatever whoever whenever wherever nobody everybody anybody somebody none neither either nevertheless nonetheless moreover furthermore once only even
   yesterday tonight perhaps maybe such other another each every both few several many still just also again later earlier instead like unlike following
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
   jan feb mar apr jun jul aug sep sept oct nov dec gmt utc ist est pdt am pm updated published photo image advertisement news read also`
    .split(/\s+/)
    .filter(Boolean),
);
const PLACE_CUES = new Set('in at near into across outside inside toward towards around'.split(' '));

/** Words that the article also writes in lower case: a capital at the start of a sentence means nothing for them. */
export function lowerCaseWords(sentences: readonly NameToken[][]): Set<string> {
  const seen = new Set<string>();
  for (const tokens of sentences) for (const { text } of tokens) if (!isCapital(text)) seen.add(text);
  return seen;
}

/**
 * Names as runs of capitals, typed by lists, neighbours and endings: for texts that the tagger was not trained for, and
 * where no weights are at hand. `lower`: see `lowerCaseWords`; `sure`: the highest confidence given.
 */
export function labelByRules(tokens: readonly NameToken[], lower: ReadonlySet<string>, sure: number): Run[] {
  const runs: Run[] = [];
  const capitals = tokens.filter((token) => isCapital(token.text)).length;
  const shouting = capitals > 3 && capitals > 0.7 * tokens.filter((token) => /\p{L}/u.test(token.text)).length;
  let at = 0;
  while (at < tokens.length) {
    if (!opens(tokens, at, lower, shouting)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < tokens.length; next += 1) {
      const word = tokens[next]!.text;
      if (isCapital(word) && !NO_NAMES.has(keyOf(word))) end = next + 1;
      else if (!goesOn(tokens, at, next)) break;
    }
    const text = tokens.slice(at, end).map((token) => token.text);
    const { type, confidence } = typeOf(text, tokens[at - 1]?.text ?? '');
    runs.push({ from: at, to: end, type, confidence: confidence * sure });
    at = end;
  }
  return runs;
}

function opens(tokens: readonly NameToken[], at: number, lower: ReadonlySet<string>, shouting: boolean): boolean {
  const word = tokens[at]!.text;
  if (!isCapital(word) || NO_NAMES.has(keyOf(word))) return false;
  if (word.length === 1 && !isCapital(tokens[at + 1]?.text ?? '')) return false;
  const first = at === 0 || /^["“«'‘(—–:•]$/.test(tokens[at - 1]!.text);
  if (!(first || shouting)) return true;
  if (countryWord(word) || listedType(word)) return true;
  if (shouting) return givenNames.has(keyOf(word)) || !(lower.has(word.toLowerCase()) || roleHeads.has(keyOf(word)));
  return !lower.has(word.toLowerCase()) || isCapital(tokens[at + 1]?.text ?? '');
}

/** True where a lower-case word or mark at `next` may stand inside a name begun at `from`. */
function goesOn(tokens: readonly NameToken[], from: number, next: number): boolean {
  const word = tokens[next]!.text;
  const after = tokens[next + 1];
  if (!after || !(isCapital(after.text) || PARTICLES.has(after.text))) return false;
  if (PARTICLES.has(word)) return true;
  if (word === '-') return after.start === tokens[next]!.end && tokens[next]!.start === tokens[next - 1]!.end;
  return JOINERS.has(word) && word !== 'and' && bodyOpeners.has(keyOf(tokens[from]!.text));
}

function typeOf(run: string[], before: string): { type: NameType; confidence: number } {
  const text = run.join(' ');
  const known = listedType(text);
  if (known) return { type: known, confidence: 0.9 };
  const country = countryWord(text);
  if (country) return { type: country.kind === 'demonym' ? 'other' : 'place', confidence: 0.9 };
  const last = keyOf(run.at(-1) ?? '').replace(/s$/, '');
  const first = keyOf(run[0] ?? '');
  if (run.length > 1 && (bodyHeads.has(last) || bodyOpeners.has(first)))
    return { type: 'organisation', confidence: 0.8 };
  if (run.length > 1 && roleHeads.has(first)) return { type: 'person', confidence: 0.8 };
  if (run.length > 1 && placeHeads.has(last)) return { type: 'place', confidence: 0.8 };
  if (run.some((word) => givenNames.has(keyOf(word)))) return { type: 'person', confidence: 0.8 };
  if (roleHeads.has(keyOf(before).replace(/\.$/, ''))) return { type: 'person', confidence: 0.8 };
  if (run.length === 1 && /^\p{Lu}{2,6}$/u.test(text)) return { type: 'organisation', confidence: 0.6 };
  if (PLACE_CUES.has(before.toLowerCase())) return { type: 'place', confidence: 0.5 };
  if (run.length > 1 && run.length < 4) return { type: 'person', confidence: 0.6 };
  return { type: 'other', confidence: 0.3 };
}
