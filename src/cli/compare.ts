import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Registry } from '../outlet/outlet.ts';
import type { Comparison } from '../run/compare.ts';
import { type Console, openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';

const FORMATS = ['text', 'md', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  format?: string;
  out?: string;
  full?: boolean;
  json?: boolean;
  quiet?: boolean;
  outlets?: string[];
  data: string;
}

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('read accounts, form stories, print the dossier of each')
    .argument('<input...>', 'files, folders, patterns, addresses, or - for standard input')
    .option('-f, --format <format>', `${FORMATS.join(', ')} (default: text, or by the ending of --out)`)
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .option('--full', 'json: with the texts of the articles, as `verify` needs them')
    .option('--outlets <file...>', 'more outlet records (JSON list), before the registry')
    .option('--data <dir>', 'folder of your own rating packs (`synoptic outlets packs`)', 'synoptic-data')
    .option('--json', 'the same as --format json')
    .option('-q, --quiet', 'no progress and no summary; refusals are still named')
    .addHelpText(
      'after',
      `
Reads HTML pages, scraped or plain text, JSON and JSON Lines (url, title, text or html, published, outlet, byline,
language), WARC archives (.warc, .warc.gz) and addresses of pages. Needs no database, no key, and no network but for
addresses. What cannot be read is named with
its reason, and the rest is compared.

Examples:
  synoptic compare saved-pages/
  synoptic compare 'crawl/*.html' notes.txt --format html --out dossier.html
  cat pile.jsonl | synoptic compare - --json > dossiers.json

Exit codes: 0 done; 2 nothing could be read; 3 done in part, what is missing is named on standard error.`,
    )
    .action(runCompare);
}

async function runCompare(inputs: string[], options: Options): Promise<void> {
  const format = formatOf(options);
  const { compare } = await import('../run/compare.ts');
  const { readInputs } = await import('../run/read/read-inputs.ts');
  const { registryWith } = await import('../run/outlets.ts');
  const console = openConsole(options.quiet ?? false);
  let registry: Registry;
  try {
    registry = registryWith(options.data, options.outlets ?? []);
  } catch (error) {
    throw new Advice(`cannot read the outlet records or packs: ${error instanceof Error ? error.message : error}`);
  }
  const web = inputs.some((input) => /^https?:\/\//i.test(input)) ? await openPublicWeb() : null;
  const comparison = await compare(readInputs(inputs, process.stdin, web), { registry, progress: console.progress });
  await web?.close();
  console.finish();
  await report(comparison, format, options, console);
}

/** The web, loaded only where an address is given. */
async function openPublicWeb() {
  const { openWeb } = await import('../net/open-web.ts');
  const { userAgent } = await import('../run/made-by.ts');
  return openWeb({ userAgent: userAgent() });
}

export function formatOf(options: { format?: string; json?: boolean; out?: string }): Format {
  const asked = options.json ? 'json' : (options.format ?? byEnding(options.out) ?? 'text');
  const format = FORMATS.find((name) => name === asked || (name === 'md' && asked === 'markdown'));
  if (!format) throw new Advice(`there is no format ${asked}: use one of ${FORMATS.join(', ')}`);
  return format;
}

function byEnding(out: string | undefined): string | undefined {
  return /\.(html|md|json)$/i.exec(out ?? '')?.[1]?.toLowerCase();
}

async function report(comparison: Comparison, format: Format, options: Options, console: Console): Promise<void> {
  for (const { what, why } of comparison.refusals) console.warn(`not used: ${what}: ${why}`);
  if (comparison.articles.size === 0)
    throw new Advice(
      'Nothing that could be read. Give saved pages (.html), texts (.txt), records (.jsonl with url, title, text) or archives (.warc.gz); `synoptic compare --help` shows how.',
    );
  const text = await render(comparison, format, options);
  if (options.out) {
    await writeFile(options.out, text).catch((error: Error) => {
      throw new Advice(`cannot write ${options.out}: ${error.message}`);
    });
    console.say(`${options.out}: ${summary(comparison)}`);
  } else {
    await print(text);
    if (format !== 'text') console.say(summary(comparison));
  }
  if (comparison.refusals.length > 0) process.exitCode = EXIT.part;
}

export function summary(comparison: Comparison): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const differences = comparison.dossiers.reduce((sum, dossier) => sum + dossier.differences.length, 0);
  return [
    count(comparison.dossiers.length, 'story', 'stories'),
    `of ${count(comparison.articles.size - comparison.strays.length, 'account', 'accounts')}`,
    `with ${count(differences, 'difference', 'differences')},`,
    `${count(comparison.strays.length, 'article', 'articles')} alone,`,
    `${comparison.refusals.length} not used`,
  ].join(' ');
}

async function render(comparison: Comparison, format: Format, options: Options): Promise<string> {
  const { dossiers, strays, articles, refusals } = comparison;
  switch (format) {
    case 'json': {
      const { comparisonFile } = await import('../run/compare.ts');
      return `${JSON.stringify(comparisonFile(comparison, options.full ?? false), null, 2)}\n`;
    }
    case 'html': {
      const { renderHtml } = await import('../page/render-html.tsx');
      return renderHtml({ dossiers, strays, articles, refusals });
    }
    case 'md': {
      const { renderMarkdown } = await import('../page/render-markdown.ts');
      return renderMarkdown({ dossiers, strays, articles, refusals });
    }
    case 'text': {
      const { renderText } = await import('../page/render-text.ts');
      const terminal = process.stdout.isTTY === true && !options.out;
      const colour = terminal && !process.env['NO_COLOR'];
      return renderText({ dossiers, strays, articles, refusals }, { columns: 80, colour });
    }
  }
}
