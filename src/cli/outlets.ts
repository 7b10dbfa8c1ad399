import type { Command } from 'commander';
import { openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';

interface Options {
  data: string;
  json?: boolean;
  quiet?: boolean;
}

export function addOutlets(program: Command): void {
  const outlets = program.command('outlets').description('who publishes: registry, owners, ratings');
  const command = (name: string, about: string) =>
    outlets
      .command(name)
      .description(about)
      .option('--data <dir>', 'folder of your own packs', 'synoptic-data')
      .option('--json', 'print JSON')
      .option('-q, --quiet', 'no words on the way');
  command('list', 'outlets of the registry, all given conditions holding')
    .option('--country <code>', 'ISO 3166-1, such as FR')
    .option('--language <code>', 'BCP 47, such as fr')
    .option('--kind <kind>', 'agency, newspaper, broadcaster, ...')
    .option('--owner <name>', "part of an owner's name, or a kind: state, public, private, ...")
    .action(list);
  command('show', 'one outlet: owners, ratings side by side, where each fact comes from')
    .argument('<outlet>', 'domain, address or name')
    .action(show);
  command('packs', 'rating packs with rater, date, licence and terms; enable one whose terms you accept')
    .option('--enable <id>', 'accept the terms of a pack and enable it')
    .action(packs);
  command('import', 'your own export of ratings (AllSides, Media Bias/Fact Check, Ad Fontes, NewsGuard; CSV or JSON)')
    .argument('<file>', 'the export')
    .requiredOption('--date <date>', 'day, month or year of the ratings, which exports do not say')
    .option(
      '--format <id>',
      'where the columns do not tell: allsides, mbfc, ad-fontes, newsguard, audience-robertson2018',
    )
    .action(importFile);
  command('lens', 'divide stories by a column of your own table of outlets (CSV: a column domain or name, and others)')
    .argument('<file>', 'the table')
    .option('--column <name>', 'only this column; without it each that divides the outlets')
    .action(importLens);
}

async function list(
  options: Options & { country?: string; kind?: string; owner?: string; language?: string },
): Promise<void> {
  const { listOutlets, registryWith } = await import('../run/outlets.ts');
  const found = listOutlets(registryWith(options.data), options);
  if (options.json) return print(JSON.stringify(found, null, 2));
  const lines = found.map(({ name, id, country, kind, owners }) =>
    [name, id, country ?? '-', kind ?? '-', owners.map((owner) => owner.name).join(' < ') || 'owner unknown'].join(
      '\t',
    ),
  );
  await print(lines.join('\n'));
  openConsole(options.quiet ?? false).say(`${found.length} outlets`);
}

async function show(which: string, options: Options): Promise<void> {
  const { registryWith, showOutlet } = await import('../run/outlets.ts');
  const found = showOutlet(registryWith(options.data), which);
  if (!found) throw new Advice(`${which}: not in the registry. An outlet that is not is made on sight, and marked so.`);
  if (options.json) return print(JSON.stringify(found, null, 2));
  const { record, ...outlet } = found;
  const from = (fact: string) => (record.sources?.[fact] ? ` (${record.sources[fact]})` : '');
  const owners = outlet.owners.map(({ name, kind, source }) => `owner      ${name}, ${kind} (${source})`);
  const ratings = outlet.ratings.map(
    ({ scale, value, group, rater, date }) =>
      `${scale.split(',')[0]}: ${value}${group && group !== value ? `, ${group}` : ''} (${rater}, ${date})`,
  );
  await print(
    [
      outlet.name,
      `domains    ${outlet.domains.join(', ') || 'none known'}`,
      `country    ${outlet.country ?? 'unknown'}${from('country')}`,
      `languages  ${outlet.languages.join(', ') || 'unknown'}${from('languages')}`,
      `kind       ${outlet.kind ?? 'unknown'}${from('kind')}`,
      ...(owners.length > 0 ? owners : ['owner      unknown']),
      ...(ratings.length > 0 ? ratings : ['unrated']),
    ].join('\n'),
  );
}

async function packs(options: Options & { enable?: string }): Promise<void> {
  const { enablePack, listPacks } = await import('../run/outlets.ts');
  if (options.enable !== undefined && !enablePack(options.data, options.enable))
    throw new Advice(`there is no pack ${options.enable}: synoptic outlets packs lists them`);
  const all = listPacks(options.data);
  if (options.json) return print(JSON.stringify(all, null, 2));
  const described = all.map((pack) =>
    [
      `${pack.id}${pack.enabled ? '' : ' (not enabled)'}: ${pack.title}`,
      `  rater     ${pack.rater}${pack.composite ? ' (a composite: not to be set beside single raters as one of them)' : ''}`,
      `  scale     ${pack.scale}; ${pack.outlets} outlets, ${pack.date}`,
      `  licence   ${pack.licence}`,
      `  citation  ${pack.citation}`,
      ...(pack.terms ? [`  terms     ${pack.terms}`] : []),
      ...(pack.shipsRatings
        ? []
        : [
            `  file      not shipped: get it from ${pack.url} and run synoptic outlets import FILE --date ${pack.date}`,
          ]),
    ].join('\n'),
  );
  await print(described.join('\n\n'));
}

async function importFile(file: string, options: Options & { date: string; format?: string }): Promise<void> {
  const { existsSync } = await import('node:fs');
  if (!existsSync(file)) throw new Advice(`${file} is not there`);
  const { importPacks } = await import('../run/outlets.ts');
  const { data: dir, date, format } = options;
  const imported = importPacks(file, format === undefined ? { dir, date } : { dir, date, format });
  if (!imported.ok) throw new Advice(`${file}: ${imported.failure.why}`);
  const { packs: made, rows, skipped } = imported.value;
  const written = made.map((pack) => ({ id: pack.id, outlets: Object.keys(pack.ratings).length, terms: pack.terms }));
  if (options.json) await print(JSON.stringify({ packs: written, rows, skipped }, null, 2));
  else for (const { id, outlets, terms } of written) await print(`${id}: ${outlets} outlets. ${terms}`);
  const console = openConsole(options.quiet ?? false);
  for (const [why, count] of Object.entries(skipped)) console.warn(`${count} of ${rows} rows: ${why}`);
  if (Object.keys(skipped).length > 0) process.exitCode = EXIT.part;
}

async function importLens(file: string, options: Options & { column?: string }): Promise<void> {
  const { existsSync, readFileSync } = await import('node:fs');
  if (!existsSync(file)) throw new Advice(`${file} is not there`);
  const { importOwnLenses } = await import('../run/own-lenses.ts');
  const { data: dir, column = null } = options;
  const imported = importOwnLenses(readFileSync(file, 'utf8'), { dir, column });
  if (!imported.ok) throw new Advice(`${file}: ${imported.failure.why}`);
  const made = imported.value.map(({ name, groups }) => ({ name, outlets: Object.keys(groups).length }));
  if (options.json) return print(JSON.stringify(made, null, 2));
  for (const { name, outlets } of made) await print(`${name}: ${outlets} outlets`);
}
