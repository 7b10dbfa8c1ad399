import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run COMMAND -- NAME [options]`: runs NAME.ts of the folder, whose default export takes the options. */
export async function runNamed(command: string, folder: string): Promise<void> {
  const [name, ...options] = process.argv.slice(2);
  const path = join(folder, `${name}.ts`);
  if (!name || name === 'main' || !existsSync(path)) {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
      .map((file) => file.slice(0, -3));
    process.stderr.write(`npm run ${command} -- NAME [options]; NAME: ${names.sort().join(', ')}\n`);
    process.exit(2);
  }
  const named = (await import(path)) as { default: (options: string[]) => Promise<void> };
  await named.default(options);
}
