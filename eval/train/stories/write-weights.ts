import type { Weights } from './fit-weights.ts';

const WIDTH = 120;

/** The module that ships, as the formatter lays it out. */
export function weightsModule(weights: Weights): string {
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and like a constant by chance.
// Made by \`npm run train -- stories\`: run it again rather than editing this file. docs/technotes/stories.md has the record.

/** Log-odds weights of \`scoreTerms\`: is this article one of that story's? */
${constant('STORY_WEIGHTS', weights.weights)}

/** The same for a member that is looked at again, its own story among the candidates. */
${constant('MOVE_WEIGHTS', weights.moveWeights)}

/** Log-odds weights of the inputs of \`rivalsOf\`: are these two stories one? */
${constant('MERGE_WEIGHTS', weights.mergeWeights)}

/** Log-odds weights of the inputs of \`cutsOfStory\`: are these two parts of a story one event? */
${constant('SPLIT_WEIGHTS', weights.splitWeights)}
`;
}

function constant(name: string, values: readonly number[]): string {
  const lines = [' '];
  for (const value of values) {
    const next = ` ${value === 0 ? 0 : value},`;
    if (`${lines.at(-1)}${next}`.length > WIDTH) lines.push(' ');
    lines[lines.length - 1] += next;
  }
  return `export const ${name}: readonly number[] = [\n${lines.join('\n')}\n];`;
}
