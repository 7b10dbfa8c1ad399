import type { NameType } from '../../features/features.ts';
import { isCapital, type NameToken } from '../../features/names/name-tokens.ts';
import type { Placed, Read } from './read-sentences.ts';

/** One name of the story, by its words, and what all readings of all accounts say of it. */
export interface Known {
  /** Keys of its words, hyphens left out. */
  words: string[];
  /** As the first of its accounts writes it. */
  text: string;
  /** True for each word that every account writes with a capital. */
  capitals: boolean[];
  /** A single word that its accounts write in capitals: WHO is no "who". */
  initials: boolean;
  /** Sum of the confidences of the places where it was read as one name, headlines counting less. */
  whole: number;
  best: number;
  accounts: Set<number>;
  /** The same of the places where only parts of it were read as names, and their number where none was. */
  parts: number;
  none: number;
  types: Record<NameType, number>;
  /** True where an account sets name and initials side by side: "Orsa Harbour Board (OHB)". */
  defined: boolean;
}

interface Node {
  next: Map<string, Node>;
  known: Known | null;
}

/** A place where the words of a known name stand. */
export interface Match {
  known: Known;
  from: number;
  to: number;
}

/** The names of a story by their words, found again wherever these stand: one step for each token and word. */
export class NameTree {
  readonly #root: Node = { next: new Map(), known: null };
  readonly all: Known[] = [];

  /** The name of the tokens `from` to `to`, made where it is new; null for what has no word. */
  add({ tokens, keys }: Read, { from, to }: Pick<Placed, 'from' | 'to'>, text: string): Known | null {
    let node = this.#root;
    const begin = keys[from] === 'the' ? from + 1 : from;
    const at = Array.from({ length: to - begin }, (_, index) => begin + index).filter((index) => keys[index] !== '-');
    if (at.length === 0 || at.length > LONGEST) return null;
    for (const index of at) {
      let next = node.next.get(keys[index]!);
      if (!next) {
        next = { next: new Map(), known: null };
        node.next.set(keys[index]!, next);
      }
      node = next;
    }
    const capitals = at.map((index) => isCapital(tokens[index]!.text));
    const initials = at.length === 1 && isInitials(tokens[at[0]!]!);
    if (!node.known) {
      node.known = {
        words: at.map((index) => keys[index]!),
        text,
        capitals,
        initials,
        whole: 0,
        best: 0,
        accounts: new Set(),
        parts: 0,
        none: 0,
        types: { person: 0, organisation: 0, place: 0, other: 0 },
        defined: false,
      };
      this.all.push(node.known);
    } else {
      node.known.capitals = node.known.capitals.map((capital, word) => capital && capitals[word]!);
      node.known.initials &&= initials;
    }
    return node.known;
  }

  /** Every known name whose words begin at token `from`, shortest first; hyphens between its words or none. */
  matches(read: Read, from: number): readonly Match[] {
    const { tokens, keys } = read;
    let node = this.#root.next.get(keys[from]!);
    // Most words begin no name.
    if (!node) return NONE;
    const found: Match[] = [];
    for (let at = from; ; ) {
      if (node.known && fits(node.known, tokens, from, at + 1)) found.push({ known: node.known, from, to: at + 1 });
      at += 1;
      if (keys[at] === '-' && tokens[at - 1]!.end === tokens[at]!.start) at += 1;
      const next: Node | undefined = at < tokens.length ? node.next.get(keys[at]!) : undefined;
      if (!next) return found;
      node = next;
    }
  }
}

const NONE: readonly Match[] = [];

/** Longest name that is looked for, in words. */
const LONGEST = 10;

export const isInitials = ({ text }: NameToken) => /^(?:\p{Lu}\.?){2,}$/u.test(text);

/** The capitals of a name stand in every account; what follows a hyphen may be small (Yau Wai-ching, Yau Wai-Ching). */
function fits({ capitals, initials }: Known, tokens: readonly NameToken[], from: number, to: number): boolean {
  let word = 0;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]!.text === '-') continue;
    if (capitals[word] && !isCapital(tokens[at]!.text) && (at === from || tokens[at - 1]!.text !== '-')) return false;
    word += 1;
  }
  return !initials || isInitials(tokens[from]!);
}
