import type { Mention } from './mentions.ts';
import { fitsGiven, fitsSurname, type PersonName, personName, sameFullName } from './person-names.ts';
import { roleKey } from './role-key.ts';

/** A person: the full names that are one, and the mentions that mean it. */
interface Person {
  names: PersonName[];
  mentions: Mention[];
}

/**
 * Joins the mentions of one person. Full names come together where every pair of them agrees; a name without a given
 * name joins where exactly one full name fits, in its own account before the story; where several fit it is left out.
 * Never are two full names joined through a bare surname.
 */
export function linkPeople(mentions: readonly Mention[]): Mention[][] {
  const parsed = new Map<string, PersonName>();
  for (const { key, name } of mentions) if (!parsed.has(key)) parsed.set(key, personName(name.text));
  const people = linkFullNames(mentions, parsed);
  const fits = new Map<string, Person[]>();
  const loose = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const name = parsed.get(mention.key)!;
    if (name.full) continue;
    const fitting =
      fits.get(mention.key) ?? people.filter((person) => person.names.some((full) => fitsSurname(name, full)));
    fits.set(mention.key, fitting);
    const bearer = choose(mention, fitting) ?? (fitting.length === 0 ? byGiven(mention, name, people) : null);
    if (bearer) bearer.mentions.push(mention);
    else if (fitting.length === 0) {
      const bones = name.bones.join('');
      const own = loose.get(bones);
      if (own) own.push(mention);
      else loose.set(bones, [mention]);
    }
  }
  return [...people.map((person) => person.mentions), ...loose.values()];
}

function linkFullNames(mentions: readonly Mention[], parsed: ReadonlyMap<string, PersonName>): Person[] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions)
    if (parsed.get(mention.key)!.full) byKey.set(mention.key, [...(byKey.get(mention.key) ?? []), mention]);
  // Longest names first: what is fuller decides, an initial joins what it fits. Equal lengths by count, then by letters.
  const keys = [...byKey.keys()].sort(
    (a, b) =>
      weight(parsed.get(b)!) - weight(parsed.get(a)!) ||
      byKey.get(b)!.length - byKey.get(a)!.length ||
      (a < b ? -1 : 1),
  );
  const people: Person[] = [];
  for (const key of keys) {
    const name = parsed.get(key)!;
    const fitting = people.filter((person) => person.names.every((other) => sameFullName(name, other)));
    if (fitting.length === 1) {
      fitting[0]!.names.push(name);
      fitting[0]!.mentions.push(...byKey.get(key)!);
    } else people.push({ names: [name], mentions: [...byKey.get(key)!] });
  }
  return people;
}

/** Number of words that are more than an initial. */
const weight = (name: PersonName) => name.words.filter((word) => word.replace('.', '').length > 1).length;

/** The one of the fitting people that this mention means: alone in its account, alone in the story, or alone in its role. */
function choose(mention: Mention, fitting: readonly Person[]): Person | null {
  if (fitting.length < 2) return fitting[0] ?? null;
  const here = fitting.filter((person) => person.mentions.some((other) => other.article === mention.article));
  if (here.length === 1) return here[0]!;
  const role = mention.name.role && roleKey(mention.account, mention.name.role);
  if (!role) return null;
  const holders = fitting.filter((person) =>
    person.mentions.some((other) => other.name.role && roleKey(other.account, other.name.role) === role),
  );
  return holders.length === 1 ? holders[0]! : null;
}

/** A given name alone means somebody only where its own account names one such person in full. */
function byGiven(mention: Mention, name: PersonName, people: readonly Person[]): Person | null {
  const here = people.filter(
    (person) =>
      person.names.some((full) => fitsGiven(name, full)) &&
      person.mentions.some((other) => other.article === mention.article),
  );
  return here.length === 1 ? here[0]! : null;
}
