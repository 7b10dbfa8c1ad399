import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Examination } from '../run/newsroom/examine-store.ts';
import type { OpenNewsroom } from '../run/newsroom/open-newsroom.ts';
import { type Console, openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';

interface Options {
  data: string;
  json?: boolean;
  quiet?: boolean;
  force?: boolean;
}

/** `backup`, `restore`, `forget`, `rebuild` and `doctor`: what keeps a store in order. */
export function addUpkeep(program: Command): void {
  const command = (name: string, about: string) =>
    program
      .command(name)
      .description(about)
      .option('--data <dir>', 'folder of the store', 'synoptic-data')
      .option('--json', 'print JSON')
      .option('-q, --quiet', 'no progress and no summary');
  command('backup', 'copy the whole store to a file, while others go on using it')
    .argument('<file>', 'the copy; refused where it exists')
    .action(backup);
  command('restore', 'put a copy in the place of the store; the one that was there is kept beside it')
    .argument('<file>', 'a copy made by `backup`')
    .option('--force', 'also where there is a store already')
    .action(restore);
  command('forget', 'remove an article or all of an outlet, for good: texts, features, its passages in dossiers')
    .argument('<what>', "an article's address or id, or an outlet's domain or name")
    .action(forget);
  command('rebuild', 'make anew what a stage made, and all that follows from it')
    .requiredOption('--from <stage>', 'article, features, story, or dossier')
    .addHelpText(
      'after',
      `
  --from article    outlets, owners and ratings by the registry of today. Pages are not kept, so that no text is read
                    from its page again: for that, \`synoptic ingest\` their addresses
  --from features   names, figures, times and quotations, of every text that is still kept
  --from story      stories, from the recorded order of arrival; what people corrected holds
  --from dossier    every dossier, as a new version

Each stage makes anew all that comes after it.`,
    )
    .action(rebuild);
  command('doctor', 'examine the store: damage, versions, counts, feeds, what waits, disk').action(doctor);
}

const pathOf = (data: string) => join(data, 'synoptic.db');

function needStore(data: string): string {
  const path = pathOf(data);
  if (!existsSync(path)) throw new Advice(`there is no store in ${data}: \`synoptic ingest\` makes one`);
  return path;
}

async function withNewsroom(
  options: Options,
  work: (open: OpenNewsroom, console: Console) => Promise<void>,
): Promise<void> {
  needStore(options.data);
  const { openNewsroom } = await import('../run/newsroom/open-newsroom.ts');
  const console = openConsole(options.quiet ?? false);
  const open = await openNewsroom({
    data: options.data,
    threads: 0,
    offline: true,
    log: (level, what) => {
      if (level === 'warn') console.warn(what);
    },
  });
  try {
    await work(open, console);
  } finally {
    console.finish();
    await open.close();
  }
}

async function backup(file: string, options: Options): Promise<void> {
  if (existsSync(file)) throw new Advice(`${file} exists: give another name`);
  const { openSqliteStore } = await import('../store/sqlite/sqlite-store.ts');
  const { faultOfCopy } = await import('../store/sqlite/restore-sqlite.ts');
  const store = await openSqliteStore(needStore(options.data));
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    await store.backup(part).catch((error: Error) => {
      throw new Advice(`cannot write ${file}: ${error.message}`);
    });
  } finally {
    await store.close();
  }
  const fault = faultOfCopy(part);
  if (fault) throw new Advice(`the copy is no good and was not kept: ${fault}`);
  renameSync(part, file);
  if (options.json) await print(JSON.stringify({ file }));
  else
    openConsole(options.quiet ?? false).say(
      `${file}: the whole store. Your own rating packs lie as files in ${join(options.data, 'packs')}.`,
    );
}

async function restore(file: string, options: Options): Promise<void> {
  const { restoreSqlite } = await import('../store/sqlite/restore-sqlite.ts');
  const path = pathOf(options.data);
  if (existsSync(path) && !options.force)
    throw new Advice(`there is a store in ${options.data}: --force puts the copy in its place and keeps the old one`);
  mkdirSync(options.data, { recursive: true });
  const suffix = `before-${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}`;
  const done = restoreSqlite(file, path, suffix);
  if (!done.ok) throw new Advice(`${file}: ${done.failure.why}`);
  const kept = done.value;
  if (options.json) await print(JSON.stringify({ store: path, kept }));
  else openConsole(options.quiet ?? false).say(`${path}: restored${kept ? `; what was there is ${kept}` : ''}`);
}

function forget(what: string, options: Options): Promise<void> {
  return withNewsroom(options, async ({ newsroom }, console) => {
    const { forget: remove } = await import('../run/newsroom/forget.ts');
    const done = await remove(newsroom, what);
    if (options.json) return print(JSON.stringify(done));
    console.say(`${done.articles} articles removed; ${done.what.join(', ')} will not be taken in again`);
  });
}

async function rebuild(options: Options & { from: string }): Promise<void> {
  const { REBUILD_STAGES, rebuild: anew } = await import('../run/newsroom/rebuild.ts');
  const from = REBUILD_STAGES.find((stage) => stage === options.from);
  if (!from) throw new Advice(`there is no stage ${options.from}: use one of ${REBUILD_STAGES.join(', ')}`);
  await withNewsroom(options, async ({ newsroom, keeper }, console) => {
    const done = await anew(newsroom, keeper, { from, progress: console.progress });
    console.finish();
    if (options.json) return print(JSON.stringify(done));
    const { articles, features, assigned, dossiers } = done;
    console.say(
      `${articles} outlets told anew${from === 'article' ? ' (pages are not kept: texts stay as they were read)' : ''}, ${features} texts read, ${assigned} articles assigned, ${dossiers} dossiers written`,
    );
  });
}

async function doctor(options: Options): Promise<void> {
  const { openSqliteStore } = await import('../store/sqlite/sqlite-store.ts');
  const { examineStore } = await import('../run/newsroom/examine-store.ts');
  const store = await openSqliteStore(needStore(options.data));
  try {
    const found = await examineStore(store, options.data, Date.now());
    await print(options.json ? JSON.stringify(found, null, 2) : report(found));
    if (found.damage.length > 0) process.exitCode = EXIT.bad;
  } finally {
    await store.close();
  }
}

function report(found: Examination): string {
  const { made, counts, waiting, feeds, disk } = found;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
  const older = Object.entries(waiting.older).filter(([, count]) => count > 0);
  return [
    `Synoptic ${made.synoptic}, Node ${made.node}, ICU ${made.icu}; schema ${found.migrations.at(-1) ?? 'none'}`,
    found.damage.length === 0
      ? 'Store: whole'
      : `Store: DAMAGED\n${found.damage.map((line) => `  ${line}`).join('\n')}`,
    `Disk: ${megabytes(disk.store)} taken, ${megabytes(disk.free)} free`,
    `Kept: ${Object.entries(counts)
      .map(([table, count]) => `${count} ${table}`)
      .join(', ')}`,
    `Waiting: ${waiting.arrivals} articles for a story, ${waiting.stories} stories for a dossier`,
    older.length === 0
      ? 'Versions: all made by those of this program'
      : `Versions: older ones made ${older.map(([stage, count]) => `${count} of ${stage}`).join(', ')}; \`synoptic rebuild --from ${older[0]?.[0]}\` makes them anew`,
    `Feeds: ${feeds.followed} followed, ${feeds.active} active, ${feeds.paused} paused, ${feeds.ended} ended; ${feeds.neverAnswered} never answered, ${feeds.overdue} overdue${feeds.overdue > 0 ? ' (does `serve` run?)' : ''}`,
    ...found.problems.map(({ url, failures, problem }) => `  ${url}: ${problem} (${failures} failures in a row)`),
    `Failed: ${found.failures.map(({ code, count, again }) => `${count} ${code} (${again} tried again)`).join(', ') || 'nothing'}`,
  ].join('\n');
}
