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
  const fitting = (mention: Mention) => {
    const name = parsed.get(mention.key)!;
    const known =
      fits.get(mention.key) ??
      ofAge(
        name,
        people.filter((one) => one.names.some((full) => fitsSurname(name, full))),
      );
    fits.set(mention.key, known);
    return known;
  };
  const loose = new Map<string, Mention[]>();
  // Whom a role tells comes first: then the account is known to speak of that bearer too.
  const rest: Mention[] = [];
  for (const mention of mentions) {
    if (parsed.get(mention.key)!.full) continue;
    const bearer = byRole(mention, fitting(mention));
    if (bearer) bearer.mentions.push(mention);
    else rest.push(mention);
  }
  for (const mention of rest) {
    const name = parsed.get(mention.key)!;
    const all = fitting(mention);
    const bearer = choose(mention, all) ?? (all.length === 0 ? byGiven(mention, name, people) : null);
    if (bearer) bearer.mentions.push(mention);
    else if (all.length === 0) {
      const bones = name.bones.join('') + name.suffix;
      const own = loose.get(bones);
      if (own) own.push(mention);
      else loose.set(bones, [mention]);
    }
  }
  return [...people.map((person) => person.mentions), ...loose.values()];
}

/** "Veles Jr." is not the parent, and "Veles" the child only where nobody else bears the name. */
function ofAge({ suffix }: PersonName, fitting: readonly Person[]): Person[] {
  const child = (person: Person) => person.names.some((name) => CHILD.has(name.suffix));
  const same = fitting.filter((person) => child(person) === CHILD.has(suffix));
  return same.length > 0 ? same : [...fitting];
}

const CHILD = new Set(['jr', 'ii', 'iii', 'iv']);

/**
 * Names that some account gives both with what tells a child from a parent and without: there are two. Where one account
 * writes "Ivan Holt Jr." and another "Ivan Holt", they are one, and "Ivan K. Holt Jr." is the formal first mention of one.
 */
function parentsAndChildren(
  mentions: readonly Mention[],
  parsed: ReadonlyMap<string, PersonName>,
): (name: PersonName) => boolean {
  const keyOf = ({ words, bones }: PersonName) => `${words[0]} ${bones.at(-1)}`;
  const plain = new Set<string>();
  for (const { key, article } of mentions) {
    const name = parsed.get(key)!;
    if (name.full && !CHILD.has(name.suffix)) plain.add(`${article} ${keyOf(name)}`);
  }
  const both = new Set<string>();
  for (const { key, article, name: written } of mentions) {
    const name = parsed.get(key)!;
    if (/\s\p{Lu}\.?\s/u.test(written.text)) continue;
    if (name.full && CHILD.has(name.suffix) && plain.has(`${article} ${keyOf(name)}`)) both.add(keyOf(name));
  }
  return (name) => both.has(keyOf(name));
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
  const areTwo = parentsAndChildren(mentions, parsed);
  const apart = (one: PersonName, other: PersonName) =>
    one.suffix !== other.suffix &&
    ((one.suffix !== '' && other.suffix !== '') ||
      (CHILD.has(one.suffix) !== CHILD.has(other.suffix) && (areTwo(one) || areTwo(other))));
  const people: Person[] = [];
  for (const key of keys) {
    const name = parsed.get(key)!;
    const fitting = people.filter((person) =>
      person.names.every((other) => sameFullName(name, other) && !apart(name, other)),
    );
    if (fitting.length === 1) {
      fitting[0]!.names.push(name);
      fitting[0]!.mentions.push(...byKey.get(key)!);
    } else people.push({ names: [name], mentions: [...byKey.get(key)!] });
  }
  return people;
}

/** Number of words that are more than an initial. */
const weight = (name: PersonName) => name.words.filter((word) => word.replace('.', '').length > 1).length;

/** The one of the fitting people that this mention means: alone in its account, or alone in the story. */
function choose(mention: Mention, fitting: readonly Person[]): Person | null {
  if (fitting.length < 2) return fitting[0] ?? null;
  const here = fitting.filter((person) => person.mentions.some((other) => other.article === mention.article));
  return here.length === 1 ? here[0]! : null;
}

/** Of several bearers, the one who alone holds the role beside this mention; else the one who alone holds one like it. */
function byRole(mention: Mention, fitting: readonly Person[]): Person | null {
  if (fitting.length < 2 || !mention.name.role) return null;
  const role = roleKey(mention.account, mention.name.role);
  const holding = (same: (other: string) => boolean) =>
    fitting.filter((person) =>
      person.mentions.some(({ account, name }) => name.role && same(roleKey(account, name.role))),
    );
  const holders = holding((other) => other === role);
  const alike = holders.length > 0 ? holders : holding((other) => headOf(other) === headOf(role));
  return alike.length === 1 ? alike[0]! : null;
}

/** "president" of "Velmish president": the last word before "of". */
const headOf = (role: string) =>
  role
    .split(/ (?:of|for|at|in) /)[0]!
    .split(' ')
    .at(-1);

/** A given name alone means somebody only where its own account names one such person in full. */
function byGiven(mention: Mention, name: PersonName, people: readonly Person[]): Person | null {
  const here = people.filter(
    (person) =>
      person.names.some((full) => fitsGiven(name, full) && CHILD.has(full.suffix) === CHILD.has(name.suffix)) &&
      person.mentions.some((other) => other.article === mention.article),
  );
  return here.length === 1 ? here[0]! : null;
}
