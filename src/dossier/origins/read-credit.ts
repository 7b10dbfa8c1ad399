import { agencyLexicon } from '../../article/agency-forms.ts';
import type { Article } from '../../article/article.ts';
import { findCredits } from '../../article/credits.ts';
import type { Citation } from '../../base/citation.ts';
import { sourceOf } from '../../base/citation.ts';
/** What an article's credits say of where its text comes from. */
export interface TextCredit {
  /** whole: the text is an agency's; part: agencies helped, which is not to say with what. */
  extent: 'whole' | 'part';
  /** Null where no agency is named, or more than one. */
  agency: string | null;
  evidence: Citation[];
}

/** The name under which an agency is counted; null for a name that is none of a known agency. */
export function knownAgency(name: string): string | null {
  return agencyLexicon(null).named(name.trim(), true);
}

// US and Canadian broadcasters sign their datelines as agencies do: "COLUMBIA, Mo. (KMIZ)".
const CALL_SIGN = /^[KWC][A-Z]{2,3}(?:[- ]?(?:TV|FM|AM|DT))?$/;
const PICTURE =
  /\b(?:photos?|photograph\w*|pictures?|pictured|images?|file pic|getty|handout|via AP Images|illustration|video|footage|foto|bild|photo by)\b/i;
const PART = /\b(?:contribut\w+|inputs?|additional reporting|material from|help from|with files|also reported)\b/i;

/** The credit for an article's text; null where none is given. Credits of pictures and call signs are none. */
export function readCredit(article: Article): TextCredit | null {
  if (article.credits.length === 0) return null;
  const shapes = findCredits(article);
  const credits = article.credits.flatMap((credit) => {
    const { citation } = credit;
    const shape = shapes.find(
      ({ at }) => at.in === citation.in && at.index === citation.index && at.start === citation.start,
    );
    const of = shape?.of ?? (isForText(article, credit) ? 'text' : 'photo');
    const extent = shape?.extent ?? (PART.test(lineOf(article, citation)) ? 'part' : 'whole');
    return of === 'text' ? [{ ...credit, extent }] : [];
  });
  if (credits.length === 0) return null;
  const names = new Set(credits.map(({ agency }) => (agency === null ? null : (knownAgency(agency) ?? agency))));
  const part = credits.every(({ extent }) => extent === 'part');
  const only = names.size === 1 ? ([...names][0] ?? null) : null;
  return {
    extent: part || only === null ? 'part' : 'whole',
    agency: only,
    evidence: credits.map((one) => one.citation),
  };
}

/** Whether a credit that has none of the known shapes is one for the text. */
function isForText(article: Article, { agency, citation }: Article['credits'][number]): boolean {
  if (agency !== null && CALL_SIGN.test(agency.trim()) && knownAgency(agency) === null) return false;
  const why = citation.in === 'removed' ? (article.removed[citation.index ?? -1]?.why ?? '') : '';
  if (/caption|image/i.test(why) || PICTURE.test(why)) return false;
  const line = lineOf(article, citation);
  // "(AP Photo/Name)", "AFP via Getty Images"; but a line of prose may well speak of pictures.
  return line.length > 300 || !PICTURE.test(line);
}

/** The line that a citation stands in. */
function lineOf(article: Article, citation: Citation): string {
  const source = sourceOf(article, citation.in, citation.index) ?? '';
  const start = source.lastIndexOf('\n', Math.max(0, citation.start - 1)) + 1;
  const end = source.indexOf('\n', citation.end);
  return source.slice(start, end < 0 ? source.length : end);
}
