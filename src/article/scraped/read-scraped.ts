import type { Refusal, RefusalCode } from '../../base/refusal.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { TimeHabits } from '../../text/time/written-time.ts';
import type { Hints } from '../article.ts';
import type { Draft } from '../draft.ts';
import { assembleText } from './assemble-text.ts';
import { readDigest } from './digest-page.ts';
import { firstParagraph } from './find-body.ts';
import { findTitle, hasTitleKey, titleKey } from './find-title.ts';
import { markHead } from './head-lines.ts';
import { type Label, labelLine } from './label-line.ts';
import { type Line, linesOf } from './lines.ts';
import { readMasthead } from './masthead.ts';
import { readByline } from './name-lines.ts';
import { separateLines } from './separate-lines.ts';
import { timeHabits } from './time-habits.ts';
import { statedTimes } from './time-lines.ts';

/**
 * Reads scraped or plain text: the title, the article's own paragraphs, and what the page put around them, with the signs
 * of byline, outlet and times. Language-independent in what it keeps; what it removes it knows by words in about fifteen
 * languages, by place and by subject. A text without any furniture comes through whole.
 */
export function readScraped(content: string, hints: Hints = {}): Result<Draft, Refusal> {
  const unreadable = faultOf(content);
  if (unreadable) return failed(unreadable);
  const lines = linesOf(content);
  if (lines.length === 0) return refuse('empty', 'there is no word in it');
  const labels: (Label | null)[] = lines.map(labelLine);
  const habits = timeHabits(lines, hints);
  const furnished =
    labels.filter((label) => label && !isOwnApparatus(label)).length >= 2 || labels.some((label) => label?.opens);
  const body = firstParagraph(lines, labels, furnished);
  if (body === null)
    return refuse('not-an-article', 'there is no paragraph in it, only short lines such as a menu has');
  const masthead = readMasthead(lines, labels, body);
  const scraped = furnished || masthead !== null;
  const titled = titleAt(lines, labels, { body, hints, habits });
  const head = markHead(lines, labels, { title: titled, body, habits, hints });
  const digest = readDigest(lines, labels, titled);
  const verdicts = digest?.verdicts ?? separateLines({ lines, labels, title: titled, body, scraped });
  const draft = assembleText(
    { lines, labels, verdicts, voices: digest?.voices ?? null, title: titled, head, masthead, scraped },
    hints,
    habits,
  );
  if (draft.text === '') return refuse('not-an-article', 'nothing is left when menus and notices are taken out');
  return ok(draft);
}

const isOwnApparatus = (label: Label) =>
  label.why === 'time line' || label.why === 'byline' || label.why === 'credit line' || label.why === 'repeated title';

function refuse(code: RefusalCode, why: string): { ok: false; failure: Refusal } {
  return failed({ stage: 'article', code, what: '', why });
}

/** Nothing to read, or no text at all. Control characters are counted in the first 64k characters. */
function faultOf(content: string): Refusal | null {
  if (!content.trim()) return { stage: 'article', code: 'empty', what: '', why: 'the document is empty' };
  const sample = content.slice(0, 65_536);
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  if (controls > 8 && controls > sample.length / 50)
    return { stage: 'article', code: 'binary', what: '', why: 'it holds control characters as no text does' };
  return null;
}

/** A line that says who or when is no title. */
function isNameOrTime(line: Line, at: number, habits: TimeHabits): boolean {
  return (
    statedTimes(line, at, habits).length > 0 || (/^by\s/i.test(line.text) && readByline(line.text, false) !== null)
  );
}

function titleAt(
  lines: readonly Line[],
  labels: (Label | null)[],
  { body, hints, habits }: { body: number; hints: Hints; habits: TimeHabits },
): number {
  const given = hints.title ? titleKey(hints.title) : '';
  const found = given
    ? lines.findIndex((line, at) => at <= body && line.text.length < 400 && hasTitleKey(line.text, given))
    : (findTitle(lines, (at) => !labels[at] && !isNameOrTime(lines[at]!, at, habits), body) ?? -1);
  const key = given || (found >= 0 ? titleKey(lines[found]!.text) : '');
  // Printed again, it is furniture wherever it stands.
  for (const [at, line] of lines.entries())
    if (at !== found && key && line.text.length < 400 && !labels[at] && hasTitleKey(line.text, key))
      labels[at] = { why: 'repeated title', opens: null };
  return found;
}
