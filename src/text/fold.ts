const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case, accents and other marks taken off: `Erdoğan` and `erdogan` become one. Length may change. */
export function fold(text: string): string {
  // Most words of Latin script carry no mark at all.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[’ʼ]/g, "'");
}
