// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and like a constant by chance.
// Made by `npm run train -- stories`: run it again rather than editing this file. docs/technotes/stories.md has the record.

/** Log-odds weights of `scoreTerms`: is this article one of that story's? */
export const STORY_WEIGHTS: readonly number[] = [
  -1.076, 10.542, -4.282, -0.68, -0.115, 0.471, 0.357, 1.828, 1.225, -0.337, -0.548, -0.297, -0.438, -2.772, 3.523,
  -0.449, -1.728, -2.416, 0.544, 0.255, 0.272, -0.095, -1.469, -0.48, 0.123, -0.879,
];

/** The same for a member that is looked at again, its own story among the candidates. */
export const MOVE_WEIGHTS: readonly number[] = [
  -0.562, 9.045, -4.045, 0.02, 0.242, -0.111, 0.533, 2.073, 2.227, -0.285, -0.989, -0.181, -0.505, -2.824, 3.807, -0.36,
  -2.72, -3.01, 0.657, 0.026, 0.526, -0.142, -1.233, -0.525, 0.217, -1.131,
];

/** Log-odds weights of the inputs of `rivalsOf`: are these two stories one? */
export const MERGE_WEIGHTS: readonly number[] = [
  1.027, 15.043, -0.57, -6.86, -4.857, -0.601, 1.895, 0.264, -2.851, 2.177, -3.733, -1.048, 0.855, 4.101, -0.945, 0.171,
  0.513, -0.712, -0.901, -0.361, -1.717, -0.454, 2.452, -0.266, -3.714, 0.925, -1.032, 0.61, 0.546, -1.069, 0.395,
  -0.303, 0.793, 0.058,
];

/** Log-odds weights of the inputs of `cutsOfStory`: are these two parts of a story one event? */
export const SPLIT_WEIGHTS: readonly number[] = [
  -2.348, 5.015, 0.434, 3.138, -0.749, -0.981, 0.649, 0.027, 0, 0.576, -2.246, -0.226, 0.694, 1.706, 0.067, 0.014,
  0.892, 0.481, 0.091, -0.164, -1.144, -0.451, 1.006, 1.308, -7.851, 0.519, 0.059, -0.07, 0.371, -0.099, 5.928, 0.613,
  -0.3, 0.386, -0.075, -1.21,
];
