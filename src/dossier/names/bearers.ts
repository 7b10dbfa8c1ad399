import { familyNames, personName } from '../entities/person-names.ts';
import type { Known, NameTree } from './name-tree.ts';
import { isSound, typeOf } from './weigh-names.ts';

/** Family names, by key, of the people that the story names in full, with what is known of the surest bearer. */
export function bearersOf(tree: NameTree): ReadonlyMap<string, Known> {
  const bearers = new Map<string, Known>();
  for (const known of tree.all) {
    if (known.words.length < 2 || typeOf(known) !== 'person' || !isSound(known)) continue;
    for (const family of familyNames(personName(known.text))) {
      const other = bearers.get(family);
      if (!other || other.whole < known.whole) bearers.set(family, known);
    }
  }
  return bearers;
}
