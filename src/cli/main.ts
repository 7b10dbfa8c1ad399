#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { madeBy } from '../run/made-by.ts';
import { addCompare } from './compare.ts';
import { addDigest } from './digest.ts';
import { Advice, EXIT } from './exit.ts';
import { addExport } from './export.ts';
import { addFeeds } from './feeds.ts';
import { addIngest } from './ingest.ts';
import { addMcp } from './mcp.ts';
import { addOutlets } from './outlets.ts';
import { addReadStore } from './read-store.ts';
import { addSample } from './sample.ts';
import { addServe } from './serve.ts';
import { addSnapshot } from './snapshot.ts';
import { addUpkeep } from './upkeep.ts';
import { addVerify } from './verify.ts';

const program = new Command('synoptic')
  .description(
    "Sets many outlets' accounts of the news side by side: every line cites the exact characters it rests on.",
  )
  .version(madeBy().synoptic)
  .showHelpAfterError('(synoptic --help lists the commands)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  synoptic compare articles/                 dossiers of a folder of saved pages, in the terminal
  synoptic compare a.html b.txt --format html --out dossier.html
  synoptic compare pile.jsonl --format json --full --out dossier.json
  synoptic verify dossier.json               re-checks every citation of it
  synoptic sample                            the bundled, invented edition

Exit codes: 0 done; 2 bad usage or input; 3 done in part, what is missing is named.`,
  );

for (const add of [
  addCompare,
  addVerify,
  addSample,
  addServe,
  addOutlets,
  addIngest,
  addReadStore,
  addDigest,
  addUpkeep,
  addExport,
  addSnapshot,
  addMcp,
  addFeeds,
])
  add(program);
for (const command of program.commands)
  command.exitOverride().showHelpAfterError(`(synoptic ${command.name()} --help)`);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.bad;
  else if (error instanceof Advice) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  } else throw error;
}
