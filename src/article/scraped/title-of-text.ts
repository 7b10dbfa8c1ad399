import { sentencesOf } from '../../text/sentences.ts';

const LONGEST = 160;

/** What a text without a title is called by: its first sentence, cut between words. */
export function titleOfText(text: string): string {
  const lead = text.slice(0, 1200);
  const first = sentencesOf(lead)[0];
  const sentence = first ? lead.slice(first.start, first.end) : lead.trim();
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return (space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '');
}
