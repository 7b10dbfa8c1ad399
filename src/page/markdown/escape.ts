/** Text as Markdown that shows exactly these characters: nothing in it becomes emphasis, a link, markup or a list. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** A link where the address is one of the web and cannot break out of its brackets; else the words alone. */
export function linked(words: string, address: string | null): string {
  return address === null
    ? words
    : `[${words}](<${address.replaceAll(/[<>\s\\]/g, (letter) => encodeURIComponent(letter))}>)`;
}
