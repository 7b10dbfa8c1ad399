import { brotliDecompressSync } from 'node:zlib';

/** What the background corpus knows of one stem. */
export interface StemRecord {
  /** Documents it occurs in. */
  documents: number;
  /** Share of its occurrences inside sentences that are written with a capital letter. */
  nameness: number;
  /** See `idf`. */
  idf: number;
}

/** Document frequencies and namenesses of stems over a large corpus of news: counts only, no text. */
export interface Background {
  documents: number;
  stems: ReadonlyMap<string, StemRecord>;
}

const EMPTY: Background = { documents: 9389, stems: new Map() };
const unpacked = new WeakMap<Uint8Array, Background>();

/**
 * Unpacks the table that `npm run train -- background` writes: Brotli over a line with the number of documents, then
 * `stem TAB documents TAB nameness in percent` line by line. Each table is unpacked once. Null is an empty table.
 */
export function unpackBackground(packed: Uint8Array | null): Background {
  if (packed === null) return EMPTY;
  let background = unpacked.get(packed);
  if (!background) {
    background = parse(brotliDecompressSync(packed).toString('utf8'));
    unpacked.set(packed, background);
  }
  return background;
}

function parse(table: string): Background {
  const lines = table.split('\n');
  const total = Number(lines[0]);
  const stems = new Map<string, StemRecord>();
  for (let at = 1; at < lines.length; at++) {
    const [stem, documents, nameness] = lines[at]!.split('\t');
    if (stem && documents)
      stems.set(stem, {
        documents: Number(documents),
        nameness: Number(nameness) / 100,
        idf: rarity(total, Number(documents)),
      });
  }
  return { documents: total, stems };
}

/** Inverse document frequency `ln(1 + (N + 1) / (df + .5))`; an unseen stem has df = 0. */
export function idf(background: Background, stem: string): number {
  return background.stems.get(stem)?.idf ?? rarity(background.documents, 0);
}

const rarity = (all: number, documents: number) => Math.log(1 + (all + 1) / (documents + 0.5));
