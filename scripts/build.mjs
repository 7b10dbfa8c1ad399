// Compiles src/ into dist/, and binds what the command line loads into few files: Node reads one file faster than 300.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = `${root}node_modules/typescript/bin/tsc`;
if (!existsSync(`${root}dist/.tsbuildinfo`)) rmSync(`${root}dist`, { recursive: true, force: true });
const done = spawnSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], { cwd: root, encoding: 'utf8' });
if (done.status !== 0) {
  process.stderr.write(`${done.stdout}${done.stderr}`);
  process.exit(1);
}

// The bundler is the one that comes with tsx.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsx/package.json'))('esbuild');
// As deep as the rooms of dist/, because modules find data/ and package.json by their own place.
rmSync(`${root}dist/bundle`, { recursive: true, force: true });
const settings = {
  outdir: `${root}dist/bundle`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Native, or starts threads by the place of its own files.
  external: ['libsql', 'piscina'],
  // CommonJS packages inside ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
  logLevel: 'silent',
};
// Worker threads are bound apart, so that the command line's own files stay few.
const workers = ['run', 'http'].flatMap((room) =>
  readdirSync(`${root}dist/${room}`, { recursive: true })
    .filter((path) => path.endsWith('-worker.js'))
    .map((path) => [basename(path, '.js'), `${root}dist/${room}/${path}`]),
);
for (const entryPoints of [{ main: `${root}dist/cli/main.js` }, Object.fromEntries(workers)]) {
  const bound = await build({ ...settings, entryPoints }).catch((error) => error);
  if (bound instanceof Error) {
    process.stderr.write(`${bound.message}\n`);
    process.exit(1);
  }
}
writeFileSync(`${root}dist/.built`, '');
