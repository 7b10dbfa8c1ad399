import type { Command } from 'commander';
import { openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';
import { withStore } from './with-store.ts';

/** How many faults are printed before the rest is only counted. */
const FIRST = 10;

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('re-check every citation of a dossier against the texts it holds')
    .argument('<file>', 'what `compare --format json --full --out FILE` or `snapshot` wrote')
    .option('--data <dir>', 'take texts that a snapshot leaves out from the store in this folder')
    .option('--json', 'print { ok, articles, citations, unchecked, faults }')
    .option('-q, --quiet', 'no words, only the exit code')
    .addHelpText(
      'after',
      `
Recomputes the hash of each article, cuts each citation out of its text again and compares, checks each verbatim field
against the passage it cites. Exit code 0: all holds. 2: something does not, and the first faults are named. 3: nothing is
wrong, but some citations could not be checked, as their texts are not in the file.

Example:
  synoptic compare articles/ --format json --full --out dossier.json && synoptic verify dossier.json`,
    )
    .action(async (file: string, options: { json?: boolean; quiet?: boolean; data?: string }) => {
      const { verifyFile } = await import('../run/verify.ts');
      const console = openConsole(options.quiet ?? false);
      const result = options.data ? await verifyWithStore(file, options.data) : await verifyFile(file);
      if (!result.ok) throw new Advice(`${file}: ${result.failure.why}`);
      const { articles, citations, unchecked, faults } = result.value;
      if (options.json)
        await print(JSON.stringify({ ok: faults.length === 0, articles, citations, unchecked, faults }, null, 2));
      else if (faults.length === 0) {
        console.say(`${file}: ${citations} citations of ${articles} articles hold`);
        if (unchecked > 0)
          console.warn(
            `${file}: ${unchecked} citations could not be checked: their texts are not in the file. Take the snapshot with --full, or give the store with --data`,
          );
      } else {
        for (const fault of faults.slice(0, FIRST)) console.warn(fault);
        if (faults.length > FIRST) console.warn(`and ${faults.length - FIRST} more`);
        console.warn(`${file}: ${faults.length} faults in ${citations} citations of ${articles} articles`);
      }
      if (faults.length > 0) process.exitCode = EXIT.bad;
      else if (unchecked > 0) process.exitCode = EXIT.part;
    });
}

async function verifyWithStore(file: string, data: string) {
  const { verifyFile } = await import('../run/verify.ts');
  const { withTexts } = await import('../run/newsroom/dossier-texts.ts');
  return withStore(data, (store) =>
    verifyFile(file, async (dossier) => (await withTexts(store.articles, dossier)).dossier),
  );
}
