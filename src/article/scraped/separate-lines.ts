import type { Reason } from './furniture.data.ts';
import { isAuthorNote, type Label } from './label-line.ts';
import type { Line } from './lines.ts';
import { contentWords, shareKnown, Vocabulary } from './vocabulary.ts';

/** Null: the article's own. */
export type Verdict = Reason | null;

/** What separating needs to know of a document's lines. */
export interface Marked {
  lines: readonly Line[];
  labels: readonly (Label | null)[];
  /** Line of the title; -1 where it is not among the lines. */
  title: number;
  /** First paragraph. */
  body: number;
  /** Furniture was found by its words: only then are other lines judged by their place. */
  scraped: boolean;
}

/** How much of what a paragraph speaks of must be known from the article for it to go on behind a box. */
const GOES_ON = 0.2;
const SURELY_GOES_ON = 0.5;
/** A box of links within an article has at most so many lines. */
const SMALL_BOX = 6;
/** An article has begun, and a box can end it, when so many words, or this share of all that follow, have passed. */
const BEGUN_WORDS = 60;
const BEGUN_SHARE = 0.25;
/** A run of so many short lines without a mark is a menu or a list of teasers, where the page has others. */
const MENU_RUN = 4;

/** For each line behind the title: whose it is. Lines up to the title are judged by `judgeHead`. */
export function separateLines(marked: Marked): Verdict[] {
  const { lines, labels, body, scraped } = marked;
  const verdicts: Verdict[] = new Array<Verdict>(lines.length).fill(null);
  judgeHead(marked, verdicts);

  const known = new Vocabulary(lines[marked.title]?.text ?? '');
  for (let at = 0; at < body; at += 1) if (verdicts[at] === null && at !== marked.title) known.add(lines[at]!.text);
  const seen = new Set<string>();
  let box: { why: Reason; from: number; last: boolean } | null = null;
  let kept = 0;
  let words = 0;
  let total = 0;
  for (const [at, line] of lines.entries()) if (at >= body && line.prose && !labels[at]) total += line.words;
  for (let at = body; at < lines.length; at += 1) {
    const line = lines[at]!;
    const label = labels[at] ?? null;
    if (verdicts[at]) continue;
    if (label) {
      verdicts[at] = label.why;
      // A heading of a box before the article has begun closes nothing.
      const begun = kept > 0 && words >= Math.min(BEGUN_WORDS, total * BEGUN_SHARE);
      if (label.opens && begun) box = { why: label.why, from: at, last: label.opens === 'last' && kept > 1 };
      continue;
    }
    if (line.text.length > 60 && seen.has(line.text)) {
      verdicts[at] = 'repeated line';
      continue;
    }
    if (box) {
      if (!resumes(marked, at, { box, known })) {
        verdicts[at] = box.why;
        continue;
      }
      box = null;
    }
    if (line.prose) {
      kept += 1;
      words += line.words;
      if (line.text.length > 60) seen.add(line.text);
      known.add(line.text);
    }
  }
  if (scraped) {
    judgeShortRuns(marked, verdicts, known);
    judgeEnd(marked, verdicts);
  }
  return verdicts;
}

function resumes(
  { lines, labels }: Marked,
  at: number,
  { box, known }: { box: { from: number; last: boolean }; known: Vocabulary },
): boolean {
  const line = lines[at]!;
  if (box.last || !line.prose) return false;
  const share = shareKnown(contentWords(line.text), known.words());
  if (share >= SURELY_GOES_ON) return true;
  if (share < GOES_ON) return false;
  let run = 0;
  for (let next = at; next < lines.length && next < at + 4; next += 1)
    if (lines[next]!.prose && !labels[next]) run += 1;
  return at - box.from <= SMALL_BOX || run >= 3;
}

/** A deck stands within so many lines of its title. */
const DECK = 10;
/** Lines below the title within which names, times and share bars may stand between deck and text. */
const HEAD = 14;

/** Lines between title and text: a deck is the article's own, names, labels and captions are not. */
function judgeHead({ lines, labels, title, body, scraped }: Marked, verdicts: Verdict[]): void {
  for (let at = 0; at < body; at += 1) {
    if (at === title) continue;
    const line = lines[at]!;
    const label = labels[at];
    if (label) verdicts[at] = label.why;
    else if (at < title) verdicts[at] = line.prose ? 'related links' : 'menu';
    else if (scraped && title >= 0 && at - title > DECK && line.prose) verdicts[at] = 'related links';
    else if (!scraped || (line.ends && line.words >= 4) || line.words >= 8) verdicts[at] = null;
    else verdicts[at] = repeatsNext(lines, at) ? 'caption' : 'menu';
  }
  if (!scraped) return;
  // A deck may itself be the first paragraph: apparatus follows it, and short lines among that are no headings.
  let apparatus = -1;
  let paragraphs = 0;
  for (let at = body; at < lines.length && at <= title + HEAD && paragraphs < 2; at += 1) {
    if (labels[at]) apparatus = at;
    else if (lines[at]!.prose) paragraphs += 1;
  }
  for (let at = body + 1; at <= apparatus + 1 && at < lines.length; at += 1) {
    const line = lines[at]!;
    const heads = at > apparatus && at < lines.length - 1 && !line.bullet;
    if (!labels[at] && !line.prose && !line.ends && line.words < 8 && !heads)
      verdicts[at] = repeatsNext(lines, at) ? 'caption' : 'menu';
  }
}

function repeatsNext(lines: readonly Line[], at: number): boolean {
  return lines[at + 1]?.text.startsWith(lines[at]!.text) ?? false;
}

/** Runs of short lines that close no sentence: one or two are headings, many are a menu. */
function judgeShortRuns({ lines, body }: Marked, verdicts: Verdict[], known: Vocabulary): void {
  let run: number[] = [];
  const close = (atEnd: boolean) => {
    if (run.length === 0) return;
    const text = run.map((at) => lines[at]!.text).join(' ');
    const bullets = run.filter((at) => lines[at]!.bullet).length;
    const foreign = shareKnown(contentWords(text), known.words()) < 0.3;
    // One long line behind the last paragraph, on its subject, has merely lost its full stop.
    const ending = run.length === 1 && lines[run[0]!]!.words >= 6 && !foreign && verdicts[run[0]! - 1] === null;
    if ((atEnd && !ending) || (run.length >= MENU_RUN && foreign && bullets * 2 < run.length))
      for (const at of run) verdicts[at] = lines[at]!.words >= 5 ? 'related links' : 'menu';
    run = [];
  };
  for (let at = body; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (verdicts[at] !== null) continue;
    if (line.prose || line.ends) close(false);
    else run.push(at);
  }
  close(true);
}

/** Behind the last paragraph only what follows it directly is the article's; a note on its author is not. */
function judgeEnd({ lines, body }: Marked, verdicts: Verdict[]): void {
  let last = lines.length - 1;
  while (last >= body && !(verdicts[last] === null && lines[last]!.prose)) last -= 1;
  let broken = false;
  for (let at = last + 1; at < lines.length; at += 1) {
    if (verdicts[at] !== null) broken = true;
    else if (broken) verdicts[at] = 'related links';
  }
  let notes = 0;
  for (let at = last; at > body && notes < 2 && isAuthorNote(lines[at]!); at -= 1) {
    if (verdicts[at] !== null) continue;
    verdicts[at] = 'about the author';
    notes += 1;
  }
}
