import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { summary } from './compare.ts';
import { openConsole, print } from './console.ts';
import { EXIT } from './exit.ts';

const SAMPLE = fileURLToPath(new URL('../../data/sample/', import.meta.url));

export function addSample(program: Command): void {
  program
    .command('sample')
    .description('compare the bundled edition: invented outlets, people and events')
    .option('-o, --out <dir>', 'folder for the pages', 'out/sample')
    .option('-q, --quiet', 'print the path alone')
    .action(async (options: { out: string; quiet?: boolean }) => {
      const { compare } = await import('../run/compare.ts');
      const { readInputs } = await import('../run/read/read-inputs.ts');
      const { loadRegistry } = await import('../run/load-registry.ts');
      const { renderEdition } = await import('../page/render-edition.tsx');
      const console = openConsole(options.quiet ?? false);
      const registry = loadRegistry([join(SAMPLE, 'outlets.json')]);
      const inputs = readInputs([join(SAMPLE, 'articles')], process.stdin);
      const comparison = await compare(inputs, { registry, progress: console.progress });
      console.finish();
      for (const { what, why } of comparison.refusals) console.warn(`not used: ${what}: ${why}`);
      await mkdir(options.out, { recursive: true });
      for (const { path, html } of renderEdition(comparison)) await writeFile(join(options.out, path), html);
      console.say('The sample edition: its outlets, people and events are invented.');
      console.say(summary(comparison));
      for (const { story, articles, differences } of comparison.dossiers)
        console.say(`  ${story.title} (${articles.length} accounts, ${differences.length} differences)`);
      console.say('Open in a browser:');
      await print(resolve(options.out, 'index.html'));
      if (comparison.refusals.length > 0) process.exitCode = EXIT.part;
    });
}
