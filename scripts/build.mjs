// Compiles src/ into dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = `${root}node_modules/typescript/bin/tsc`;
if (!existsSync(`${root}dist/.tsbuildinfo`)) rmSync(`${root}dist`, { recursive: true, force: true });
const done = spawnSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], { cwd: root, encoding: 'utf8' });
if (done.status !== 0) {
  process.stderr.write(`${done.stdout}${done.stderr}`);
  process.exit(1);
}
writeFileSync(`${root}dist/.built`, '');
