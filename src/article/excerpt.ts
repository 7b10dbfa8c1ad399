/** Longest excerpt shown to anybody but the owner, in characters: feeds, mails, exports, the API. */
export const LONGEST_EXCERPT = 300;

/**
 * The beginning of a text, at most `length` UTF-16 units, cut at a space where there is one and closed by ` …` where it was
 * cut. White space becomes single spaces; no surrogate pair is cut.
 */
export function excerptOf(text: string, length = LONGEST_EXCERPT): string {
  const start = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const whole = text.length <= length * 4;
  if (whole && start.length <= length) return start;
  const room = length - 2;
  const space = start.lastIndexOf(' ', room);
  const cut = start.slice(0, space > room / 2 ? space : room).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()} …`;
}
