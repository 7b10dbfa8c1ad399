/** Set -> measure -> figure. Shares are from 0 to 1. */
export type Figures = Record<string, Record<string, number>>;

/** One command of `npm run eval -- NAME`: a file `eval/<name>/evaluate.ts` whose default export this is. */
export interface Evaluation {
  /** One line for the list of evaluations. */
  about: string;
  /** The sets measured, with the corpus file of each below the data root; null for gold sets that lie in eval/. */
  sets: Record<string, string | null>;
  /** Measures one set. `path`: the corpus file, or the one given by `--data`. `say`: progress, on stderr. */
  measure(set: string, path: string, say: (line: string) => void): Promise<Record<string, number>>;
}
