// npm run train -- NAME [options]: runs eval/train/NAME.ts, whose default export makes the weights that ship.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [name, ...options] = process.argv.slice(2);
const path = join(import.meta.dirname, `${name}.ts`);
if (!name || name === 'main' || !existsSync(path)) {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => file.slice(0, -3));
  process.stderr.write(`npm run train -- NAME [options]; NAME: ${names.sort().join(', ')}\n`);
  process.exit(2);
}
const training = (await import(path)) as { default: (options: string[]) => Promise<void> };
await training.default(options);
