import type { NameMention, NameType } from '../../features/features.ts';
import { countryWord, listedType, roleHeads } from '../../features/names/lexicon.ts';
import { isCapital } from '../../features/names/name-tokens.ts';
import type { Known, Match, NameTree } from './name-tree.ts';
import type { Placed, Read } from './read-sentences.ts';
import { standsAlone } from './stands-alone.ts';
import { isSound, isWithin, namesIn, typeOf } from './weigh-names.ts';

/** A name as the second reading cuts it; `was`: the first reading's mention where it is kept as it is. */
export interface Cut {
  from: number;
  to: number;
  type: NameType;
  confidence: number;
  was: NameMention | null;
}

/** What a second reading knows of the whole story. */
export interface Story {
  tree: NameTree;
  /** Family names of people named in full. */
  bearers: ReadonlyMap<string, Known>;
  /** Words that some account writes in lower case. */
  lower: ReadonlySet<string>;
  /** What names that were cut too long fall into, and these names. */
  parts: ReadonlyMap<NameMention, readonly Cut[]>;
  split: ReadonlySet<Known>;
}

/** The names of one sentence, in order, as the whole story has them; null where the first reading stands. */
export function findAgain(read: Read, story: Story): Cut[] | null {
  // Token by token, the cut it is part of.
  const cuts: (Cut | undefined)[] = [];
  let changed = false;
  const put = (cut: Cut) => {
    for (let at = cut.from; at < cut.to; at += 1) cuts[at] = cut;
    changed ||= cut.was === null;
  };
  for (const name of read.names) for (const cut of story.parts.get(name.was) ?? [kept(name)]) put(cut);
  for (const match of soundMatches(read, story)) {
    const near = namesIn(cuts, match.from, match.to);
    if (near.some((name) => !isWithin(name, match.from, match.to))) continue;
    if (near.length !== 1 || near[0]!.to - near[0]!.from < match.to - match.from) put(found(match));
  }
  for (let at = 0; at < read.tokens.length; at += 1) {
    const single = cuts[at] ? null : singleAt(read, at, story);
    if (single && standsAlone(read, at, { named: cuts, lower: story.lower })) put(single);
  }
  return changed ? namesIn(cuts, 0, read.tokens.length) : null;
}

export const kept = ({ from, to, was }: Placed): Cut => ({ from, to, type: was.type, confidence: was.confidence, was });

/** How sure a name found again can be: the words are those of a name, what they mean here the sentence has not said. */
const AGAIN = 0.85;

export const found = ({ known, from, to }: Match, type = typeOf(known)): Cut => ({
  from,
  to,
  type,
  confidence: Math.min(AGAIN, known.best),
  was: null,
});

/** Names of several words that the story is sure of, longest first at each place, none within another. */
function soundMatches(read: Read, { tree, split }: Story): Match[] {
  const chosen: Match[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    let best: Match | null = null;
    for (const match of tree.matches(read, at))
      if (match.known.words.length > 1 && isSound(match.known) && !split.has(match.known)) best = match;
    if (!best) continue;
    chosen.push(best);
    at = best.to - 1;
  }
  return chosen;
}

/** A family name that a full name of the story bears, or a name of one word that the story is sure of. */
function singleAt(read: Read, at: number, { tree, bearers, lower }: Story): Cut | null {
  const { text } = read.tokens[at]!;
  if (!isCapital(text) || text.length < 2 || roleHeads.has(read.keys[at]!)) return null;
  const itself = tree.matches(read, at).find(({ to }) => to === at + 1) ?? null;
  if (itself && isSound(itself.known) && (itself.known.initials || !lower.has(read.keys[at]!))) return found(itself);
  const bearer = bearers.get(read.keys[at]!);
  if (!bearer || countryWord(text) || listedType(text)) return null;
  if (itself && typeOf(itself.known) !== 'person') return null;
  return found({ known: bearer, from: at, to: at + 1 }, 'person');
}
