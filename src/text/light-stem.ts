// Endings cut off, longest first, for languages without a Snowball algorithm: light stemming as in Ramanathan and Rao
// (2003) for Hindi, and case and number endings of nouns and adjectives for Ukrainian.
const ENDINGS: Record<string, readonly string[]> = {
  uk: 'ього ьому ими іми ами ями ові еві єві ого ому ій их іх им ім ою ею єю ах ях ів їв ам ям ої ії ія ію ою ом ем єм ий а я у ю и і ї о е є ь й'.split(
    ' ',
  ),
  hi: 'ियों ियाँ ियां ाएँ ाएं ाओं ुओं ुएँ ुआं ों ें ीं ाँ ां ी े ा ि ु ू ो'.split(' '),
};

/** Fewest letters that a stem keeps. */
const LEAST = 3;

/** The word, lower case, without its ending; null where the language has no list. */
export function lightStem(word: string, language: string): string | null {
  const endings = ENDINGS[language];
  if (!endings) return null;
  const lower = word.toLowerCase();
  for (const ending of endings)
    if (lower.endsWith(ending) && lower.length - ending.length >= LEAST) return lower.slice(0, -ending.length);
  return lower;
}
