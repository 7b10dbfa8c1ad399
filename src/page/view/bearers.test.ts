import { describe, expect, it } from 'vitest';
import type { Citation } from '../../base/citation.ts';
import type { EntityId } from '../../base/ids.ts';
import type { Dossier, Entity } from '../../dossier/dossier.ts';
import { type Bearer, linkBearers } from './bearers.ts';

type Given = [name: string, type?: Entity['type'], ...roles: string[]];

function entityOf([name, type = 'person', ...roles]: Given): Entity {
  const cited = roles.map((role) => ({ role, citations: [] as Citation[] }));
  return { id: `${type}-${name}` as EntityId, name, type, aliases: [name], roles: cited, mentions: 1 };
}

/** A story in which the first of the names is the one that is asked for. */
function story(...given: Given[]): Bearer {
  const entities = given.map(entityOf);
  return { dossier: { entities } as unknown as Dossier, entity: entities[0]! };
}

const settings = {
  recordOf: ({ name, type }: Entity) => (type === 'place' && name === 'Velmora' ? 'VX' : null),
  isFull: ({ name }: Entity) => name.includes(' '),
};
const sizes = (...bearers: Bearer[]) => linkBearers(bearers, settings).map((group) => group.bearers.length);

describe('who is who across stories', () => {
  const minister = story(
    ['Petra Vandermoor', 'person', 'transport minister'],
    ['Aled Rusk'],
    ['Brackwater Lines', 'organisation'],
  );

  it('links a full name by the same role, whatever its capitals', () => {
    const again = story(['Petra Vandermoor', 'person', 'Transport Minister']);
    const [group] = linkBearers([minister, again], settings);
    expect(group!.bearers).toEqual([minister, again]);
    expect(group!.because).toEqual(['both stories call them “Transport Minister”']);
  });

  it('links a full name by two more names that both stories share, not by one', () => {
    const two = story(['Petra Vandermoor', 'person'], ['Aled Rusk'], ['Brackwater Lines', 'organisation']);
    const one = story(['Petra Vandermoor', 'person', 'skater'], ['Aled Rusk'], ['Velmora', 'place']);
    expect(sizes(minister, two)).toEqual([2]);
    expect(sizes(minister, one)).toEqual([1, 1]);
  });

  it('keeps apart who shares nothing but the name, and who is of another kind', () => {
    expect(sizes(minister, story(['Petra Vandermoor', 'person', 'novelist']))).toEqual([1, 1]);
    expect(sizes(minister, story(['Petra Vandermoor', 'organisation', 'transport minister']))).toEqual([1, 1]);
  });

  it('never links a single name, not by role nor by company', () => {
    const single = () =>
      story(['Rusk', 'person', 'commander'], ['Petra Vandermoor'], ['Brackwater Lines', 'organisation']);
    expect(sizes(single(), single())).toEqual([1, 1]);
    expect(sizes(story(['Sellen', 'place']), story(['Sellen', 'place']))).toEqual([1, 1]);
  });

  it('keeps apart whom one story keeps apart', () => {
    const one = story(['Petra Vandermoor', 'person', 'minister'], ['Aled Rusk'], ['Brackwater Lines', 'organisation']);
    expect(sizes(one, { ...one, entity: entityOf(['Petra Vandermoor', 'person', 'minister']) })).toEqual([1, 1]);
  });

  it('links by an id on record', () => {
    const [group] = linkBearers([story(['Velmora', 'place']), story(['Velmora', 'place'])], settings);
    expect(group).toMatchObject({ because: ['they are on record under one id'] });
  });

  it('joins two groups by the story that is linked to both, in whatever order they come', () => {
    const one = story(['Petra Vandermoor', 'person', 'minister']);
    const other = story(['Petra Vandermoor', 'person', 'chairwoman']);
    const both = story(['Petra Vandermoor', 'person', 'minister', 'chairwoman']);
    for (const order of [
      [one, other, both],
      [both, one, other],
      [one, both, other],
    ])
      expect(sizes(...order)).toEqual([3]);
  });
});
