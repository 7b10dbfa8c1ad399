// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and like a constant by chance.
// Made by `npm run train -- stories`: run it again rather than editing this file. docs/technotes/stories.md has the record.

/** Log-odds weights of `scoreTerms`: is this article one of that story's? */
export const STORY_WEIGHTS: readonly number[] = [
  -0.887, 10.421, -5.848, -0.551, -0.069, 0.6, 0.383, 1.96, 1.284, -0.362, -0.563, -0.284, -0.455, -2.657, 3.584,
  -0.466, -1.604, -2.46, 0.57, 0.239, 0.321, -0.108, -1.477, -0.05, 0.039, -0.975,
];

/** The same for a member that is looked at again, its own story among the candidates. */
export const MOVE_WEIGHTS: readonly number[] = [
  -0.51, 9.24, -4.683, -0.035, 0.379, 0.095, 0.541, 2.236, 1.789, -0.29, -0.935, -0.162, -0.514, -2.832, 3.752, -0.381,
  -2.611, -3.001, 0.662, 0.047, 0.499, -0.097, -1.402, -0.427, 0.203, -1.184,
];

/** Log-odds weights of the inputs of `rivalsOf`: are these two stories one? */
export const MERGE_WEIGHTS: readonly number[] = [
  0.26, 14.543, 1.119, -10.789, -4.735, 0.156, 1.663, 0.002, -2.638, 3.633, -3.204, -1.382, 0.768, 3.95, -1.093, 0.248,
  0.467, -0.859, -0.663, -0.437, -1.515, -0.757, 4.033, -0.262, -3.74, 0.677, -1.639, 0.931, 0.485, -1.315, 0.82,
  -0.379, 0.188, -0.091,
];

/** Log-odds weights of the inputs of `cutsOfStory`: are these two parts of a story one event? */
export const SPLIT_WEIGHTS: readonly number[] = [
  -1.958, 3.688, 1.176, 3.207, -0.241, -1.258, 0.641, -0.061, 0, 0.241, -2.403, -0.06, 0.659, 1.456, 0.219, 0.039,
  0.742, 0.534, 0.009, -0.207, -1.042, -0.391, 1.12, 0.135, -4.448, 0.725, 0.051, 0.346, 0.301, -0.16, 4.902, 0.596,
  -0.308, 0.184, 0.041, -1.345,
];
