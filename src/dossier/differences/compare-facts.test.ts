import { describe, expect, it } from 'vitest';
import { inventAccount } from '../invent-account.ts';
import { writeDossier } from '../write-dossier.ts';

const made = { synoptic: '0', node: '0', icu: '0' };
const EARLY = '2031-05-09T08:00:00Z';
const LATE = '2031-05-09T18:00:00Z';

/** What is printed of whole accounts, the first told in the morning, the others in the evening. */
function printed(...texts: string[]) {
  const accounts = texts.map((text, side) =>
    inventAccount({ id: `${side}`, text, at: side === 0 ? EARLY : LATE, language: /[ñó]/.test(text) ? 'es' : 'en' }),
  );
  return writeDossier({ id: 's', accounts }, { made }).differences.map(
    ({ kind, relation, positions }) => `${relation} ${kind}: ${positions.map(({ value }) => value).join(' | ')}`,
  );
}

describe('what a story has one of', () => {
  it('compares how many were aboard, in whatever words', () => {
    expect(
      printed(
        'The tram, run by Odal Lines, had 64 people aboard when it left the depot.',
        'The brakes failed on the hill. An inspector said that 71 people had been on board.',
      ),
    ).toEqual(['conflict quantity: 64 people | 71 people']);
  });

  it('compares results of one vote told in different words, and not those of two bodies', () => {
    const first = 'The harbour board voted seven to two for the new quay.';
    expect(
      printed(first, 'Six members of the board were in favour of the quay and three against, a clerk said.'),
    ).toHaveLength(1);
    expect(printed(first, 'The school council voted 14 to 12 for a longer summer.')).toEqual([]);
  });

  it('compares how long somebody took to come', () => {
    expect(
      printed(
        'The ambulance reached the quarry 20 minutes after the call.',
        'Miners waited in the rain. For nearly two hours, they said, no ambulance came.',
      ),
    ).toEqual(['conflict duration: 20 minutes | nearly two hours']);
  });

  it('has arrests follow upon none, and never the other way round', () => {
    const none = 'A thief took the bell of Tarrow church. Nobody has been arrested so far.';
    const some = 'Police arrested three men over the theft of the bell of Tarrow church.';
    expect(printed(none, some)).toEqual(['update quantity: Nobody has been arrested | three men']);
    expect(printed(some, none)).toEqual([]);
  });

  it('reads tolls of other languages', () => {
    expect(
      printed(
        'Nine people were injured when a crane fell on the quay at Puerto Olmo.',
        'Una grúa cayó en el muelle de Puerto Olmo el año nuevo y dejó 12 heridos, según la policía.',
      ),
    ).toEqual(['update quantity: Nine people | 12']);
  });

  it('leaves out parts, ages, other years and accounts that give two figures', () => {
    const toll = 'Nine people died when a crane fell on the quay at Tarrow.';
    expect(printed(toll, 'A crane fell on the quay at Tarrow. Two of the people killed were welders.')).toEqual([]);
    expect(printed(toll, 'A crane fell on the quay at Tarrow, where another killed 31 people in 1987.')).toEqual([]);
    expect(printed(toll, 'A woman aged 44 died when a crane fell on the quay at Tarrow.')).toEqual([]);
    expect(
      printed(
        'The barge had 30 people aboard.',
        'The owner said 30 people were aboard the barge. The coast guard said 41 people were on board.',
      ),
    ).toEqual([]);
  });

  it('sets a denial beside what another account asserts, but not beside what it only reports', () => {
    const denial = 'Mayor Ines Calder denied that she had sold the fish market.';
    expect(printed(denial, 'Mayor Ines Calder sold the fish market in April.')).toEqual([
      'conflict polarity: denied that she had sold the fish market | sold the fish market',
    ]);
    expect(printed(denial, 'Prosecutors ask whether Mayor Ines Calder sold the fish market in April.')).toEqual([]);
  });
});
