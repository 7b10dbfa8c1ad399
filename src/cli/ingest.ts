import type { Command } from 'commander';
import { openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';
import { secondsOf, spareThreads, threadsOf } from './threads.ts';

interface Options {
  data: string;
  json?: boolean;
  each?: boolean;
  allowPrivate?: boolean;
  delay: number;
  quiet?: boolean;
  outlets?: string[];
  threads: number;
}

export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('take accounts into the store, form stories, write the dossiers of those that changed')
    .argument('<input...>', 'files, folders, patterns, addresses, or - for standard input')
    .option('--data <dir>', 'folder of the store', 'synoptic-data')
    .option('--threads <n>', 'threads for reading articles (default: cores - 1)', threadsOf, spareThreads(1))
    .option('--outlets <file...>', 'more outlet records (JSON list), before the registry')
    .option('--json', 'print what became of each document, as counts')
    .option(
      '--each',
      'print a line (JSON) for each article as soon as it is on disk: what, outcome, id, arrival, revision',
    )
    .option('--delay <seconds>', 'between two requests to one host', secondsOf, 1)
    .option('--allow-private', 'also ask addresses of this machine and of private networks, which is refused otherwise')
    .option('-q, --quiet', 'no progress and no summary')
    .addHelpText(
      'after',
      `
Reads what \`compare\` reads, and more behind addresses and in files: feeds, sitemaps and lists of feeds (OPML), with
every page they name. What was taken in is on disk at every moment; to ingest twice changes nothing; several
processes may share one store. \`synoptic stories\`, \`story\` and \`search\` read it.

Exit codes: 0 done; 2 nothing could be read; 3 done in part, what is missing is named.`,
    )
    .action(runIngest);
}

async function runIngest(inputs: string[], options: Options): Promise<void> {
  const { openNewsroom } = await import('../run/newsroom/open-newsroom.ts');
  const { ingest } = await import('../run/newsroom/ingest.ts');
  const { readInputs } = await import('../run/read/read-inputs.ts');
  const console = openConsole(options.quiet ?? false);
  const { data, outlets = [] } = options;
  const open = await openNewsroom({
    data,
    outlets,
    threads: options.threads,
    allowPrivate: options.allowPrivate ?? false,
    delay: options.delay,
    log: (level, what) => {
      if (level === 'warn') console.warn(what);
    },
  });
  try {
    const { web } = open.newsroom;
    const done = await ingest(open.newsroom, open.keeper, readInputs(inputs, process.stdin, web), {
      progress: console.progress,
      ...(options.each && { acknowledged: (what, answer) => void print(JSON.stringify({ what, ...answer })) }),
    });
    console.finish();
    const { refused = 0, ...taken } = done.outcomes;
    if (options.json) await print(JSON.stringify(done));
    else {
      const counts = Object.entries(done.outcomes).map(([outcome, count]) => `${count} ${outcome}`);
      console.say(`${counts.join(', ') || 'nothing'}; ${done.dossiers} dossiers written`);
    }
    if (Object.keys(taken).length === 0)
      throw new Advice('Nothing that could be read: `synoptic ingest --help` shows what can.');
    if (refused > 0) process.exitCode = EXIT.part;
  } finally {
    await open.close();
  }
}
