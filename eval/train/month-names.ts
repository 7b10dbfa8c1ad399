// npm run train -- month-names
// Writes the month names of many languages, as Node's Intl knows them today, into a table that stays the same from then on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES =
  'en de fr es pt it nl da sv nb nn fi pl cs sk hu ro bg ru uk be sr sr-Latn hr bs sl mk el tr az kk uz ky tg ar fa he hi bn ur pa gu ta te ml kn mr ne si th vi id ms fil sw af sq et lv lt is ga cy ca eu gl ka hy mn km lo my am zu ha so';

/** Words that mean a day of the week far more often. */
const WEEKDAYS = new Set(['sat']);

const clean = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[.\s'’]+/g, '');

export default async function train(): Promise<void> {
  const lines: string[] = [];
  for (const language of LANGUAGES.split(' ')) {
    const months: string[] = [];
    for (let month = 0; month < 12; month += 1) {
      const names = new Set<string>();
      const date = new Date(Date.UTC(2023, month, 15));
      for (const style of ['long', 'short'] as const)
        for (const day of [undefined, 'numeric'] as const) {
          const options = { month: style, day, timeZone: 'UTC', calendar: 'gregory' } as const;
          const parts = new Intl.DateTimeFormat(language, options).formatToParts(date);
          const name = clean(parts.find((part) => part.type === 'month')?.value ?? '');
          if (name && !/\d/.test(name) && !WEEKDAYS.has(name)) names.add(name);
        }
      months.push([...names].join(' '));
    }
    if (months.every((month) => month !== ''))
      lines.push(`  ${language.includes('-') ? `'${language}'` : language}: '${months.join('|')}',`);
  }
  const head =
    '// Made by `npm run train -- month-names` from Intl (Unicode CLDR): per language, the twelve months, their forms apart by blanks.\n';
  const path = join(import.meta.dirname, '../../src/text/time/month-names.data.ts');
  writeFileSync(path, `${head}export const MONTH_NAMES: Record<string, string> = {\n${lines.join('\n')}\n};\n`);
}
