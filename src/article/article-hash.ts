import { digest } from '../base/ids.ts';

const VERSION = '1';

/** `1-` and the SHA-256 over title, text and removed. The prefix is the version of this rule. */
export function articleHash(article: {
  title: string;
  text: string;
  removed: readonly { text: string; why: string }[];
}): string {
  const removed = article.removed.flatMap((piece) => [piece.why, piece.text]);
  return `${VERSION}-${digest(article.title, article.text, ...removed)}`;
}
