import { bodyHeads, companyHeads, keyOf, listedType } from '../../features/names/lexicon.ts';
import type { Mention } from './mentions.ts';

/** Fewer initials fit too many bodies, unless the reviewed list has both names. */
const INITIALS = 3;

/**
 * Joins a body's short names to its full one, where the story has exactly one that fits and some account writes both, or
 * the reviewed list has both: its initials (HBT, Harbour Board Trust), and the name without the word for what it is (Orsa
 * Baptist, Orsa Baptist Church).
 */
export function joinShortNames(groups: ReadonlyMap<string, Mention[]>): Mention[][] {
  const bodies = [...groups].filter(([, group]) => group[0]!.type === 'organisation');
  const byInitials = new Map<string, string[]>();
  const byStart = new Map<string, string[]>();
  for (const [key, group] of bodies) {
    const forms = new Set(group.map((mention) => mention.key));
    for (const initials of new Set([...forms].map(initialsOf))) add(byInitials, initials, key);
    for (const start of new Set([...forms].flatMap(startOf))) add(byStart, start, key);
  }
  const into = new Map<string, string>();
  for (const [key, group] of bodies) {
    const { name } = group[0]!;
    const short = name.text.replace(/\./g, '');
    const full = /^\p{Lu}{2,7}$/u.test(short)
      ? byInitials.get(short.toLowerCase())
      : group.every((mention) => mention.key === group[0]!.key)
        ? byStart.get(group[0]!.key)
        : undefined;
    const [target] = full ?? [];
    if (full?.length !== 1 || !target || target === key) continue;
    const others = groups.get(target)!;
    const listed = listedType(short) !== null && others.some((mention) => listedType(mention.name.text) !== null);
    if (/^\p{Lu}{2}$/u.test(short) && !listed) continue;
    const together = new Set(others.map((mention) => mention.article));
    if (listed || group.some((mention) => together.has(mention.article))) into.set(key, target);
  }
  const joined = new Map([...groups].map(([key, group]) => [key, [...group]]));
  for (const [from, to] of into) {
    if (into.has(to)) continue;
    joined.get(to)!.push(...joined.get(from)!);
    joined.delete(from);
  }
  return [...joined.values()];
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  if (key) map.set(key, [...(map.get(key) ?? []), value]);
}

/** First letters of a name of three words or more (two where a list has it), without what stands small in print. */
function initialsOf(key: string): string {
  const words = key.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !SMALL.has(word));
  return words.length >= INITIALS || (words.length === 2 && listedType(key))
    ? words.map((word) => word[0]).join('')
    : '';
}

const SMALL = new Set('of the and for de la del des du et in on to at'.split(' '));

/** The name without its last word, where two words or more stay and the last says what kind of body it is. */
function startOf(key: string): string[] {
  const words = key.split(' ');
  const last = keyOf(words.at(-1)!);
  return words.length > 2 && (bodyHeads.has(last) || companyHeads.has(last)) ? [words.slice(0, -1).join(' ')] : [];
}
