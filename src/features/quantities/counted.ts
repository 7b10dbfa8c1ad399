import { stem } from '../../text/stem.ts';
import { AUXILIARIES, FUNCTION_WORDS, IRREGULAR_PAST } from '../lines/english.data.ts';
import type { Line } from '../lines/line.ts';
import { SMALL, TENS } from './number-words.data.ts';
import { PEOPLE, TOLLS } from './units.data.ts';

/** What a number counts. */
export interface Counted {
  /** Behind the noun phrase (`at` where the number stands alone). */
  to: number;
  unit: string;
  of: string;
}

const IRREGULAR_PLURALS = new Set(
  'people men women children police troops feet teeth aircraft personnel crew cattle staff fish sheep media data'.split(
    ' ',
  ),
);
/** Longest noun phrase read behind a number: modifiers and head. */
const REACH = 5;
/** How far from the noun its toll verb may stand. */
const TOLL_REACH = 9;

/** The noun phrase that begins at `at`, behind a number without a unit, and what became of those counted. English. */
export function countedAt(line: Line, at: number, begin: number): Counted | null {
  const { words } = line;
  let here = at;
  if (words[here]?.lower === 'of') {
    // "two of the men", "half of them": the part's own noun phrase.
    here += 1;
    while (/^(?:the|its|their|his|her|these|those|our|all)$/.test(words[here]?.lower ?? '')) here += 1;
    if (/^(?:them|whom|us|which)$/.test(words[here]?.lower ?? ''))
      return withToll(line, { begin, noun: here + 1, head: null, content: [], people: true, end: at });
  }
  while (/^(?:more|other|additional|further|separate|different|new|such|or|so)$/.test(words[here]?.lower ?? ''))
    here += 1;
  const content: string[] = [];
  let head: string | null = null;
  let end = here;
  for (let step = 0; step < REACH; step += 1) {
    let word = words[here];
    if (word?.text === '-' && content.length > 0 && word.start === words[here - 1]?.end) {
      here += 1;
      word = words[here];
    } else if (word?.text === '-' && content.length === 0 && word.start === words[here - 1]?.end) {
      // "12-member", "three-party"
      here += 1;
      word = words[here];
    }
    if (word?.kind !== 'word' || FUNCTION_WORDS.has(word.lower) || AUXILIARIES.has(word.lower)) break;
    if (SMALL[word.lower] !== undefined || TENS[word.lower] !== undefined) break;
    if (
      content.length > 0 &&
      TOLLS[word.lower] &&
      !/^(?:deaths|injuries|arrests|fatalities|lives|wounds|evacuations|death|rescue|arrest)$/.test(word.lower)
    )
      break;
    if (
      content.length === 0 &&
      TOLLS[word.lower] &&
      !/^(?:deaths|injuries|arrests|fatalities|lives|wounds|missing|wounded|injured|displaced|death|trapped|stranded)$/.test(
        word.lower,
      )
    )
      break;
    if (content.length > 0 && IRREGULAR_PAST.has(word.lower)) break;
    content.push(word.lower);
    head = word.lower;
    here += 1;
    end = here;
    if (IRREGULAR_PLURALS.has(word.lower)) break;
    if (isPlural(word.lower) && !nounGoesOn(line, here)) break;
  }
  const people = content.some((word) => PEOPLE.has(word));
  if (!head) end = at;
  return withToll(line, { begin, noun: end, head, content, people, end });
}

function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word);
}

/** "two sales managers": a plural that only modifies is followed by another plural. */
function nounGoesOn(line: Line, at: number): boolean {
  const next = line.words[at];
  return next?.kind === 'word' && /^(?:teams|workers|managers|officials|leaders|members)$/.test(next.lower);
}

function withToll(
  line: Line,
  found: { begin: number; noun: number; head: string | null; content: string[]; people: boolean; end: number },
): Counted | null {
  const people = found.people || (found.head !== null && isPerson(found.head));
  const toll = tollAfter(line, found.noun, people || !found.head) ?? tollBefore(line, found.begin);
  const own = found.content.map((word) => TOLLS[word]).find((key) => key !== undefined);
  if (!found.head && !toll) return found.people ? { to: found.end, unit: 'person', of: '' } : null;
  if (own) {
    const rest = found.content.filter((word) => !TOLLS[word] && !PEOPLE.has(word)).slice(0, 2);
    return { to: found.end, unit: 'person', of: [own, ...stems(rest)].join(' ') };
  }
  if (toll && (people || !found.head || tollBefore(line, found.begin))) {
    const who = found.content.filter((word) => !/^(?:people|persons?|others|victims?)$/.test(word)).slice(-2);
    const unit = people || !found.head || isLiving(found.head) ? 'person' : '';
    return { to: found.end, unit, of: [toll, ...stems(who)].join(' ') };
  }
  const unit = found.people ? 'person' : '';
  // "prisoners of war": the words behind "of" belong to the noun.
  const bound = words(line, found.end) === 'of war' ? ['war'] : [];
  const of = stems([...bound, ...found.content.slice(-3)]);
  // The head first: only like is compared with like.
  of.reverse();
  return { to: found.end, unit, of: of.join(' ') };
}

function words(line: Line, at: number): string {
  return `${line.words[at]?.lower} ${line.words[at + 1]?.lower}`;
}

const SINGULAR = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
]);

function stems(words: string[]): string[] {
  return words.map((word) => stem(SINGULAR.get(word) ?? word, 'en')).filter((word) => word.length > 0);
}

/** Nouns for those who do something ("sailors", "journalists"): counted as people where a toll verb says what befell them. */
function isPerson(word: string): boolean {
  return PEOPLE.has(word) || /(?:ers|ors|ists|ians|ants|ees|men|women)$/.test(word);
}

const BRIDGE = new Set(
  'were was have has had been are is be being also reported confirmed feared believed remain remained still left and or of them whom two three in on at the a an by near from including who that listed declared pronounced , ( ) others later'.split(
    ' ',
  ),
);

/** "12 people were killed", "12 people, two of them children, were killed", "12 dead". */
function tollAfter(line: Line, at: number, people: boolean): string | null {
  if (!people) return null;
  const { words } = line;
  let aside = false;
  for (let here = at; here < Math.min(words.length, at + TOLL_REACH); here += 1) {
    const word = words[here]!;
    const key = TOLLS[word.lower];
    if (
      key &&
      !/^(?:death|kill|arrest|rescue|lives|killing|injuring|wounding|arresting|rescuing|injuries|deaths)$/.test(
        word.lower,
      )
    )
      return key;
    if (word.text === ',') aside = !aside;
    if (word.text === ';' || word.text === ':' || word.text === '—' || word.text === '–') return null;
    if (aside || BRIDGE.has(word.lower)) {
      if (!aside && (word.lower === 'and' || word.lower === 'or') && here === at) return null;
      continue;
    }
    if (word.kind === 'number' && !aside) return null;
    if (/ed$/.test(word.lower) || IRREGULAR_PAST.has(word.lower)) return null;
  }
  return null;
}

/** Things that are destroyed, not killed: "killed" and "rescued" are said of boats and cattle too. */
function isLiving(head: string): boolean {
  return !/^(?:ships?|boats?|vessels?|cows?|cattle|sheep|animals?|dogs?|cats?|birds?|horses?|trees?|jobs?|bills?|paintings?|cars?|homes?|houses?|villages?|towns?|days?|times?|whales?)$/.test(
    head,
  );
}

/** "killed at least 12 people", "killing 12", "a death toll of 12", "the toll rose to 12". */
function tollBefore(line: Line, begin: number): string | null {
  const { words } = line;
  let here = begin - 1;
  let steps = 0;
  // "killed the mayor and two guards"
  if (words[here]?.lower === 'and')
    for (let back = here - 1; back >= Math.max(0, here - 5) && words[back]!.kind === 'word'; back -= 1)
      if (TOLLS[words[back]!.lower] && /(?:ed|ing|s)$/.test(words[back]!.lower))
        return TOLLS[words[back]!.lower] ?? null;
  while (here >= 0 && steps < 7) {
    const word = words[here]!;
    if (word.lower === 'toll') {
      const kind = TOLLS[words[here - 1]?.lower ?? ''];
      return kind ?? 'killed';
    }
    if (steps === 0 && TOLLS[word.lower] && !/^(?:dead|death|missing|deaths|lives|injuries)$/.test(word.lower))
      return TOLLS[word.lower] ?? null;
    if (
      /^(?:to|at|of|stands|stood|rose|risen|rises|climbed|climbs|reached|reaches|had|has|by|the|from|jumped|increased|was|is|put|now)$/.test(
        word.lower,
      )
    ) {
      here -= 1;
      steps += 1;
      continue;
    }
    return null;
  }
  return null;
}
