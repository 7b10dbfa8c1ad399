// tsx eval/differences/sample-misses.ts: what the sample edition wants and does not get, and what it gets and does not want.
import { readSample } from './measure-sample.ts';

const { missed, wrong, wanted, printed } = await readSample('');
for (const line of missed) process.stdout.write(`MISSED ${line}\n`);
for (const line of wrong) process.stdout.write(`WRONG ${line}\n`);
process.stdout.write(`${wanted} wanted, ${printed} printed\n`);
