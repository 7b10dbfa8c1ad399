// Written by `npm run train -- brief`: ridge regression (5) of the mean of word-pair precision and word-pair F1 against the
// neutral round-up, over the lines of the stories of summary/neus-train. In the order of LINE_FEATURES.
export const BRIEF_WEIGHTS: readonly number[] = [
  // constant
  -0.07608,
  // centrality
  0.07725,
  // centralitySquared
  0.02362,
  // best match in other origins
  0.06928,
  // pairs in headlines
  0.16876,
  // words in headlines
  0.08792,
  // pairs in other origins
  0.09139,
  // words in other origins
  0.03238,
  // first of its account
  -0.0119,
  // second of its account
  -0.00921,
  // one over place
  0.0267,
  // only line of its account
  0.02105,
  // log of length
  0.01925,
  // under ten words
  -0.00011,
  // over forty words
  -0.00527,
  // opens with a quotation
  -0.01346,
  // holds a quotation
  -0.00047,
  // exclamation
  -0.04288,
  // opens with but or and
  -0.00712,
  // opens with a pronoun
  -0.00153,
  // dateline
  -0.02625,
  // holds a figure
  0.00769,
  // names a weekday
  0.00609,
  // president
  0.00793,
  // capitalised share
  0.09693,
];
