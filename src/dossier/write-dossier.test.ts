import { describe, expect, it } from 'vitest';
import { faultOf } from '../base/citation.ts';
import { inventAccount } from './invent-account.ts';
import { writeDossier } from './write-dossier.ts';

const made = { synoptic: '0', node: '0', icu: '0' };
const accounts = [
  inventAccount({
    id: 'a',
    title: 'Ferry sinks off Tarrow',
    at: '2031-04-02T08:00:00Z',
    text: 'A ferry carrying forty passengers sank off the port of Tarrow on Tuesday night.\n\nMayor Ines Calder opened a shelter in the old fish market. Divers will return at dawn.',
  }),
  inventAccount({
    id: 'b',
    title: 'Passengers rescued as boat goes down',
    at: '2031-04-02T09:00:00Z',
    text: 'Rescuers worked through the night. The ferry, which was carrying forty passengers, sank off Tarrow late on Tuesday.',
  }),
  inventAccount({ id: 'c', language: 'de', text: 'Die Fähre sank am Dienstag vor Tarrow mit vierzig Passagieren.' }),
];

describe('writeDossier', () => {
  const dossier = writeDossier({ id: 's1', accounts }, { made, full: true });

  it('aligns what two accounts tell in other words', () => {
    const agreed = dossier.statements.filter(({ status }) => status === 'agreed');
    expect(agreed).toHaveLength(1);
    expect(agreed[0]!.support.map(({ citation }) => citation.text)).toEqual([
      expect.stringContaining('sank off'),
      expect.stringContaining('sank off'),
    ]);
  });

  it('leaves an account in another language single', () => {
    const foreign = dossier.statements.filter(({ text }) => text.startsWith('Die Fähre'));
    expect(foreign.map(({ status, origins }) => [status, origins])).toEqual([['single', 1]]);
  });

  it('cites what stands there', () => {
    const texts = new Map(dossier.articles.map((article) => [article.id, article]));
    for (const { text, support } of dossier.statements) {
      expect(text).toBe(support[0]!.citation.text);
      for (const { citation } of support) expect(faultOf(citation, texts.get(citation.article)!)).toBeNull();
    }
  });

  it('does not depend on the order of the accounts', () => {
    const turned = writeDossier({ id: 's1', accounts: [...accounts].reverse() }, { made, full: true });
    expect(JSON.stringify(turned)).toBe(JSON.stringify(dossier));
  });

  it('leaves the texts out unless asked', () => {
    expect(writeDossier({ id: 's1', accounts }, { made }).articles[0]!.text).toBe('');
  });
});
