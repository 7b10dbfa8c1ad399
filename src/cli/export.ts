import type { Command } from 'commander';
import type { Export, Filter } from '../run/export/table.ts';
import type { Format } from '../run/export/write-rows.ts';
import { openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';
import { withStore } from './with-store.ts';

interface Options {
  data: string;
  format?: string;
  out?: string;
  from?: string;
  to?: string;
  section?: string;
  full?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** Missing rows that are named before the rest is only counted. */
const FIRST = 10;

export function addExport(program: Command): void {
  program
    .command('export')
    .description('what the store holds, as JSON Lines, CSV or Parquet')
    .argument('<what>', 'stories, articles, statements, quotes or differences')
    .option('-f, --format <format>', 'jsonl, csv or parquet (default: by the ending of --out, else jsonl)')
    .option('-o, --out <file>', 'write to a file; needed for parquet')
    .option('--from <day>', 'published or reported on this day (UTC) or later')
    .option('--to <day>', 'before this day')
    .option('--section <name>', 'of stories in this section')
    .option('--full', 'articles with their texts, not only the first 300 characters')
    .option('--data <dir>', 'folder of the store', 'synoptic-data')
    .option('--json', 'with --out: print { what, format, total, rows, missing }')
    .option('-q, --quiet', 'no summary; what is missing is still named')
    .addHelpText(
      'after',
      `
Total = rows + missing, and each missing one has its reason. Texts that their publishers ask not to archive or to mine
are never exported; the column textWhy says so. In CSV a text that a spreadsheet would take for a formula begins with
an apostrophe; JSON Lines and Parquet have every text as it is.

Examples:
  synoptic export articles --out articles.parquet
  synoptic export differences --from 2026-06-01 --to 2026-07-01 > june.jsonl

Exit codes: 0 done; 2 bad usage; 3 something is missing, and is named.`,
    )
    .action(runExport);
}

async function runExport(asked: string, options: Options): Promise<void> {
  const { EXPORTS } = await import('../run/export/table.ts');
  const { exportToFile, exportToSink } = await import('../run/export/export-file.ts');
  const what: Export | undefined = EXPORTS.find((one) => one === asked);
  if (!what) throw new Advice(`there is nothing called ${asked} to export: use one of ${EXPORTS.join(', ')}`);
  const { FORMATS } = await import('../run/export/write-rows.ts');
  const format = formatOf(options, FORMATS);
  const filter: Filter = {
    from: await instantOf('--from', options.from),
    to: await instantOf('--to', options.to),
    section: options.section ?? null,
    full: options.full ?? false,
  };
  if (options.json && !options.out) throw new Advice('--json prints the summary: name a file for the rows with --out');
  const console = openConsole(options.quiet ?? false);
  await withStore(options.data, async (store) => {
    const done =
      options.out !== undefined
        ? await exportToFile(store, { what, format, ...filter }, options.out).catch((error: NodeJS.ErrnoException) => {
            if (error.code && /^E[A-Z]+$/.test(error.code))
              throw new Advice(`cannot write ${options.out}: ${error.message}`);
            throw error;
          })
        : await exportToSink(store, { what, format: format as 'jsonl' | 'csv', ...filter }, write);
    for (const { what: id, why } of done.missing.slice(0, FIRST)) console.warn(`missing: ${id}: ${why}`);
    if (done.missing.length > FIRST) console.warn(`missing: ${done.missing.length - FIRST} more`);
    if (options.json) await print(JSON.stringify(done));
    else console.say(`${done.rows} of ${done.total} ${what}${options.out ? ` in ${options.out}` : ''}`);
    if (done.missing.length > 0) process.exitCode = EXIT.part;
  });
}

function formatOf({ format, out }: Options, known: readonly Format[]): Format {
  const asked = format ?? /\.(jsonl|csv|parquet)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? 'jsonl';
  const found = known.find((one) => one === asked);
  if (!found) throw new Advice(`there is no format ${asked}: use one of ${known.join(', ')}`);
  if (found === 'parquet' && !out) throw new Advice('Parquet is not for the terminal: name a file with --out');
  return found;
}

async function instantOf(option: string, day: string | undefined): Promise<string | null> {
  if (day === undefined) return null;
  const { isDay } = await import('../run/newsroom/digest-of-day.ts');
  if (!isDay(day)) throw new Advice(`${option} is a day such as 2026-06-09`);
  return `${day}T00:00:00Z`;
}

/** To standard output, as fast as it is read. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
