// Brings a checkout to the point where it can run: dependencies as the lock file says, and dist/ newer than its sources.
// Does nothing, in milliseconds, where both already are so.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Newest change below `dir`, in milliseconds since 1970; 0 where there is nothing. */
function newest(dir) {
  let time = 0;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

function run(say, command, args) {
  process.stderr.write(`${say}\n`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stderr ?? ''}\n${command} ${args.join(' ')} failed: see the lines above.\n`);
  process.exit(1);
}

export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.synoptic-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  run('Installing dependencies ...', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

export function build() {
  const built = join(root, 'dist', '.built');
  const sources = Math.max(newest(join(root, 'src')), statSync(join(root, 'scripts', 'build.mjs')).mtimeMs);
  if (existsSync(built) && statSync(built).mtimeMs > sources) return;
  run('Building ...', process.execPath, [join(root, 'scripts', 'build.mjs')]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  build();
}
