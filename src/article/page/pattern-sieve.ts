/**
 * Tells from one pass over a text which of up to 31 patterns can match it at all: each pattern has pieces of which every
 * match holds one (a character, or three or five in a row), read off its own source. Most texts hold none, and no pattern is tried.
 */
export class PatternSieve {
  /** Patterns by a hash of five characters, of three, and by one character. */
  private readonly fives = new Int32Array(1 << 15);
  private readonly threes = new Int32Array(1 << 15);
  private readonly ones = new Int32Array(1 << 12);
  private readonly always: number = 0;

  /**
   * `patterns`: those whose pieces cannot be told are always likely. Where one has the flag `i`, texts are to be given in lower
   * case (the long s, which `i` with `u` takes for an s, is left alone).
   */
  constructor(patterns: readonly RegExp[]) {
    for (const [i, pattern] of patterns.entries()) {
      const pieces = new PieceReader(pattern).read();
      if (pieces === null) this.always |= 1 << i;
      else
        for (const piece of pieces)
          if (piece.length === 1) this.ones[piece.charCodeAt(0) & 0xfff]! |= 1 << i;
          else if (piece.length === 3) this.threes[hashOf(piece, 5)]! |= 1 << i;
          else this.fives[hashOf(piece, 3)]! |= 1 << i;
    }
  }

  /** One bit for each pattern that may match; those without it do not. */
  likelyIn(text: string): number {
    const { fives, threes, ones } = this;
    let bits = this.always;
    let three = 0;
    let five = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      three = ((three << 5) ^ code) & 0x7fff;
      five = ((five << 3) ^ code) & 0x7fff;
      bits |= ones[code & 0xfff]! | threes[three]! | fives[five]!;
    }
    return bits;
  }
}

/** Fifteen bits: with a shift of five they depend on the last three characters only, with one of three on the last five. */
function hashOf(piece: string, shift: number): number {
  let hash = 0;
  for (let i = 0; i < piece.length; i += 1) hash = ((hash << shift) ^ piece.charCodeAt(i)) & 0x7fff;
  return hash;
}

/** Pieces of one part of a pattern: a run of characters as written, or a choice that each match makes; null: nothing certain. */
type Pieces = string[] | null;

const COMMON = 'etaoinsrhldcumfpgwybvkxjqz';
const DIGITS = [...'0123456789'];

/** Reads the pieces off a regular expression's source. What it does not know makes no piece. */
class PieceReader {
  private readonly source: string;
  private readonly ignoreCase: boolean;
  private at = 0;

  constructor({ source, ignoreCase }: RegExp) {
    this.source = source;
    this.ignoreCase = ignoreCase;
  }

  read(): Pieces {
    return this.choice();
  }

  /** Alternatives up to the end or a closing bracket: a match holds a piece of one of them. */
  private choice(): Pieces {
    let all: Pieces = [];
    for (;;) {
      const one = this.sequence();
      all = all && one ? [...all, ...one] : null;
      if (this.source[this.at] !== '|') return all;
      this.at += 1;
    }
  }

  /** The best certain part of one alternative. */
  private sequence(): Pieces {
    let best: Pieces = null;
    let run = '';
    const offer = (pieces: Pieces) => {
      if (pieces && pieces.length > 0 && (best === null || worth(pieces) > worth(best))) best = pieces;
    };
    const endRun = () => {
      const length = run.length < 5 ? 3 : 5;
      for (let i = 0; i + length <= run.length; i += 1) offer([run.slice(i, i + length)]);
      for (const one of run) if (!/[a-z ]/.test(one) && one.length === 1) offer([one]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const literal = this.literal();
      const pieces = literal === null ? this.other() : null;
      const optional = this.skipQuantifier();
      if (literal !== null && !optional) {
        run += literal;
        continue;
      }
      endRun();
      if (!optional) offer(pieces);
    }
    endRun();
    return best;
  }

  /** One character that stands for itself and is not repeated. */
  private literal(): string | null {
    const { source, at } = this;
    let one = source[at]!;
    let length = 1;
    if (one === '\\') {
      one = source[at + 1] ?? '';
      length = 2;
      if (/[a-z0-9]/i.test(one)) return null;
    } else if ('.^$*+?()[]{}|'.includes(one)) return null;
    if (/[*+{]/.test(source[at + length] ?? '')) return null;
    this.at += length;
    return this.ignoreCase ? one.toLowerCase() : one;
  }

  /** A group, a class, an escape or a bracket of its own. */
  private other(): Pieces {
    const { source } = this;
    const one = source[this.at]!;
    if (one === '(') {
      const opening = /^\((?:\?(?::|<?[=!]))?/.exec(source.slice(this.at))![0];
      this.at += opening.length;
      const inside = this.choice();
      this.at += 1;
      return /[=!]/.test(opening) ? null : inside;
    }
    if (one === '[') {
      const whole = /^\[(?:\\.|[^\]\\])*\]/su.exec(source.slice(this.at))![0];
      this.at += whole.length;
      const members = whole.slice(1, -1);
      if (/^\^|\\|.-./su.test(members) || /[a-z ]/i.test(members)) return null;
      return (this.ignoreCase ? members.toLowerCase() : members).split('');
    }
    this.at += one === '\\' ? 2 : 1;
    if (one === '\\' && source[this.at - 1] === 'd') return DIGITS;
    const escaped = one === '\\' ? /^(?:[pPk][{<][^}>]*[}>]|u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2})/i : null;
    const rest = escaped?.exec(source.slice(this.at - 1));
    if (rest) this.at += rest[0].length - 1;
    return null;
  }

  /** True where what came before need not be there. */
  private skipQuantifier(): boolean {
    const found = /^(?:[?*+]|\{(\d*)[^}]*\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!found) return false;
    this.at += found[0].length;
    return found[0][0] === '?' || found[0][0] === '*' || found[1] === '0';
  }
}

/** How seldom the commonest of the pieces is found in texts, by its letters. */
function worth(pieces: readonly string[]): number {
  return Math.min(...pieces.map((piece) => [...piece].reduce((sum, one) => sum + rarity(one), 0)));
}

function rarity(one: string): number {
  const at = COMMON.indexOf(one);
  return at >= 0 ? 1 + at / 4 : one === ' ' ? 0 : one > '\x7f' ? 8 : 4;
}
