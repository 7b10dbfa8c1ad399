// npm run bench -- NAME [options]: runs eval/bench/NAME.ts, whose default export measures and prints.
import { runNamed } from '../run-named.ts';

await runNamed('bench', import.meta.dirname);
