import { digest } from '../../base/ids.ts';
import type { Account, Difference, DifferenceRelation, Position } from '../dossier.ts';
import { citeLine, type Line } from '../statements/line.ts';
import type { Found, Occurrence } from './parting.ts';

const GRAVITY: DifferenceRelation[] = ['conflict', 'unsettled', 'update', 'wording'];

/**
 * Puts partings of pairs together: values that part or agree through a chain of pairs are one difference, equal values one
 * position. In the order of gravity, then of the accounts.
 */
export function gatherPositions(found: Found, accounts: readonly Account[], lines: readonly Line[]): Difference[] {
  const parent = new Map<string, string>();
  const known = new Map<string, Occurrence>();
  const keyOf = ({ line, start, end }: Occurrence) => `${line}:${start}:${end}`;
  const root = (key: string): string => {
    let at = key;
    while (parent.get(at) !== at) at = parent.get(at)!;
    parent.set(key, at);
    return at;
  };
  const add = (occurrence: Occurrence): string => {
    const key = keyOf(occurrence);
    if (!parent.has(key)) {
      parent.set(key, key);
      known.set(key, occurrence);
    }
    return key;
  };
  for (const { a, b } of [...found.partings, ...found.accords]) parent.set(root(add(a)), root(add(b)));
  const groups = new Map<string, { partings: Found['partings']; members: Occurrence[] }>();
  for (const parting of found.partings) {
    const group = groups.get(root(keyOf(parting.a))) ?? { partings: [], members: [] };
    group.partings.push(parting);
    groups.set(root(keyOf(parting.a)), group);
  }
  for (const [key, occurrence] of known) groups.get(root(key))?.members.push(occurrence);
  const differences = [...groups.values()].map(({ partings, members }) => {
    members.sort((x, y) => x.line - y.line || x.start - y.start);
    partings.sort((x, y) => GRAVITY.indexOf(x.relation) - GRAVITY.indexOf(y.relation) || x.a.line - y.a.line);
    const worst = partings[0]!;
    const positions = positionsOf(members, accounts, lines);
    const first = positions
      .flatMap(({ citations }) => citations)
      .map((c) => `${c.article}:${c.in}:${c.start}:${c.end}`);
    return {
      difference: {
        id: `d${digest('difference', worst.kind, ...first).slice(0, 12)}`,
        about: worst.about,
        kind: worst.kind,
        relation: worst.relation,
        positions,
      },
      line: members[0]!.line,
    };
  });
  return differences
    .filter(({ difference }) => difference.positions.length > 1)
    .sort(
      (x, y) =>
        GRAVITY.indexOf(x.difference.relation) - GRAVITY.indexOf(y.difference.relation) ||
        x.line - y.line ||
        (x.difference.id < y.difference.id ? -1 : 1),
    )
    .map(({ difference }) => difference);
}

function positionsOf(members: readonly Occurrence[], accounts: readonly Account[], lines: readonly Line[]): Position[] {
  const byValue = new Map<string, Occurrence[]>();
  for (const member of members) byValue.set(member.same, [...(byValue.get(member.same) ?? []), member]);
  return [...byValue.values()].map((same) => {
    const of = (occurrence: Occurrence) => {
      const line = lines[occurrence.line]!;
      return { line, account: accounts[line.account]! };
    };
    const citations = same.map((at) => citeLine(of(at).account, of(at).line, at.start, at.end));
    const context = same.map((at) => citeLine(of(at).account, of(at).line, of(at).line.start, of(at).line.end));
    return {
      value: citations[0]!.text,
      normal: same[0]!.normal,
      at: of(same[0]!).account.article.published?.at ?? null,
      citations,
      context,
    };
  });
}
