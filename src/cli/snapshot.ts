import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { StoryId } from '../base/ids.ts';
import { openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';
import { withStore } from './with-store.ts';

interface Options {
  data: string;
  out: string;
  edition?: number;
  full?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function addSnapshot(program: Command): void {
  program
    .command('snapshot')
    .description('freeze the dossier of a story in one citable file')
    .argument('<story>', 'as `stories` prints it')
    .requiredOption('-o, --out <file>', 'file to write')
    .option('--edition <n>', 'an earlier version of the dossier (default: the current one)', editionOf)
    .option('--full', 'with the texts, as `verify` needs them; never those their publishers reserve')
    .option('--data <dir>', 'folder of the store', 'synoptic-data')
    .option('--json', 'print { story, version, articles, missing, seal }')
    .option('-q, --quiet', 'no summary; missing texts are still named')
    .addHelpText(
      'after',
      `
Without --full the file holds headlines, cited passages and the first 300 characters of each article. The seal in it tells
whether anything was changed since; with the texts \`verify\` also cuts each citation anew.

Example:
  synoptic snapshot s0123456789abcdef --full --out story.json && synoptic verify story.json

Exit codes: 0 done; 2 no such story or version; 3 some texts could not be put in, and are named.`,
    )
    .action(runSnapshot);
}

function editionOf(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a version is a whole number from 1');
  return number;
}

async function runSnapshot(story: string, options: Options): Promise<void> {
  const { takeSnapshot } = await import('../run/newsroom/take-snapshot.ts');
  const { edition: version, full = false, out } = options;
  const console = openConsole(options.quiet ?? false);
  const taken = await withStore(options.data, (store) => takeSnapshot(store, story as StoryId, { version, full }));
  if (!taken.ok) throw new Advice(`${story}: ${taken.failure}; \`synoptic stories\` lists them`);
  const { file, missing } = taken.value;
  await writeFile(out, `${JSON.stringify(file, null, 2)}\n`).catch((error: Error) => {
    throw new Advice(`cannot write ${out}: ${error.message}`);
  });
  for (const { article, why } of missing) console.warn(`without its text: ${article}: ${why}`);
  const { snapshot, dossiers, seal } = file;
  const articles = dossiers[0].articles.length;
  if (options.json)
    await print(JSON.stringify({ story: snapshot.story, version: snapshot.version, articles, missing, seal }, null, 2));
  else console.say(`${out}: version ${snapshot.version} of ${snapshot.story}, ${articles} articles`);
  if (missing.length > 0) process.exitCode = EXIT.part;
}
