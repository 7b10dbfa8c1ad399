import { fold } from '../fold.ts';

// Languages whose month names Intl knows and whose press writes dates with them.
const LANGUAGES =
  'en de fr es pt it nl sv da nb fi is pl cs sk sl hr sr bs hu ro bg mk ru uk be el tr az ka hy ar fa ur he hi bn ta te mr gu kn ml pa ne si th vi id ms fil sw af sq et lv lt ca gl eu ga cy ko ja zh kk uz';

// Forms that Intl does not give and newspapers use.
const IRREGULAR: Record<string, number> = {
  sept: 9,
  'sept.': 9,
  janv: 1,
  fevr: 2,
  febr: 2,
  avr: 4,
  juil: 7,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  marz: 3,
  okt: 10,
  dez: 12,
  мая: 5,
  июн: 6,
  июл: 7,
};

let names: Map<string, number> | undefined;

/** Month (1 to 12) that a word names in one of about sixty languages; null where it names none, or names two. */
export function monthNamed(word: string): number | null {
  names ??= gather();
  const key = fold(word).replace(/\.$/, '');
  return names.get(key) || null;
}

function gather(): Map<string, number> {
  const found = new Map<string, number>();
  const note = (name: string, month: number, override = false) => {
    const key = fold(name).replace(/\.$/, '');
    if (key.length < 3 || !/^[\p{L}\p{M}'-]+$/u.test(key)) return;
    const known = found.get(key);
    // A word that is one month here and another there ("listopad") says nothing.
    found.set(key, override || known === undefined || known === month ? month : 0);
  };
  for (const language of LANGUAGES.split(' '))
    for (const form of ['long', 'short'] as const)
      for (const withDay of [true, false]) {
        const format = new Intl.DateTimeFormat(language, {
          month: form,
          ...(withDay ? { day: 'numeric' } : {}),
          calendar: 'gregory',
          timeZone: 'UTC',
        });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(new Date(Date.UTC(2025, month - 1, 15)));
          const name = parts.find((part) => part.type === 'month')?.value;
          if (name) note(name, month);
        }
      }
  for (const [name, month] of Object.entries(IRREGULAR)) note(name, month, true);
  return found;
}
