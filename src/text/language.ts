import { eld } from 'eld/small';

/** Enough to be sure of the language; more only costs time. */
const SAMPLE = 2000;

/** BCP 47 code of the language `text` is written in; `und` where it cannot be told (no letters, or too few). */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (!/\p{L}/u.test(sample)) return 'und';
  return eld.detect(sample).language || 'und';
}
