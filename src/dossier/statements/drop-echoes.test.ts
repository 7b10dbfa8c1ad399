import { describe, expect, it } from 'vitest';
import type { Statement, Support } from '../dossier.ts';
import { dropEchoes } from './drop-echoes.ts';

const support = (article: string, start: number, end: number, stance: Support['stance'] = 'told'): Support => ({
  citation: { article: article as never, revision: 1 as never, in: 'text', start, end, text: 'x'.repeat(end - start) },
  stance,
  origin: article,
});
const statement = (id: string, ...list: Support[]): Statement => ({
  id,
  text: '',
  status: 'agreed',
  support: list,
  differences: [],
  outlets: list.length,
  origins: list.length,
  lensGroups: {},
});

describe('dropEchoes', () => {
  it('drops the part where the whole is told by the same', () => {
    const part = statement('part', support('a', 0, 40), support('b', 10, 50));
    const whole = statement('whole', support('a', 0, 90), support('b', 0, 80), support('c', 0, 70));
    expect(dropEchoes([part, whole]).map(({ id }) => id)).toEqual(['whole']);
  });

  it('keeps one of two that cite the same places', () => {
    const one = statement('one', support('a', 0, 40), support('b', 10, 50));
    const other = statement('other', support('a', 0, 40), support('b', 10, 50));
    expect(dropEchoes([one, other]).map(({ id }) => id)).toEqual(['one']);
  });

  it('keeps a part that is told by another, in another stance, or by one alone', () => {
    const whole = statement('whole', support('a', 0, 90), support('b', 0, 80));
    const wider = statement('wider', support('a', 0, 40), support('b', 10, 50), support('c', 0, 9));
    const hedged = statement('hedged', support('a', 0, 40), support('b', 10, 50, 'denied'));
    const alone = statement('alone', support('a', 0, 40));
    expect(dropEchoes([whole, wider, hedged, alone])).toHaveLength(4);
  });
});
