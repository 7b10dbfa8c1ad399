import type { Lexeme } from '../../text/lexemes.ts';
import type { Sentence } from '../features.ts';
import type { Line } from '../lines/line.ts';
import { CUE } from '../lines/word-traits.ts';
import { type Quoted, quotedIn } from './quotation-marks.ts';

/** A word or mark outside quotation marks, or a whole quotation as one item. */
export interface Item {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'mark' | 'quote';
  /** True where the word may report speech. */
  cue: boolean;
  quoted: Quoted | null;
}

/**
 * One sentence as speech is attributed in it: whole quotations count as one item, and sentences they span are joined. No
 * items where neither a quotation nor a reporting verb stands.
 */
export interface Unit {
  in: 'title' | 'text';
  source: string;
  paragraph: number;
  items: Item[];
  start: number;
  end: number;
}

/** The units of an article, paragraph by paragraph, in order. */
export function unitsOf(sentences: readonly Sentence[], lines: readonly Line[]): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  let carried = false;
  while (at < sentences.length) {
    const first = sentences[at]!;
    let end = at + 1;
    while (end < sentences.length && sentences[end]!.paragraph === first.paragraph && sentences[end]!.in === first.in)
      end += 1;
    const source = lines[at]!.source;
    const quoted = quotedIn(source, first.start, sentences[end - 1]!.end, carried);
    carried = quoted.some((one) => !one.closed);
    units.push(...paragraphUnits({ sentences: sentences.slice(at, end), lines: lines.slice(at, end) }, quoted));
    at = end;
  }
  return units;
}

function paragraphUnits(of: { sentences: Sentence[]; lines: Line[] }, quoted: Quoted[]): Unit[] {
  const units: Unit[] = [];
  let unit: Unit | null = null;
  let next = 0;
  const pushQuotes = (before: number) => {
    while (unit && next < quoted.length && quoted[next]!.open < before) {
      const one = quoted[next]!;
      unit.items.push({
        start: one.open,
        end: one.close,
        text: '“”',
        lower: '“”',
        kind: 'quote',
        cue: false,
        quoted: one,
      });
      unit.end = Math.max(unit.end, one.close);
      next += 1;
    }
  };
  of.sentences.forEach((sentence, index) => {
    const line = of.lines[index]!;
    if (!unit || !runsOn(unit, { start: sentence.start, words: line.words })) {
      unit = {
        in: sentence.in,
        source: line.source,
        paragraph: sentence.paragraph,
        items: [],
        start: sentence.start,
        end: sentence.end,
      };
      units.push(unit);
    }
    if (unit.items.length === 0 && !(next < quoted.length && quoted[next]!.open < sentence.end) && !hasCue(line)) {
      // Nobody speaks here: most sentences need no items.
      unit.end = Math.max(unit.end, sentence.end);
      return;
    }
    let inside = next > 0 ? quoted[next - 1]!.close : -1;
    for (let at = 0; at < line.words.length; at += 1) {
      const word = line.words[at]!;
      if (word.start < inside) continue;
      // A stop inside the sentence belongs to an abbreviation ("Mr.", "Sept.").
      const last = unit.items.at(-1);
      if (
        word.text === '.' &&
        at + 1 < line.words.length &&
        last?.kind === 'word' &&
        last.end === word.start &&
        (line.words[at + 1]!.kind !== 'mark' || isAbbreviated(last.text, line.words[at + 1]!.text))
      ) {
        unit.items[unit.items.length - 1] = { ...last, end: word.end, text: `${last.text}.` };
        continue;
      }
      const one = quoted[next];
      if (one && word.start >= one.open) {
        pushQuotes(one.open + 1);
        inside = one.close;
        if (word.start < inside) continue;
      }
      unit.items.push({
        start: word.start,
        end: word.end,
        text: word.text,
        lower: word.lower,
        kind: word.kind,
        cue: (line.traits[at]! & CUE) !== 0,
        quoted: null,
      });
    }
    unit.end = Math.max(unit.end, sentence.end);
  });
  return units;
}

/** "Vane, R-Ark., said", "Orr (I-Vt.) said": before a comma or inside brackets a stop closes no sentence. */
const isAbbreviated = (word: string, next: string) =>
  next === ',' || (next === ')' && /^\p{Lu}\p{L}{0,4}$/u.test(word));

function hasCue({ traits }: Line): boolean {
  for (let at = 0; at < traits.length; at += 1) if ((traits[at]! & CUE) !== 0) return true;
  return false;
}

/** True where the sentence that follows belongs to the unit: inside its quotation, or `"...?" Vane said.` */
function runsOn(unit: Unit, next: { start: number; words: Lexeme[] }): boolean {
  const last = unit.items.at(-1);
  if (!last?.quoted) return false;
  if (last.quoted.close > next.start) return true;
  if (!/[?!]/.test(unit.source.slice(last.quoted.end - 1, last.quoted.close))) return false;
  // A question is closed by its mark; a short clause with a cue behind it says who asked.
  return (
    next.words.slice(0, 7).some((word) => /^(?:said|says|asked|asks|wrote|tweeted|added|wondered)$/.test(word.lower)) &&
    !next.words.slice(0, 7).some((word) => /^["“«„]$/.test(word.text))
  );
}
