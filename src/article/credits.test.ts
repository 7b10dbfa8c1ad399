import { describe, expect, it } from 'vitest';
import { findCredits } from './credits.ts';

const PROSE = 'The harbour of Vellmar was closed on Monday after a storm, its master said.';
const inText = (text: string) => findCredits({ text, removed: [] });
const brief = (text: string) => inText(text).map(({ agency, of, extent }) => [agency, of, extent].join(' '));
const removed = (text: string, why = 'caption') => findCredits({ text: PROSE, removed: [{ text, why }] });

describe('findCredits', () => {
  it.each([
    [`VELLMAR (Reuters) - ${PROSE}`, 'Reuters text whole'],
    [`VELLMAR, Norland, May 5 (AP) — ${PROSE}`, 'AP text whole'],
    [`VELLMAR, May 5 (Xinhua) -- ${PROSE}`, 'Xinhua text whole'],
    [`VELLMAR, May 5. /TASS/. ${PROSE}`, 'TASS text whole'],
    [`Vellmar (dpa) - ${PROSE}`, 'dpa text whole'],
    [`By Reuters\n\n${PROSE}`, 'Reuters text whole'],
    [`Anna Vane, Associated Press\n\n${PROSE}`, 'AP text whole'],
    [`${PROSE}\n\n(With inputs from agencies.)`, ' text part'],
    [`${PROSE}\n\nWith inputs from PTI`, 'PTI text part'],
    [`${PROSE} — AFP`, 'AFP text whole'],
    [`${PROSE}\n\nAgencies`, ' text whole'],
    [`${PROSE}\n\nThe Associated Press contributed to this report.`, 'AP text part'],
    [`${PROSE}\n\nMit Material von dpa`, 'dpa text part'],
    [`${PROSE}\n\n© 2031 The Associated Press. All rights reserved.`, 'AP text whole'],
    [`${PROSE} (Photo by Anna VANE / AFP)`, 'AFP photo whole'],
    [`The pier of Vellmar (AP Photo/Anna Vane)\n\n${PROSE}`, 'AP photo whole'],
    [`The pier of Vellmar. REUTERS/Anna Vane\n\n${PROSE}`, 'Reuters photo whole'],
    [`The pier | Image: AP\n\n${PROSE}`, 'AP photo whole'],
    [`Image copyright EPA Image caption The pier\n\n${PROSE}`, 'EPA photo whole'],
  ])('reads %j', (text, expected) => expect(brief(text)).toEqual([expected]));

  it('names every agency of a list, and cites the credit as written', () => {
    const text = `${PROSE}\n\n(Reuters, AFP)`;
    expect(inText(text).map((credit) => credit.agency)).toEqual(['Reuters', 'AFP']);
    for (const { at } of inText(text)) expect(text.slice(at.start, at.end)).toMatch(/^\(?Reuters, AFP\)?$/);
  });

  it('takes no call sign, no mention and no namesake for a credit', () => {
    for (const text of [
      `VELLMAR, Mo. (KMIZ) — ${PROSE}`,
      `${PROSE} The master told AFP that the pier stands.`,
      `${PROSE} TASS reported the closure first, and Reuters followed.`,
      `The news agencies of Norland were closed. ${PROSE}`,
      `${PROSE} She wrote to desk@AP.example.`,
      `Mrs Bloomberg contributed much to charity. ${PROSE}`,
    ])
      expect(brief(text), text).toEqual([]);
  });

  it('reads what was taken out of the article, line by line', () => {
    expect(removed('The pier\nPhoto by Anna Vane / AFP')).toEqual([
      { agency: 'AFP', of: 'photo', extent: 'whole', at: { in: 'removed', index: 0, start: 9, end: 33 } },
    ]);
    expect(removed('Reported by: Reuters', 'byline')[0]).toMatchObject({ agency: 'Reuters', of: 'text' });
  });

  it('is quick on a line without end', () => {
    const started = performance.now();
    inText(`${'Anna Vane, Reuters and AP, '.repeat(4000)}`);
    inText(`(${'AP/'.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
