type Spans = number[][];

export interface Gold {
  /** True where its text holds a quotation mark. */
  marked: boolean;
  /** Hangs on a reporting verb or "according to": the indirect speech that is measured. */
  reported: boolean;
  content: Spans;
  source: Spans;
}

export interface Guess {
  marked: boolean;
  content: Spans;
  source: Spans;
}

const MARK = /["“”„«»]|''|``|(?:^|\s)['‘]\p{L}/u;
/** Reporting verbs by their stems: those of speech, not of wanting, thinking or supporting. */
const REPORTING =
  /\b(?:sa(?:y|ys|id|ying)|tell|tells|told|telling|add(?:s|ed|ing)?|announc\w+|argu(?:e|es|ed|ing)|assert\w*|claim(?:s|ed|ing)?|conced\w+|conclud\w+|confirm\w*|declar\w+|den(?:y|ies|ied|ying)|disclos\w+|emphasi\w+|explain\w*|insist\w*|maintain(?:s|ed)|not(?:e|es|ed|ing)|observ(?:e|es|ed)|point(?:s|ed) out|predict\w*|promis\w+|reiterat\w+|remark(?:s|ed)|repl(?:y|ies|ied)|report(?:s|ed)|respond\w*|reveal\w*|stat(?:e|es|ed|ing)|stress\w*|suggest\w*|testif\w+|tweet\w*|vow\w*|warn\w*|writ(?:e|es|ing)|wrote|acknowledg\w+|admit\w*|alleg(?:e|es|ed|ing)|contend\w*|according to)\b/i;

/** The attributions of one row in the shape of PolNeAR. */
export function goldOf(row: {
  text: string;
  annotations: { attributions: Record<string, { spans: [number, number][] }[]>[] }[];
}): Gold[] {
  const spans = (found: { spans: [number, number][] }[] | undefined): Spans =>
    (found ?? []).flatMap((one) => one.spans);
  const golds: Gold[] = [];
  for (const one of row.annotations.flatMap((file) => file.attributions)) {
    const content = spans(one['content']);
    if (content.length === 0) continue;
    const text = content.map(([start, end]) => row.text.slice(start, end)).join(' ');
    const cue = spans(one['cue'])
      .map(([start, end]) => row.text.slice(start, end))
      .join(' ');
    golds.push({ marked: MARK.test(text), reported: REPORTING.test(cue), content, source: spans(one['source']) });
  }
  return golds;
}

const size = (spans: Spans) => spans.reduce((sum, [start, end]) => sum + (end ?? 0) - (start ?? 0), 0);

export function overlap(a: Spans, b: Spans): number {
  let sum = 0;
  for (const [start, end] of a)
    for (const [from, to] of b) sum += Math.max(0, Math.min(end ?? 0, to ?? 0) - Math.max(start ?? 0, from ?? 0));
  return sum;
}

/** Found: the characters shared are at least half of both. */
export function matches(a: Spans, b: Spans): boolean {
  const shared = overlap(a, b);
  return shared * 2 >= size(a) && shared * 2 >= size(b) && shared > 0;
}

/** Precision and recall of spans, and the share of found spans whose speaker overlaps the gold's. */
export function score(golds: Gold[][], guesses: Guess[][]): Record<string, number> {
  const tally = { hit: 0, guessed: 0, found: 0, gold: 0, speaker: 0, asked: 0 };
  const indirect = { hit: 0, guessed: 0, found: 0, gold: 0 };
  golds.forEach((gold, index) => {
    const guess = guesses[index] ?? [];
    for (const one of guess) {
      const hits = gold.filter((other) => matches(one.content, other.content));
      if (one.marked) {
        tally.guessed += 1;
        if (hits.some((other) => other.marked) || hits.length > 0) {
          tally.hit += 1;
          tally.asked += 1;
          if (hits.some((other) => overlap(one.source, other.source) > 0)) tally.speaker += 1;
        }
      } else {
        indirect.guessed += 1;
        if (hits.length > 0) indirect.hit += 1;
      }
    }
    for (const one of gold) {
      const hit = guess.some((other) => matches(other.content, one.content));
      if (one.marked) {
        tally.gold += 1;
        if (hit) tally.found += 1;
      } else if (one.reported) {
        indirect.gold += 1;
        if (hit) indirect.found += 1;
      }
    }
  });
  return {
    spanP: tally.hit / Math.max(1, tally.guessed),
    spanR: tally.found / Math.max(1, tally.gold),
    speaker: tally.speaker / Math.max(1, tally.asked),
    indirectP: indirect.hit / Math.max(1, indirect.guessed),
    indirectR: indirect.found / Math.max(1, indirect.gold),
  };
}
