// Written by `npm run train -- brief`: ridge regression (5) of the mean of word-pair precision and word-pair F1 against the
// neutral round-up, over the lines of the stories of summary/neus-train. In the order of LINE_FEATURES.
export const BRIEF_WEIGHTS: readonly number[] = [
  // constant
  -0.08084,
  // centrality
  0.06643,
  // centralitySquared
  0.06134,
  // best match in other origins
  0.06258,
  // pairs in headlines
  0.16616,
  // words in headlines
  0.08717,
  // pairs in other origins
  0.11331,
  // words in other origins
  0.03389,
  // first of its account
  -0.02462,
  // second of its account
  -0.01268,
  // one over place
  0.04216,
  // only line of its account
  0.01837,
  // log of length
  0.01844,
  // under ten words
  -0.00568,
  // over forty words
  -0.00405,
  // opens with a quotation
  0,
  // holds a quotation
  -0.00158,
  // exclamation
  -0.03382,
  // opens with but or and
  -0.00665,
  // opens with a pronoun
  -0.00252,
  // dateline
  -0.0263,
  // holds a figure
  0.00775,
  // names a weekday
  0.00451,
  // president
  0.00709,
  // capitalised share
  0.10134,
];
