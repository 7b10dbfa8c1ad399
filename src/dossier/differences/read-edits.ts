import { type Edit, LONGEST_EDIT } from './align-words.ts';
import { readFigureEdits } from './edit-figures.ts';
import { readNameEdit } from './edit-names.ts';
import { readNegation } from './edit-negation.ts';
import { readOpposite } from './edit-opposites.ts';
import { readRoleEdit } from './edit-roles.ts';
import { readTimeEdits } from './edit-times.ts';
import type { Pair } from './pair.ts';
import type { Found } from './parting.ts';

/**
 * Engine one: reads what was changed between two sentences that are nearly the same text, edit by edit. A figure for a
 * figure, a time for a time, a negator, a word for its opposite, a role, a part of a name; whatever else was reworded
 * says nothing.
 */
export function readEdits(pair: Pair): Found {
  const found: Found = { partings: [], accords: [] };
  const { a, b, alignment } = pair;
  const figures = readFigureEdits(pair);
  const times = readTimeEdits(pair);
  found.partings.push(...figures.partings, ...times.partings);
  found.accords.push(...figures.accords, ...times.accords);
  const taken = [...figures.taken, ...times.taken];
  const free = alignment.edits.filter((edit) => small(edit) && !taken.includes(edit));
  const negation = readNegation(pair, free);
  if (negation) found.partings.push(negation);
  for (const edit of free) {
    const parting = readOpposite(pair, edit) ?? readRoleEdit(pair, edit) ?? readNameEdit(pair, edit);
    if (parting) found.partings.push(parting);
  }
  // Words in somebody's mouth: the same quotation, given differently.
  for (const parting of found.partings) if (quoted(a, parting.a) && quoted(b, parting.b)) parting.kind = 'quotation';
  return found;
}

function small(edit: Edit): boolean {
  return edit.a[1] - edit.a[0] <= LONGEST_EDIT && edit.b[1] - edit.b[0] <= LONGEST_EDIT;
}

function quoted(side: Pair['a'], value: { start: number; end: number }): boolean {
  const words = side.line.words.filter((word) => word.start < value.end && value.start < word.end);
  return words.length > 0 && words.every((word) => word.quoted);
}
