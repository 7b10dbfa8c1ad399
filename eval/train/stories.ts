// npm run train -- stories [--left-out] [--halves]
// Fits the weights of `scoreTerms`, `rivalsOf` and `cutsOfStory` on the public sets, every set counting the same, and
// writes them to src/story/story-weights.data.ts. Begins from fixed weights, not from those that ship: the same corpora
// give the same file. --left-out: instead measures each set with the weights fitted without it. --halves: instead fits on
// the stories of one half of every set and measures the other half.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORY_SETTINGS } from '../../src/story/story-settings.ts';
import { formOrders, ordersOf } from '../stories/form-orders.ts';
import { fitWeights, type Weights } from './stories/fit-weights.ts';
import { halfOf, type PublicSets, readSets } from './stories/sets.ts';
import { weightsModule } from './stories/write-weights.ts';

const FILE = join(import.meta.dirname, '../../src/story/story-weights.data.ts');
/** What a set is called in `npm run eval -- stories`, whose orders it is measured in. */
const MEASURED: Record<string, string> = {
  ecb: 'ecbplus-1-35',
  alls: 'allsides-before-2021-08',
  uci: 'uci-first-half',
  gnt: 'googlenews-news-t',
  wiki: 'wikinews-half',
  basil: 'basil-half',
};

/** B-cubed F1 of a set, of the stories that `keep` takes, with these weights. */
function measure(read: PublicSets, name: string, weights: Weights, keep: (gold: string) => boolean): number {
  const orders = ordersOf(MEASURED[name]!, read.whole(name, keep));
  return formOrders(orders, { ...STORY_SETTINGS, ...weights })['b3f1']!;
}

function say(name: string, figures: Record<string, number>): void {
  const all = Object.values(figures);
  const mean = all.reduce((sum, figure) => sum + figure, 0) / all.length;
  const told = Object.entries({ ...figures, mean }).map(([set, figure]) => `${set} ${figure.toFixed(4)}`);
  process.stdout.write(`${name}\t${told.join('  ')}\n`);
}

export default async function train(options: string[]): Promise<void> {
  const read = readSets();
  const names = Object.keys(MEASURED);
  const each = (figure: (name: string) => number) => Object.fromEntries(names.map((name) => [name, figure(name)]));
  const everything = () => true;
  if (options.includes('--left-out')) {
    const figures: Record<string, number> = {};
    for (const name of names) {
      figures[name] = measure(read, name, fitWeights(read.sets(everything, name)), everything);
      process.stderr.write(`without ${name}: ${figures[name].toFixed(4)}\n`);
    }
    say('left out', figures);
  } else if (options.includes('--halves')) {
    const halves = [0, 1].map((half) => {
      const weights = fitWeights(read.sets((gold) => halfOf(gold) !== half));
      return each((name) => measure(read, name, weights, (gold) => halfOf(gold) === half));
    });
    say(
      'other half',
      each((name) => (halves[0]![name]! + halves[1]![name]!) / 2),
    );
  } else {
    const weights = fitWeights(read.sets());
    writeFileSync(FILE, weightsModule(weights));
    say(
      'all',
      each((name) => measure(read, name, weights, everything)),
    );
  }
}
