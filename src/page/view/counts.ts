/** `1 outlet`, `9 outlets`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A share from 0 to 1 as a whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** `a, b and c` */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `lean-left` -> `Lean left`: a lens, group, role or kind as a reader's word. */
export function asWords(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
