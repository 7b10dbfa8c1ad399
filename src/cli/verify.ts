import type { Command } from 'commander';
import { openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';

/** How many faults are printed before the rest is only counted. */
const FIRST = 10;

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('re-check every citation of a dossier against the texts it holds')
    .argument('<file>', 'what `compare --format json --full --out FILE` wrote')
    .option('--json', 'print { ok, articles, citations, faults }')
    .option('-q, --quiet', 'no words, only the exit code')
    .addHelpText(
      'after',
      `
Recomputes the hash of each article, cuts each citation out of its text again and compares, checks each verbatim field
against the passage it cites. Exit code 0: all holds. 2: something does not, and the first faults are named.

Example:
  synoptic compare articles/ --format json --full --out dossier.json && synoptic verify dossier.json`,
    )
    .action(async (file: string, options: { json?: boolean; quiet?: boolean }) => {
      const { verifyFile } = await import('../run/verify.ts');
      const console = openConsole(options.quiet ?? false);
      const result = await verifyFile(file);
      if (!result.ok) throw new Advice(`${file}: ${result.failure.why}`);
      const { articles, citations, faults } = result.value;
      if (options.json) await print(JSON.stringify({ ok: faults.length === 0, articles, citations, faults }, null, 2));
      else if (faults.length === 0) console.say(`${file}: ${citations} citations of ${articles} articles hold`);
      else {
        for (const fault of faults.slice(0, FIRST)) console.warn(fault);
        if (faults.length > FIRST) console.warn(`and ${faults.length - FIRST} more`);
        console.warn(`${file}: ${faults.length} faults in ${citations} citations of ${articles} articles`);
      }
      if (faults.length > 0) process.exitCode = EXIT.bad;
    });
}
