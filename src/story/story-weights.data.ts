// Made by `npm run train -- stories` on the public sets of `npm run eval -- stories` and googlenews-ts, every set counting
// the same; labels are the share of pairs of articles that are truly one story. docs/technotes/stories.md has the figures.

/** Log-odds weights of `scoreTerms`: is this article one of that story's? */
export const STORY_WEIGHTS: readonly number[] = [
  -0.995, 13.765, -15.734, -2.244, 0.641, 0.155, 0.259, 1.794, 1.476, -0.589, 0.153, -0.392, -0.511, -4.856, 7.227,
  -0.999, -1.021, -2.38, 0.555, 0.517, 0.311, 0.117, -0.644,
];

/** Log-odds weights of the inputs of `rivalsOf`: are these two stories one? */
export const MERGE_WEIGHTS: readonly number[] = [
  3.205, 14.432, 17.559, -30.07, -10.097, 1.399, 3.202, -0.301, -4.055, 1.278, -3.543, -0.725, 0.844, 3.65, -1.22, 0.15,
  0.57, -0.797, -0.671, -0.701, -7.308, -0.622, 10.574, -0.896, -5.031, 1.327, 0.105, 0.019, 0.561, 0.675,
];

/** Log-odds weights of the inputs of `cutsOfStory`: are these two parts of a story one event? */
export const SPLIT_WEIGHTS: readonly number[] = [
  -1.781, 5.285, 15.687, -7.322, -6.404, -1.077, 2.158, -0.144, 0, 1.363, -3.381, -0.409, 0.943, 2.571, 0, 0.183, 0.813,
  -0.609, 1.233, -1.348, -7.663, 2.189, 3.674, -1.122, -12.203, 1.749, -0.317, 0.794, -0.085, -0.418, 19.12, -1.039,
];
