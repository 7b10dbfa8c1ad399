import { describe, expect, it } from 'vitest';
import type { BriefLine } from '../dossier.ts';
import { inventAccount, type Told } from '../invent-account.ts';
import { writeDossier } from '../write-dossier.ts';

function briefOf(...told: Told[]): BriefLine[] {
  const accounts = told.map((one) => inventAccount(one));
  return writeDossier({ id: 's', accounts }, { made: { synoptic: '', node: '', icu: '' }, full: true }).brief;
}

const harbour: Told = {
  id: 'a',
  title: 'Crane falls in Tarrow harbour',
  text: [
    'A loading crane collapsed onto the quay in Tarrow on Tuesday and injured six dockers. The harbour office closed two of the four berths.',
    'Who checked the crane? “It swayed for weeks,” said Odo Marrick, a docker. I saw the cables myself before the fall.',
    'The crane was bought second-hand from a shipyard in Lissel nine years ago.',
  ].join('\n\n'),
};
const union: Told = {
  id: 'b',
  title: 'Dockers hurt as crane collapses',
  text: 'Six dockers were injured on Tuesday as a loading crane in Tarrow collapsed onto the quay beside them. The union of dockers called a meeting for Thursday in the fish hall. It wants every crane stopped.',
};

describe('writeBrief', () => {
  const brief = briefOf(harbour, union);
  const texts = brief.map(({ text }) => text);

  it('begins with what most origins tell, and cites each account that tells it', () => {
    expect(brief[0]!.text).toContain('collapsed onto the quay');
    expect(brief[0]!.origins).toBe(2);
    expect(new Set(brief[0]!.citations.map(({ article }) => article)).size).toBe(2);
    expect(brief.slice(1).map(({ origins }) => origins)).toEqual(brief.slice(1).map(() => 1));
  });

  it('says nothing twice', () => {
    expect(texts.filter((text) => text.includes('collapsed'))).toHaveLength(1);
  });

  it('prints only lines that can be read by themselves', () => {
    expect(texts.length).toBeGreaterThanOrEqual(3);
    for (const text of texts) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text).not.toMatch(/\bI\b|\?|^[“"]|^It /);
    }
  });

  it('takes of a sentence that breaks off the part before its last comma', () => {
    const [line] = briefOf({
      id: 'c',
      text: 'The council of Lissel voted on Monday to buy back the old salt works from its owners, ending a quarrel that has',
    });
    expect(line!.text).toBe('The council of Lissel voted on Monday to buy back the old salt works from its owners');
    expect(
      briefOf({ id: 'd', text: 'The council of Lissel voted on Monday to buy back the old salt works from' }),
    ).toEqual([]);
  });

  it('does not cite an account that denies the line, or gives another figure', () => {
    const lines = briefOf(
      { id: 'e', text: 'Minister Petra Solane visited the flooded quarter of Tarrow on Friday afternoon.' },
      { id: 'f', text: 'Minister Petra Solane did not visit the flooded quarter of Tarrow on Friday afternoon.' },
      { id: 'g', text: 'The flood in Tarrow destroyed forty wooden houses near the mill.' },
      { id: 'h', text: 'The flood in Tarrow destroyed ninety wooden houses near the mill.' },
    );
    expect(lines.map(({ citations }) => citations.length)).toEqual(lines.map(() => 1));
  });

  it('hears a digest only where there is no report', () => {
    const digest: Told = { ...union, id: 'i', kind: 'digest' };
    const ids = (lines: BriefLine[]) => lines.map(({ citations }) => citations[0]!.article);
    const [own] = briefOf(harbour);
    expect(new Set(ids(briefOf(harbour, digest)))).toEqual(new Set([own!.citations[0]!.article]));
    expect(briefOf(digest).length).toBeGreaterThan(0);
  });

  it('writes the brief of a story told in another language', () => {
    const lines = briefOf(
      {
        id: 'j',
        language: 'de',
        text: 'Ein Kran stürzte am Dienstag in Tarrow auf den Kai und verletzte sechs Arbeiter.',
      },
      { id: 'k', language: 'de', text: 'Das Hafenamt sperrte am Dienstag zwei der vier Liegeplätze.' },
    );
    expect(lines).toHaveLength(2);
  });
});
