// `npm start`: installs and builds what is missing, then opens the newsroom on the bundled sample edition.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, install } from './ready.mjs';

install();
build();
const root = fileURLToPath(new URL('..', import.meta.url));
const child = spawn(process.execPath, [`${root}dist/cli/main.js`, 'serve', '--sample', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
