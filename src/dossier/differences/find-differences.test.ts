import { describe, expect, it } from 'vitest';
import { inventAccount } from '../invent-account.ts';
import { writeDossier } from '../write-dossier.ts';

const at = '2031-05-09T10:00:00Z';
const made = { synoptic: '0', node: '0', icu: '0' };

function differences(a: string, b: string, times: [string | null, string | null] = [at, at]) {
  const accounts = [a, b].map((text, side) => inventAccount({ id: `${side} ${text}`, text, at: times[side]! }));
  return writeDossier({ id: 's', accounts }, { made }).differences.map(({ kind, relation, positions }) => ({
    kind,
    relation,
    values: positions.map(({ value }) => value).sort(),
  }));
}

describe('differences', () => {
  it('marks exactly the changed value of a nearly identical sentence', () => {
    expect(
      differences(
        'The harbour board of Tarrow said on Tuesday that 14 cranes would be sold to a firm in Odal.',
        'The harbour board of Tarrow said on Tuesday that 19 cranes would be sold to a firm in Odal.',
      ),
    ).toEqual([{ kind: 'quantity', relation: 'conflict', values: ['14 cranes', '19 cranes'] }]);
  });

  it('reads a negator, a day and a turned role as what they are', () => {
    const base = 'Deputy mayor Ines Calder opened the old fish market of Tarrow to the public on Tuesday.';
    expect(differences(base, base.replace('Tuesday', 'Thursday')).map(({ kind }) => kind)).toEqual(['time']);
    expect(differences(base, base.replace('Deputy mayor', 'Mayor')).map(({ kind }) => kind)).toEqual(['role']);
    const plain = 'The owners of the ferry had warned the port of Tarrow about the leak in the hull.';
    expect(differences(plain, plain.replace('had warned', 'had not warned')).map(({ kind }) => kind)).toEqual([
      'polarity',
    ]);
  });

  it('tells a toll that rose from one that parts at one moment', () => {
    const [early, late] = ['2031-05-08T10:00:00Z', '2031-05-09T10:00:00Z'];
    const a = 'Seven people died when a footbridge collapsed in Lower Maddern.';
    const b = 'The collapse of the footbridge in Lower Maddern killed nine people.';
    expect(differences(a, b)).toMatchObject([{ kind: 'quantity', relation: 'conflict' }]);
    expect(differences(a, b, [early, late])).toMatchObject([{ kind: 'quantity', relation: 'update' }]);
    expect(differences(a, b, [null, null])).toMatchObject([{ kind: 'quantity', relation: 'unsettled' }]);
  });

  it('is silent where both can hold', () => {
    expect(
      differences(
        'Some 95 people were stranded on the mountain.',
        'Nearly 100 people were stranded on the mountain.',
      ).filter(({ relation }) => relation === 'conflict'),
    ).toEqual([]);
    expect(
      differences('A tornado destroyed 40 barns in Oakville.', 'A tornado destroyed 12 barns in Riverton.'),
    ).toEqual([]);
    expect(
      differences(
        'Pavel Dorn, an aide to the premier, led the talks on fish quotas.',
        'The talks on fish quotas were led by former culture minister Pavel Dorn.',
      ),
    ).toEqual([]);
  });

  it('compares who was there, person by person', () => {
    expect(
      differences(
        'Neither Chancellor Weiss nor Premier Okoro attended the funeral in Odal.',
        'Chancellor Weiss attended the funeral in Odal and sat in the second row.',
      ).map(({ kind }) => kind),
    ).toEqual(['presence']);
  });
});
