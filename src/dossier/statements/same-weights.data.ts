// Written by `npm run train -- agreement` from the annotated events of ecbplus-1-35 (84627 pairs of clauses).
export const SAME_WEIGHTS: readonly number[] = [
  // constant
  -1.9369,
  // likeness of the clauses
  3.5589,
  // likeness of their sentences
  1.6306,
  // shared words that are no names, three at most
  0.3407,
  // shared names, three at most
  -0.2047,
  // a shared verb
  0.2441,
  // the verb of either among the words of the other
  0.6134,
  // shared figures, two at most
  0.2819,
  // subjects of other names
  -0.3051,
  // both at the top of their texts
  0.4014,
];
