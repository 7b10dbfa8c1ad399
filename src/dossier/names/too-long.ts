import type { NameMention } from '../../features/features.ts';
import { addresses, countryWord, roleHeads } from '../../features/names/lexicon.ts';
import { type Cut, found, type Story } from './find-again.ts';
import type { Known, Match } from './name-tree.ts';
import type { Placed, Read } from './read-sentences.ts';
import { isSound, typeOf } from './weigh-names.ts';

/**
 * The names that were cut too long somewhere, each with the parts it falls into: it ends with somebody whom the story
 * names in full, and what stands before is a people, a title, initials, another name of the story or a word written small
 * elsewhere ("Velmish Ana Berg", "Harbours Ana Berg"). A given name or an initial before a person is the person's.
 */
export function tooLong(
  sentences: readonly Read[],
  story: Pick<Story, 'tree' | 'lower'>,
): Pick<Story, 'parts' | 'split'> {
  const parts = new Map<NameMention, Cut[]>();
  const split = new Set<Known>();
  for (const read of sentences)
    for (const name of read.names) {
      const cuts = partsOf(read, name, story);
      if (!cuts) continue;
      parts.set(name.was, cuts);
      for (const { known, to } of story.tree.matches(read, name.from)) if (to === name.to) split.add(known);
    }
  return { parts, split };
}

function partsOf(read: Read, name: Placed, { tree, lower }: Pick<Story, 'tree' | 'lower'>): Cut[] | null {
  if (name.to - name.from < 3) return null;
  const whole = at(name.from).find(({ to }) => to === name.to);
  for (let from = name.from + 1; from < name.to - 1; from += 1) {
    const person = at(from).find(({ to }) => to === name.to);
    if (!person || !isPerson(person) || (whole && whole.known.whole > person.known.whole)) continue;
    const lead = at(name.from).find(({ to, known }) => to === from && isSound(known) && typeOf(known) !== 'person');
    if (lead) return [found(lead), found(person)];
    for (let word = name.from; word < from; word += 1) if (!isNoPart(word)) return null;
    return [found(person)];
  }
  return null;

  function at(from: number): readonly Match[] {
    return tree.matches(read, from);
  }

  function isNoPart(word: number): boolean {
    const [key, { text }] = [read.keys[word]!, read.tokens[word]!];
    if (/^\p{L}\.?$/u.test(text)) return false;
    if (/^\P{L}+$/u.test(text) || addresses.has(key) || roleHeads.has(key) || countryWord(text)) return true;
    return lower.has(key) || (read.casing === 'running' && /^\p{Lu}{2,}$/u.test(text));
  }
}

const isPerson = ({ known }: Match) => known.words.length > 1 && isSound(known) && typeOf(known) === 'person';
