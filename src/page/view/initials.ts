/** Words that say nothing about which outlet it is, in the languages that put an article before a name. */
const ARTICLES = new Set([
  'the',
  'a',
  'der',
  'die',
  'das',
  'le',
  'la',
  'les',
  'el',
  'los',
  'las',
  'il',
  'o',
  'de',
  'of',
  '&',
]);

/**
 * Short forms for outlets, one each, in the order of `names`: the initials of a name's words, or the first letters of a
 * name of one word; a short form already taken grows by letters, then by a number.
 */
export function initialsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    for (const form of formsOf(name)) {
      if (taken.has(form)) continue;
      taken.add(form);
      return form;
    }
    throw new Error('forms never end');
  });
}

function* formsOf(name: string): Generator<string> {
  const words = name.split(/[\s./-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !ARTICLES.has(word.toLowerCase()));
  const use = (telling.length > 0 ? telling : words).map((word) => [...word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')]);
  const first = use[0] ?? ['?'];
  const initials = use.map((letters) => letters[0]!.toUpperCase()).join('');
  if (use.length > 1) yield initials.slice(0, 4);
  const short = [first[0]!.toUpperCase(), ...first.slice(1)];
  for (let length = 2; length <= Math.min(short.length, 5); length++) yield short.slice(0, length).join('');
  for (let number = 1; ; number++) yield `${initials.slice(0, 3)}${number}`;
}
