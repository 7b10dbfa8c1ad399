// npm run eval -- NAME [--json] [--as SET --data FILE] [--set SET] [--update [--allow-regression REASON]]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFile, MissingData } from './data.ts';
import type { Evaluation, Figures } from './evaluation.ts';

const HERE = import.meta.dirname;
const BASELINE = join(HERE, 'baseline.json');
const names = () =>
  readdirSync(HERE)
    .filter((name) => existsSync(join(HERE, name, 'evaluate.ts')))
    .sort();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    as: { type: 'string' },
    data: { type: 'string' },
    set: { type: 'string', multiple: true },
    update: { type: 'boolean', default: false },
    'allow-regression': { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const say = (line: string) => process.stderr.write(`${line}\n`);

function usage(code: number): never {
  say('npm run eval -- NAME [--json] [--set SET] [--as SET --data FILE] [--update [--allow-regression REASON]]');
  say(`NAME: ${names().join(', ')}; or all`);
  say('--as SET --data FILE  treats FILE (.jsonl or .jsonl.br) as that set and prints its figures under that name');
  say('--update              raises the floors in eval/baseline.json to the figures of this run');
  process.exit(code);
}

async function load(name: string): Promise<Evaluation> {
  const path = join(HERE, name, 'evaluate.ts');
  if (!existsSync(path)) {
    say(`there is no evaluation named ${name}`);
    usage(2);
  }
  return ((await import(path)) as { default: Evaluation }).default;
}

type Floors = Record<string, Figures>;
const floors: Floors = existsSync(BASELINE)
  ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as { floors: Floors }).floors
  : {};

/** The measures of this run that lie below their floor. A hundred-thousandth is rounding, not loss. */
function below(name: string, figures: Figures): string[] {
  const lost: string[] = [];
  for (const [set, measures] of Object.entries(floors[name] ?? {}))
    for (const [measure, floor] of Object.entries(measures)) {
      const figure = figures[set]?.[measure];
      if (figure !== undefined && figure < floor - 1e-5)
        lost.push(`${name} ${set} ${measure}: ${figure} is below the floor of ${floor}`);
    }
  return lost;
}

/** Raises the floors that the baseline already holds; new floors are written into it by hand, with a margin and a reason. */
function raise(name: string, figures: Figures, reason: string | undefined): void {
  const held = floors[name] ?? {};
  for (const [set, measures] of Object.entries(held))
    for (const measure of Object.keys(measures)) {
      const figure = figures[set]?.[measure];
      if (figure === undefined) continue;
      if (figure >= (measures[measure] ?? 0) || reason) measures[measure] = figure;
    }
  const old = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : { lowered: [] };
  const lowered = reason ? [...(old.lowered ?? []), { evaluation: name, reason }] : (old.lowered ?? []);
  writeFileSync(BASELINE, `${JSON.stringify({ floors: { ...floors, [name]: held }, lowered }, null, 2)}\n`);
}

async function measure(name: string): Promise<Figures> {
  const evaluation = await load(name);
  const figures: Figures = {};
  if (values.as || values.data) {
    if (!values.as || !values.data || !(values.as in evaluation.sets)) {
      say(`--as and --data go together; sets of ${name}: ${Object.keys(evaluation.sets).join(', ')}`);
      process.exit(2);
    }
    figures[values.as] = await evaluation.measure(values.as, resolve(values.data), say);
    return figures;
  }
  for (const [set, file] of Object.entries(evaluation.sets)) {
    if (values.set && !values.set.includes(set)) continue;
    figures[set] = await evaluation.measure(set, file === null ? '' : dataFile(file), say);
  }
  return figures;
}

if (values.help || positionals.length === 0) usage(values.help ? 0 : 2);
try {
  const all: Record<string, Figures> = {};
  const wanted = positionals[0] === 'all' ? names() : positionals;
  for (const name of wanted) all[name] = await measure(name);
  if (values.json) process.stdout.write(`${JSON.stringify(wanted.length === 1 ? all[wanted[0] ?? ''] : all)}\n`);
  else
    for (const [name, figures] of Object.entries(all))
      for (const [set, measures] of Object.entries(figures))
        for (const [measure, figure] of Object.entries(measures))
          process.stdout.write(
            `${name}\t${set}\t${measure}\t${Number.isInteger(figure) ? figure : figure.toFixed(4)}\n`,
          );
  if (values.as) process.exit(0);
  const lost = Object.entries(all).flatMap(([name, figures]) => below(name, figures));
  if (values.update)
    for (const [name, figures] of Object.entries(all)) raise(name, figures, values['allow-regression']);
  for (const line of lost) say(line);
  if (lost.length > 0 && !values['allow-regression']) process.exit(1);
} catch (error) {
  if (!(error instanceof MissingData)) throw error;
  say(error.message);
  process.exit(2);
}
