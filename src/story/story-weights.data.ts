/** Log-odds weights of `scoreTerms`, in its order. */
export const STORY_WEIGHTS: readonly number[] = [
  -1.09, 5.69, 3.17, 0.32, 1.24, 1.29, 0.45, 0.66, 0.69, -0.33, -0.78, -0.22, -0.53, -0.56, 0.66, -0.59, -3.9,
];
