// Made by `npm run train -- stories` on the public sets of `npm run eval -- stories` and googlenews-ts, every set counting
// the same; labels are the share of pairs of articles that are truly one story: the mean of two successive fits. docs/technotes/stories.md has the figures.

/** Log-odds weights of `scoreTerms`: is this article one of that story's? */
export const STORY_WEIGHTS: readonly number[] = [
  -1.033, 13.712, -16.463, -2.075, 0.615, 0.589, 0.269, 1.782, 1.479, -0.562, 0.335, -0.373, -0.534, -4.984, 7.453,
  -1.099, -1.153, -2.328, 0.544, 0.496, 0.155, 0.059, -0.322,
];

/** Log-odds weights of the inputs of `rivalsOf`: are these two stories one? */
export const MERGE_WEIGHTS: readonly number[] = [
  2.851, 14.467, 13.405, -22.767, -9.296, 1.198, 3.021, -0.274, -3.938, 1.074, -4.136, -0.684, 1.0, 3.575, -0.994,
  0.147, 0.475, -0.771, -0.782, -0.597, -6.039, -0.901, 9.008, -0.703, -5.492, 1.303, 0.433, 0.003, 0.281, 0.338,
];

/** Log-odds weights of the inputs of `cutsOfStory`: are these two parts of a story one event? */
export const SPLIT_WEIGHTS: readonly number[] = [
  -1.228, 5.532, 15.742, -9.36, -6.661, -0.74, 2.288, -0.223, 0.0, 1.046, -3.682, -0.343, 1.038, 3.174, -0.064, 0.028,
  0.127, -0.16, 1.167, -1.348, -8.072, 2.167, 4.394, 0.747, -8.812, 1.479, -0.344, 0.485, -0.063, -0.209, 9.56, -0.519,
];
