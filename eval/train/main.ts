// npm run train -- NAME [options]: runs eval/train/NAME.ts, whose default export makes the weights that ship.
import { runNamed } from '../run-named.ts';

await runNamed('train', import.meta.dirname);
