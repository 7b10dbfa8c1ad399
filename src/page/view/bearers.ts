import { byText } from '../../base/order.ts';
import type { Dossier, Entity } from '../../dossier/dossier.ts';

/** A name as one story bears it. */
export interface Bearer {
  dossier: Dossier;
  entity: Entity;
}

/** Bearers in several stories who are one, and what shows it. */
export interface Linked {
  bearers: Bearer[];
  /** In words for a reader; empty where the group is of one story. */
  because: string[];
}

export interface LinkSettings {
  /** Id on record of a country or an outlet by its name; null: there is none. */
  recordOf(entity: Entity): string | null;
  /** True for a name of a given name and a family name. */
  isFull(entity: Entity): boolean;
}

/**
 * Who is who across stories. Two are one only by a record's id, or by the full name with either the same role or two more
 * names that both stories share. Whom a story itself keeps apart stays apart. A single name links nobody; what is not linked stays apart. Stories keep their order.
 */
export function linkBearers(bearers: readonly Bearer[], settings: LinkSettings): Linked[] {
  const groups: Linked[] = [];
  for (const bearer of bearers) {
    const found = groups
      .filter((group) => group.bearers.every(({ dossier }) => dossier !== bearer.dossier))
      .map((group) => ({ group, because: reasonsFor(bearer, group.bearers, settings) }))
      .filter(({ because }) => because.length > 0);
    const [first, ...others] = found;
    if (!first) {
      groups.push({ bearers: [bearer], because: [] });
      continue;
    }
    // One story that links two groups shows that they are one.
    for (const { group } of others) {
      if (group.bearers.some(({ dossier }) => first.group.bearers.some((one) => one.dossier === dossier))) continue;
      first.group.bearers.push(...group.bearers);
      first.group.because.push(...group.because);
      groups.splice(groups.indexOf(group), 1);
    }
    first.group.bearers.push(bearer);
    first.group.because.push(...found.flatMap(({ because }) => because));
  }
  const place = new Map(bearers.map((bearer, index) => [bearer, index]));
  for (const group of groups) {
    group.bearers.sort((a, b) => place.get(a)! - place.get(b)!);
    group.because = [...new Set(group.because)];
  }
  return groups.sort(
    (a, b) => b.bearers.length - a.bearers.length || place.get(a.bearers[0]!)! - place.get(b.bearers[0]!)!,
  );
}

function reasonsFor(bearer: Bearer, group: readonly Bearer[], settings: LinkSettings): string[] {
  const record = settings.recordOf(bearer.entity);
  if (record !== null)
    return group.some(({ entity }) => settings.recordOf(entity) === record) ? ['they are on record under one id'] : [];
  if (!settings.isFull(bearer.entity)) return [];
  const reasons: string[] = [];
  for (const other of group) {
    if (other.entity.type !== bearer.entity.type || !settings.isFull(other.entity)) continue;
    const role = sharedRole(bearer.entity, other.entity);
    if (role) reasons.push(`both stories call them “${role}”`);
    const names = sharedNames(bearer, other, settings);
    if (names.length >= 2) reasons.push(`both stories also name ${names.slice(0, 2).join(' and ')}`);
  }
  return reasons;
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

function sharedRole(one: Entity, other: Entity): string | null {
  const roles = new Set(other.roles.map(({ role }) => fold(role)));
  return one.roles.find(({ role }) => roles.has(fold(role)))?.role ?? null;
}

/** Full names of people and of bodies; places are too often shared by chance. */
function sharedNames(one: Bearer, other: Bearer, { isFull }: LinkSettings): string[] {
  const namesOf = ({ dossier, entity }: Bearer) =>
    dossier.entities.filter(
      (among) => among.id !== entity.id && (among.type === 'person' || among.type === 'organisation') && isFull(among),
    );
  const there = new Set(namesOf(other).map(({ name }) => fold(name)));
  const own = fold(one.entity.name);
  return namesOf(one)
    .map(({ name }) => name)
    .filter((name) => fold(name) !== own && there.has(fold(name)))
    .sort(byText);
}
