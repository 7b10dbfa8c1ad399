import type { Span } from '../../base/citation.ts';
import type { Account } from '../dossier.ts';

const ACTS =
  /^(?:['’]s\b|,? (?:has|had|have|is|was|will|would|can|could|may|might|must|should|says|said|claims|claimed|insists|insisted|denies|denied|rejects|rejected|accuses|accused|wants|wanted|demands|demanded|agreed|agrees|warned|warns|launched|launches|refused|refuses|hopes|hoped|seeks|sought|backs|backed|supports|supported|condemned|condemns|announced|announces|imposed|imposes|called|calls|remains|believes|argues|argued|fears|feared|signed|signs|threatened|threatens|vowed|vows|expects|expected|declared|describes|described|recognised|recognized|proposed|proposes|offered|offers)\b)/;
const PLACED =
  /(?:^|[\s(])(?:in|at|near|around|outside|across|to|from|into|leaves?|left|visit(?:ed|s|ing)?|toward|towards|for)\s+$/i;
const ADDRESSED =
  /(?:^|[\s(])(?:by|with|against|between|and|accus(?:ed|es|ing)|urg(?:ed|es|ing)|pressur(?:e|ed|ing)(?: on| from)?|warn(?:ed|s|ing)|pressure from|concessions from|demands? (?:of|from)|relations with|ties with|talks with)\s+$/i;

/** True where the capital named at `span` acts or is dealt with as a government, not as a place. */
export function governmentAt(account: Account, span: Span): boolean {
  const source = span.in === 'title' ? account.article.title : account.article.text;
  const before = source.slice(Math.max(0, span.start - 40), span.start);
  const after = source.slice(span.end, span.end + 24);
  if (ADDRESSED.test(before) && !/(?:^|\s)and\s+$/i.test(before)) return true;
  if (PLACED.test(before)) return false;
  return ACTS.test(after);
}
