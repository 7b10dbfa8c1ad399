/** Told apart with any kind of colour sight and in grey (Okabe and Ito's set, two of its tones moved apart). */
const SET = 8;

/** Left to right is a line, so it is drawn as one: from violet over grey to ochre. */
const LINE: Record<string, string> = {
  'far-left': 'l0',
  left: 'l0',
  'lean-left': 'l1',
  'center-left': 'l1',
  center: 'l2',
  centre: 'l2',
  'lean-right': 'l3',
  'center-right': 'l3',
  right: 'l4',
  'far-right': 'l4',
};

/** The class that colours a group of a lens. Depends on its name alone: on every page it is the same. */
export function colourOf(group: string): string {
  const name = group.toLowerCase();
  if (LINE[name]) return LINE[name];
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003;
  return `k${sum % SET}`;
}

/** One or two letters for a group, so that it is never told by colour alone. */
export function letterOf(group: string): string {
  const words = group.split(/[\s-]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}
