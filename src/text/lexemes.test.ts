import { describe, expect, it } from 'vitest';
import { lexemesOf } from './lexemes.ts';
import { sentencesOf } from './sentences.ts';
import { stem } from './stem.ts';
import { tokenise } from './tokens.ts';

const words = (text: string) => lexemesOf(text).map((one) => one.text);

it('cuts possessives, keeps inner apostrophes, initialisms and figures', () => {
  expect(words("Orsa’s mayor doesn't pay $1,000.50 at 5 p.m. in the U.S.")).toEqual([
    'Orsa',
    '’s',
    'mayor',
    "doesn't",
    'pay',
    '$',
    '1,000.50',
    'at',
    '5',
    'p.m.',
    'in',
    'the',
    'U.S.',
  ]);
  expect(words('a 30-day 🚢 trip')).toEqual(['a', '30', '-', 'day', '🚢', 'trip']);
});

/** Two sentences in each language, with what its writing makes hard: ordinals, abbreviations, marks of its own. */
const TWO: [string, string, string][] = [
  ['en', 'Mr. Vane left on Jan. 5.', 'The U.S. ship stayed.'],
  ['de', 'Am 16. Mai kam Dr. Vane z.B. nach Orsa.', 'Er blieb bis 18 Uhr.'],
  ['fr', 'M. Vane est arrivé le 5 janv. à Orsa.', 'Il a parlé « sans notes ».'],
  ['es', '¿Llegó el Sr. Vane a Orsa?', 'Nadie lo sabe.'],
  ['it', 'Il sig. Vane è arrivato a Orsa.', 'Ha parlato poco.'],
  ['pt', 'O Sr. Vane chegou a Orsa.', 'Falou pouco.'],
  ['nl', 'Dhr. Vane kwam in Orsa aan.', 'Hij sprak kort.'],
  ['ru', 'В 2031 г. Вейн приехал в Орсу.', 'Он говорил недолго.'],
  ['uk', 'У 2031 р. Вейн приїхав до Орси.', 'Він говорив недовго.'],
  ['tr', 'Sn. Vane 16. katta kaldı.', 'Az konuştu.'],
  ['ar', 'هل وصل الوزير إلى الميناء؟', 'لم يقل أحد شيئا.'],
  ['hi', 'मंत्री बंदरगाह पहुँचे।', 'उन्होंने कुछ नहीं कहा।'],
  ['zh', '部长抵达港口。', '他没有说话。'],
  ['ja', '大臣は港に着いた。', '彼は何も言わなかった。'],
];

describe('each language', () => {
  it.each(TWO)('%s: two sentences are two', (language, first, second) => {
    const joint = language === 'zh' || language === 'ja' ? '' : ' ';
    const text = first + joint + second;
    expect(sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))).toEqual([first, second]);
  });

  it.each(TWO)('%s: tokens and lexemes lie where they say', (_language, first, second) => {
    const text = `${first}\n${second}`;
    for (const { start, end, text: word } of [...tokenise(text), ...lexemesOf(text)])
      expect(text.slice(start, end)).toBe(word);
    expect(tokenise(text).length).toBeGreaterThan(4);
  });
});

it.each([
  ['en', 'negotiations', 'negotiation'],
  ['de', 'Verhandlungen', 'Verhandlung'],
  ['fr', 'négociations', 'négociation'],
  ['es', 'negociaciones', 'negociación'],
  ['it', 'negoziati', 'negoziato'],
  ['pt', 'negociações', 'negociação'],
  ['nl', 'onderhandelingen', 'onderhandeling'],
  ['ru', 'переговоры', 'переговоров'],
  ['tr', 'görüşmeler', 'görüşme'],
  ['ar', 'المدينة', 'مدينة'],
  ['uk', 'переговорів', 'переговори'],
  ['hi', 'लड़कियों', 'लड़की'],
])('%s: forms of a word have one stem', (language, one, other) => {
  expect(stem(one, language)).toBe(stem(other, language));
});

it('keeps a language without a stemmer as it is', () => {
  expect(stem('会議', 'ja')).toBe('会議');
});
