import type { Line } from '../statements/line.ts';
import { judgeChange } from './judge-relation.ts';
import type { Side } from './pair.ts';
import { parted } from './parted-context.ts';
import type { Found, Occurrence } from './parting.ts';
import { rivals } from './rival-context.ts';

/** What somebody can be found to be. Only states that exclude each other are compared. */
const STATES: [string, RegExp][] = [
  [
    'dead',
    /\b(?:found dead|shot dead|shot and killed|(?:was|were|been|is|are) (?:confirmed |pronounced |declared |reported )?(?:killed|dead)|has died|have died|had died|died)\b/,
  ],
  ['alive', /\b(?:found alive|survived|(?:was|were|been|is|are) (?:still )?(?:alive|rescued)|found safe)\b/],
  [
    'missing',
    /\b(?:(?:is|are|was|were|remains?|remained|reported) (?:still )?(?:missing|unaccounted for)|still missing|disappeared|vanished)\b/,
  ],
  [
    'held',
    /\b(?:(?:was|were|been|is|are) (?:later |now )?(?:arrested|detained|captured|taken into custody|in custody|in police custody|under arrest)|police arrested|police detained|officers arrested)\b/,
  ],
  ['free', /\b(?:(?:was|were|been) (?:released|freed)|escaped|at large|on the run)\b/],
];
const EXCLUDING = new Set(
  'dead alive|dead missing|dead held|dead free|alive missing|missing held|missing free|held free'
    .split('|')
    .flatMap((pair) => {
      const [one, other] = pair.split(' ');
      return [pair, `${other} ${one}`];
    }),
);
const SUBJECTS =
  /\b(?:captain|suspect|gunman|shooter|attacker|driver|pilot|skipper|boy|girl|woman|man|mother|father|child|hiker|hikers|climber|climbers|sailor|engineer|journalist|reporter|hostage|hostages|mayor|general|leader|teacher|student|diver|diver|kidnapper|robber|fugitive|owner|conductor|guard|toddler|teenager|baby|soldier|crew|skier|fisherman|explorer)\b/g;
const STATE_LINK = 0.3;

/**
 * One person or a few, named by the same word, in two states that exclude each other: missing and arrested, alive and dead.
 * An update where the accounts' order is known, for people do go from one to the other.
 */
export function compareStates(a: Side, b: Side, score: number): Found {
  const found: Found = { partings: [], accords: [] };
  if (score < STATE_LINK) return found;
  const one = stateIn(a);
  const other = stateIn(b);
  if (!one || !other || !EXCLUDING.has(`${one.value.same} ${other.value.same}`)) return found;
  const subject = one.subjects.find((word) => other.subjects.includes(word));
  if (!subject || parted(a, b) || rivals(a, b)) return found;
  found.partings.push({
    kind: 'state',
    relation: judgeChange(a.account, b.account),
    about: subject,
    a: one.value,
    b: other.value,
  });
  return found;
}

interface State {
  value: Occurrence;
  subjects: string[];
}

/** Read once a line: a line is compared with many others. */
const states = new WeakMap<Line, State | null>();

function stateIn(side: Side): State | null {
  const known = states.get(side.line);
  if (known !== undefined) return known;
  const state = readState(side);
  states.set(side.line, state);
  return state;
}

/** The one state a line gives, and whom it can be of; null where it gives none, two, a count of people, or a part of them. */
function readState(side: Side): State | null {
  const { line, account } = side;
  const source = (line.in === 'title' ? account.article.title : account.article.text).slice(line.start, line.end);
  const text = source.toLowerCase();
  if (
    /\b(?:one|another|other|some|two|three|second|first) (?:of )?(?:the )?(?:\w+ )?(?:suspects?|gunm[ae]n|hikers|sailors)\b|\b(?:not|never|no)\b/.test(
      text,
    )
  )
    return null;
  const hits = STATES.flatMap(([state, pattern]) => {
    const hit = pattern.exec(text);
    return hit ? [{ state, at: hit.index, length: hit[0].length }] : [];
  });
  const told = hits.some(({ state }) => state === 'dead')
    ? hits.filter(({ state }) => state === 'dead' || state === 'alive')
    : hits;
  if (told.length !== 1) return null;
  const { state, at, length } = told[0]!;
  const active = /^(?:police|officers)/.test(text.slice(at, at + length));
  const window = active ? text.slice(at + length, at + length + 40) : text.slice(Math.max(0, at - 60), at);
  if (/\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|another|other|several|some|many)\b/.test(window))
    return null;
  const subjects = [...window.matchAll(SUBJECTS)].map(([word]) => word.replace(/s$/, ''));
  if (subjects.length === 0) return null;
  return {
    value: { line: side.at, start: line.start + at, end: line.start + at + length, same: state, normal: null },
    subjects: active ? subjects.slice(0, 1) : subjects.slice(-1),
  };
}
