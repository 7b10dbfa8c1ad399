/** Order of two texts by their UTF-16 units: the same on every machine, as an order by locale is not. For `sort`. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
