import { expect, it } from 'vitest';
import { articleId, type OutletId } from '../../base/ids.ts';
import type { Features, NameMention } from '../../features/features.ts';
import type { Account } from '../dossier.ts';
import { linkEntities } from '../entities/link-entities.ts';
import { writeWording } from './write-wording.ts';

function account(
  outlet: string,
  text: string,
  names: [string, NameMention['type']][],
  kind: 'report' | 'digest' = 'report',
): Account {
  const mentions = names.map(([name, type]): NameMention => {
    const start = text.indexOf(name);
    return { in: 'text', start, end: start + name.length, text: name, type, confidence: 0.9, role: null };
  });
  return {
    article: {
      id: articleId(text),
      url: null,
      outlet: outlet as OutletId,
      title: '',
      byline: [],
      kind,
      parts: [],
      published: null,
      modified: null,
      language: 'en',
      text,
      removed: [],
      credits: [],
      revision: 1,
      hash: '',
    },
    outlet: { id: outlet as OutletId } as Account['outlet'],
    features: { names: mentions, sentences: [] as Features['sentences'] } as Features,
  };
}

it('lists how accounts name one thing, with who does, and leaves digests out', () => {
  const accounts = [
    account('a.example', 'Kiev fell silent.', [['Kiev', 'place']]),
    account('b.example', 'Kyiv fell silent.', [['Kyiv', 'place']]),
    account('c.example', 'In Kyiv all was silent.', [['Kyiv', 'place']]),
    account('d.example', 'KYIV was silent.', [['KYIV', 'place']], 'digest'),
    account('e.example', 'Oslo slept.', [['Oslo', 'place']]),
  ];
  const wording = writeWording(accounts, linkEntities(accounts));
  expect(wording.map(({ forms }) => forms.map(({ text, outlets }) => [text, outlets]))).toEqual([
    [
      ['Kyiv', ['b.example', 'c.example']],
      ['Kiev', ['a.example']],
    ],
  ]);
});
