// npm run bench -- kill [--rounds 50] [--seed 1] [--sites 40] [--events 12] [--within 4000]: what survives `kill -9`.
//
// In each round two processes of the built command line (`ingest` and `serve`, or two `ingest`) take sites on loopback into
// one store, and both are killed at random moments; a third one watches, and corrects stories by hand. After each round every
// article that was acknowledged must be there, none twice, and the stories must be those that are formed anew from the
// recorded order of arrival. At the end nothing is killed, and all that was published must be there. Exit code 1 where anything is wrong.
import { parseArgs } from 'node:util';
import { runKills } from '../kills/run-kills.ts';

export default async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      rounds: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      sites: { type: 'string', default: '40' },
      events: { type: 'string', default: '12' },
      within: { type: 'string', default: '4000' },
    },
  });
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const { faults, ...figures } = await runKills({
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    sites: Number(values.sites),
    events: Number(values.events),
    within: Number(values.within),
    print,
  });
  for (const [name, figure] of Object.entries(figures)) print(`${name.padEnd(13)} ${figure}`);
  for (const fault of faults) print(`FAULT         ${fault}`);
  print(faults.length === 0 ? 'nothing lost' : `${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
