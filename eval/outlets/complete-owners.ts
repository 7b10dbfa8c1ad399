import type { OutletRecord, Owner } from '../../src/outlet/outlet.ts';

const STATE = /^(?:Government|State) of (?:the )?(.+)$/;
const COUNTRY: Record<string, string> = {
  UAE: 'United Arab Emirates',
  'United States of America': 'United States',
  Turkey: 'Türkiye',
};
const FURTHER: [RegExp, string][] = [
  [/^(?:Swiss Confederation)$/, 'State of Switzerland'],
  [/^(?:Federal Republic of Germany|Federal Government of Germany)$/, 'State of Germany'],
  [/^(.+) Government$/, ''],
];
const ADJECTIVES: Record<string, string> = {
  Australian: 'Australia',
  Finnish: 'Finland',
  'New Zealand': 'New Zealand',
};

/** One name for one state, whichever source wrote it: `State of Russia`. */
export function ownerName(name: string): string {
  const country = STATE.exec(name)?.[1];
  if (country) return `State of ${COUNTRY[country] ?? country}`;
  for (const [pattern, target] of FURTHER) {
    const found = pattern.exec(name);
    if (!found) continue;
    if (target) return target;
    const state = ADJECTIVES[found[1] ?? ''];
    return state ? `State of ${state}` : name;
  }
  return name;
}

const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/[.,]|\b(?:inc|plc|ltd|llc|ag|sa|spa|gmbh|group|groupe)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Gives every list the owners' names, kinds and further owners that the first (reviewed) list has of them, so that one owner is
 * one owner: a house that the second list calls private and the first a conglomerate under another is both there.
 */
export function completeOwners(lists: readonly (readonly OutletRecord[])[]): OutletRecord[][] {
  const chains = new Map<string, Owner[]>();
  for (const record of lists[0] ?? [])
    record.owners.forEach((owner, at) => {
      const known = chains.get(key(owner.name));
      const chain = record.owners.slice(at);
      if (!known || known.length < chain.length) chains.set(key(owner.name), chain);
    });
  return lists.map((list) =>
    list.map((record) => {
      const last = record.owners.at(-1);
      const chain = last ? chains.get(key(last.name)) : undefined;
      const owners =
        chain && last
          ? [...record.owners.slice(0, -1), { ...last, name: chain[0]!.name, kind: chain[0]!.kind }, ...chain.slice(1)]
          : record.owners;
      return { ...record, owners: owners.map((owner) => ({ ...owner, name: ownerName(owner.name) })) };
    }),
  );
}
