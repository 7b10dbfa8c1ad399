import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hints } from '../article.ts';
import type { Draft } from '../draft.ts';
import { readScraped } from './read-scraped.ts';

function read(lines: string[], hints: Hints = {}): Draft {
  const result = readScraped(lines.join('\n'), hints);
  if (!result.ok) throw new Error(result.failure.why);
  return result.value;
}

/** The characters a place points at. */
function at(draft: Draft, place: Draft['outletSigns'][number]['at']): string {
  if (!place) return '';
  const source =
    place.in === 'title' ? draft.title : place.in === 'text' ? draft.text : draft.removed[place.index!]!.text;
  return source.slice(place.start, place.end);
}

const FLOOD = [
  'The river Orrel rose above its banks in Lindhaven on Tuesday night and flooded two hundred cellars in the old town.',
  'Mayor Ilse Varga said the dam at Kirnholm had held. “We were lucky this time,” she told reporters at the town hall.',
  'Engineers will inspect the Kirnholm dam on Thursday, and the town has asked the regional government for help.',
];

const body = (draft: Draft) => draft.text.split('\n\n');

describe('readScraped on clean text', () => {
  it('keeps a title and every paragraph, and removes nothing', () => {
    const draft = read(['Flood fills cellars in Lindhaven', '', ...FLOOD.flatMap((line) => [line, ''])]);
    expect(draft.title).toBe('Flood fills cellars in Lindhaven');
    expect(body(draft)).toEqual(FLOOD);
    expect(draft.removed).toEqual([]);
    expect(draft.parts).toEqual([{ start: 0, end: draft.text.length, by: 'outlet' }]);
  });

  it('keeps short lines, headings and lists of a text that has no furniture', () => {
    const lines = [
      'What we know',
      FLOOD[0]!,
      'The dam',
      FLOOD[1]!,
      'Orrel: 4.2 metres',
      'Sel: 2.9 metres',
      'Torc: 1.1 metres',
      FLOOD[2]!,
    ];
    expect(body(read(lines, { title: 'Flood fills cellars' }))).toEqual(lines);
  });

  it('takes a text without a title by its first sentence', () => {
    const draft = read(FLOOD, {});
    expect(draft.text).toBe(FLOOD.join('\n\n'));
    expect(draft.title).toBe(FLOOD[0]);
  });

  it('puts lines broken at a fixed width together', () => {
    const wrapped = FLOOD.map((line) => line.replace(/(.{48,60}?) /g, '$1\n'));
    expect(body(read(['Flood fills cellars in Lindhaven', '', wrapped.join('\n\n')]))).toEqual(FLOOD);
  });

  it('reads a text in a script without spaces', () => {
    const text = [
      '東町で火曜の夜に川があふれ、古い町の地下室二百か所が水につかったと町役場が発表した。',
      '町長は記者団に対し、上流のダムは持ちこたえたと述べ、住民に感謝の言葉を伝えた。',
    ];
    const draft = read(['東町で川があふれる', '', ...text]);
    expect(draft.title).toBe('東町で川があふれる');
    expect(body(draft)).toEqual(text);
  });
});

describe('readScraped on a page dump', () => {
  const page = [
    'Skip to content',
    'Home',
    'Sport',
    'Orrel Valley',
    'Flood fills two hundred cellars in Lindhaven',
    'The dam upstream held, the mayor said after a night of rising water.',
    'By Mara Lind | Harbour News Desk | Updated: 04-03-2031 14:39 IST',
    'Share',
    'Facebook Twitter WhatsApp',
    'A street under water in Lindhaven on March 2, 2031. (Photo by Jon Berit / AFP)',
    FLOOD[0]!,
    'Advertisement',
    'Read also: Why the dam at Kirnholm was built twice',
    FLOOD[1]!,
    FLOOD[2]!,
    '(With inputs from agencies.)',
    'Tags: flood, Lindhaven',
    'TRENDING',
    'Ferry strike enters its second week as talks stall',
    'Twins win the chess prize of the valley for a third time',
    'Leave a Reply',
    'Your email address will not be published. Required fields are marked *',
    'Email: desk@harbour.example',
    'Phone: +91-11-5550100',
    '© 2031 Harbour Media. All rights reserved.',
  ];
  const draft = read(page);

  it('keeps the article alone', () => {
    expect(draft.title).toBe('Flood fills two hundred cellars in Lindhaven');
    expect(body(draft)).toEqual(['The dam upstream held, the mayor said after a night of rising water.', ...FLOOD]);
  });

  it('keeps what it removed, with the reason, and loses no line', () => {
    const kept = `${draft.title}\n${draft.text}\n${draft.removed.map(({ text }) => text).join('\n')}`;
    for (const line of page) expect(kept).toContain(line);
    const why = (text: string) => draft.removed.find((piece) => piece.text.includes(text))?.why;
    expect(why('Photo by')).toBe('caption');
    expect(why('Ferry strike')).toBe('most-read list');
    expect(why('With inputs')).toBe('credit line');
    expect(why('email address')).toBe('comment form');
  });

  it('reads people, outlet and time, day first, in the zone of the outlet’s country', () => {
    expect(draft.byline).toEqual(['Mara Lind']);
    expect(draft.outletSigns[0]).toMatchObject({ name: 'Harbour', domain: 'harbour.example' });
    expect(at(draft, draft.outletSigns[0]!.at)).toBe('Harbour');
    expect(draft.published).toMatchObject({
      at: '2031-03-04T09:09:00Z',
      local: '2031-03-04T14:39+05:30',
      precision: 'minute',
    });
    expect(at(draft, draft.published!.evidence[0]!)).toBe('04-03-2031 14:39 IST');
  });
});

describe('readScraped on pages of other shapes', () => {
  it('takes the masthead and its motto for the outlet, not for the title', () => {
    const draft = read([
      'The Orrel Bell',
      'All the valley hears',
      '',
      'News  Sport  Markets  Letters',
      '',
      'Flood fills cellars in Lindhaven',
      '',
      'Tuesday 4 March 2031, 12:00 CET',
      '',
      ...FLOOD.flatMap((line) => [line, '']),
      'Published by the Bell Society, Mill Lane, Lindhaven. bell@orrelbell.example',
    ]);
    expect(draft.title).toBe('Flood fills cellars in Lindhaven');
    expect(draft.outletSigns[0]).toMatchObject({ name: 'The Orrel Bell', domain: 'orrelbell.example' });
    expect(draft.published).toMatchObject({ at: '2031-03-04T11:00:00Z', local: '2031-03-04T12:00+01:00' });
    expect(body(draft)).toEqual(FLOOD);
  });

  it('reads the time in a dateline', () => {
    const draft = read([
      'Flood fills cellars',
      '',
      `LINDHAVEN, March 4, 2031 (Valley Wire) - ${FLOOD[0]}`,
      '',
      FLOOD[1]!,
    ]);
    expect(draft.published).toMatchObject({ local: '2031-03-04', precision: 'day', from: 'text' });
    expect(at(draft, draft.published!.evidence[0]!)).toBe('March 4, 2031');
  });

  it('does not take the day of a picture for the day of the text', () => {
    const draft = read([
      'Flood fills cellars',
      'A street in Lindhaven on March 2, 2031. (Photo by Jon Berit / AFP)',
      ...FLOOD,
    ]);
    expect(draft.published).toBeNull();
    expect(draft.removed.map(({ why }) => why)).toEqual(['caption']);
  });

  it('goes on behind a box in the middle, and not behind comments', () => {
    const draft = read([
      'Flood fills cellars in Lindhaven',
      FLOOD[0]!,
      FLOOD[1]!,
      'Related stories',
      'Ferry strike enters its second week',
      FLOOD[2]!,
      'Leave a comment',
      'The mayor of Lindhaven should have looked after the dam at Kirnholm years ago, and everybody in town knows it.',
    ]);
    expect(body(draft)).toEqual(FLOOD);
    expect(draft.removed.map(({ why }) => why)).toEqual(['related links', 'comment form']);
  });

  it('reads German: Anzeige, Uhrzeit, Autorin, Lesen Sie auch', () => {
    const text = [
      'In der Nacht auf Dienstag ist der Fluss Orrel in Lindhafen über die Ufer getreten und hat die Altstadt überflutet.',
      'Der Damm bei Kirnholm habe gehalten, sagte die Bürgermeisterin am Morgen vor dem Rathaus der Stadt.',
    ];
    const draft = read([
      'Anzeige',
      'Hochwasser überflutet Altstadt von Lindhafen',
      'Von Mara Lind',
      'Stand: 04.03.2031, 14:39 Uhr',
      'Teilen',
      text[0]!,
      'Lesen Sie auch: Der Damm von Kirnholm',
      text[1]!,
      'Kommentare',
      'Nutzungsbedingungen',
    ]);
    expect(draft.title).toBe('Hochwasser überflutet Altstadt von Lindhafen');
    expect(draft.byline).toEqual(['Mara Lind']);
    expect(draft.published).toMatchObject({ local: '2031-03-04T14:39', precision: 'day' });
    expect(body(draft)).toEqual(text);
  });

  it('reads Russian, and places its time by Moscow’s clock', () => {
    const text = [
      'В ночь на вторник река Оррел вышла из берегов и затопила подвалы старого города, сообщили в мэрии Линдхафена.',
      'Плотина у Кирнхольма выдержала, заявила мэр города журналистам утром после обхода набережной.',
    ];
    const draft = read([
      'Поделиться',
      'Река затопила старый город',
      '4 марта 2031, 14:39 МСК',
      text[0]!,
      'Реклама',
      text[1]!,
      'Читайте также',
      'Паром снова ходит',
    ]);
    expect(draft.title).toBe('Река затопила старый город');
    expect(draft.published).toMatchObject({ at: '2031-03-04T11:39:00Z' });
    expect(body(draft)).toEqual(text);
  });

  it('leaves paragraphs that tell of members and donations in the text', () => {
    const told =
      'Ms Varga offered to extend the fund for the dam to the towns below, and invited the region to become a member.';
    const appeal =
      'Please consider making a donation today, for every contribution helps us to keep our reporting free.';
    const draft = read(['Flood fills cellars', 'Advertisement', FLOOD[0]!, told, 'Share', appeal]);
    expect(body(draft)).toEqual([FLOOD[0], told]);
  });

  it('takes stated hints for title and leaves the printed one out of the text', () => {
    const draft = read(['FLOOD FILLS CELLARS', ...FLOOD], { title: 'Flood fills cellars' });
    expect(body(draft)).toEqual(FLOOD);
  });
});

describe('readScraped on a digest', () => {
  const page = [
    'Lindhaven flood: what the outlets say',
    '- In March 2031, the river Orrel flooded the old town of Lindhaven after days of rain.',
    '- The mayor of Lindhaven said the dam at Kirnholm had held against the water.',
    '12 Articles',
    'Cellars of the old town stand under water',
    'Two hundred cellars were flooded on Tuesday night when the river rose above its banks, the town said.',
    'Was the dam at Kirnholm ever safe? What the flood shows',
    'Engineers had warned for years that the dam above the town needed new gates, according to a report.',
    'Bias Distribution',
    '40% of the sources lean Left',
  ];
  const draft = read(page);

  it('tells whose words each part is', () => {
    expect(draft.kind).toBe('digest');
    expect(
      draft.parts.map(({ by, start, end }) => [by, draft.text.slice(start, start + 12), draft.text[end - 1]]),
    ).toEqual([
      ['digest', 'In March 203', '.'],
      ['unnamed', 'Cellars of t', '.'],
      ['unnamed', 'Was the dam ', '.'],
    ]);
    expect(draft.text).not.toMatch(/12 Articles|Bias|lean Left/);
  });

  it('is dated by its own month at best', () => {
    expect(draft.published).toMatchObject({
      at: '2031-03-01T00:00:00Z',
      local: '2031-03',
      precision: 'month',
      from: 'inferred',
    });
    expect(at(draft, draft.published!.evidence[0]!)).toBe('March 2031');
  });
});

describe('readScraped refuses', () => {
  it.each([
    ['', 'empty'],
    ['  \n\t\n', 'empty'],
    ['\u0000\u0001\u0002\u0003'.repeat(99), 'binary'],
    ['Home\nNews\nSport\nLog in', 'not-an-article'],
  ])('%j as %s', (content, code) => {
    const result = readScraped(content);
    expect(result.ok ? null : result.failure.code).toBe(code);
  });
});

describe('readScraped on anything', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      ...FLOOD,
      'TRENDING',
      'Leave a Reply',
      '19 Articles',
      'By Mara Lind',
      'Updated 16 May 2031 at 18:22 IST',
      '- one',
      '# Title',
    ),
  );

  it('never throws, and every place lies in its text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, separator) => {
        const result = readScraped(lines.join(separator));
        if (!result.ok) return;
        const draft = result.value;
        const places = [...(draft.published?.evidence ?? []), ...draft.outletSigns.flatMap((sign) => sign.at ?? [])];
        for (const place of places) expect(at(draft, place)).toHaveLength(place.end - place.start);
        for (const place of places) expect(place.end).toBeGreaterThan(place.start);
        for (const part of draft.parts) expect(part.end).toBeLessThanOrEqual(draft.text.length);
        expect(draft.text).not.toBe('');
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('reads a megabyte of paragraphs in a moment', () => {
    const started = performance.now();
    expect(readScraped(`${FLOOD.join('\n\n')}\n\n`.repeat(3000)).ok).toBe(true);
    const took = performance.now() - started;
    expect(took).toBeLessThan(15_000);
  });
});

it('a name below "Reported by" is the byline, and the words of a copy button are no text', () => {
  const told = [
    'The harbour council of Oslund agreed on Monday to close the eastern quay for three weeks while divers repair the wall.',
    'Eleven boats will have to move to the northern basin, and the ferry to Marholm will leave an hour later than usual.',
    'The council has set aside two million for the repair and a further sum for traders who can show what they lost by it.',
  ];
  const foot = ['Reported By', 'Nora Falk', 'Edited By:', 'Tom Ek', 'Copy Link', 'Link copied!'];
  const read = readScraped(['Harbour council closes eastern quay', ...told, ...foot].join('\n'));
  expect(read.ok && read.value.byline).toEqual(['Nora Falk']);
  expect(read.ok && read.value.text).toBe(told.join('\n\n'));
});
