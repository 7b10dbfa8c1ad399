import { fold } from '../../text/fold.ts';
import type { Label } from './label-line.ts';
import type { Line } from './lines.ts';

/** The outlet's name as the page prints it at its top. */
export interface Masthead {
  line: number;
  start: number;
  end: number;
  name: string;
}

/** The first lines, one of which may be the name. */
const TOP = 4;
/** Lines of a masthead: the name, a motto, a place, a choice of languages. */
const BLOCK = 4;
const NAME_WORDS = 7;

const words = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/**
 * Finds the masthead and labels its lines: a short line at the very top whose name, or one half of whose name, comes back in
 * the furniture below the article or in an address of the page. What stands directly below it, with a blank line after, is
 * its motto. A text that begins with its title has none.
 */
export function readMasthead(lines: readonly Line[], labels: (Label | null)[], body: number): Masthead | null {
  let foot = lines.length - 1;
  while (foot > body && !(lines[foot]!.prose && !labels[foot] && lines[foot]!.words > 25)) foot -= 1;
  const below = ` ${lines
    .slice(foot + 1)
    .filter((line) => line.text.length < 400)
    .map((line) => words(line.text))
    .join(' ; ')} `;
  const hosts = new Set<string>();
  for (const line of lines)
    if (line.text.length < 300)
      for (const site of line.text.matchAll(/(?:@|www\.|\/\/)((?:[a-z0-9-]{1,40}\.){1,3})[a-z]{2,10}\b/gi))
        for (const label of site[1]!.toLowerCase().split('.')) if (label.length > 3) hosts.add(label);
  for (let at = 0; at < Math.min(TOP, body); at += 1) {
    const line = lines[at]!;
    if (labels[at] || line.words > NAME_WORDS || line.ends || line.bullet) continue;
    const found = nameIn(line.text, (name) => {
      const key = words(name).replace(/^the /, '');
      if (key.length < 3) return false;
      return (
        below.includes(` ${key} `) || hosts.has(key.replaceAll(' ', '')) || hosts.has(words(name).replaceAll(' ', ''))
      );
    });
    if (!found) continue;
    labelBlock(lines, labels, at, body);
    return { line: at, ...found };
  }
  return null;
}

/** The name in a masthead: the whole line, a part between bars, or what stands before a frequency or an addition. */
function nameIn(text: string, known: (name: string) => boolean): { start: number; end: number; name: string } | null {
  const span = (start: number, name: string) => ({ start, end: start + name.length, name });
  if (known(text)) return span(0, text);
  const parts = text.split(/\s*[|•·]\s*/u).filter((part) => part !== '');
  if (parts.length > 1) {
    // The longer of two names is the name, the shorter its initials.
    const named = parts.some(known) ? [...parts].sort((a, b) => b.length - a.length)[0] : undefined;
    return named ? span(text.indexOf(named), named) : null;
  }
  const plain = /^(.*?\p{L})\s+[\d.,]+(?:\s?[FAfa][Mm])?$/u.exec(text)?.[1];
  if (plain && known(plain)) return span(0, plain);
  const initials = /^(\p{Lu}{2,6})\s/u.exec(text)?.[1];
  return initials && known(initials) ? span(0, initials) : null;
}

/** The name's own line, and those that stand with it if a blank line parts them from the rest. */
function labelBlock(lines: readonly Line[], labels: (Label | null)[], at: number, body: number): void {
  labels[at] = { why: 'masthead', opens: null };
  let end = at + 1;
  while (end < body && lines[end]!.gap === 0) end += 1;
  if (end - at > BLOCK || end >= body) return;
  for (let line = at + 1; line < end; line += 1) labels[line] ??= { why: 'masthead', opens: null };
}
