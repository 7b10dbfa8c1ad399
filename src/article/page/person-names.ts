import { wordsOf } from './title.ts';

const BY_WORD =
  /^(?:\W*)(?:(?:written|reported|words|story|text|report|article|posted|published|analysis|review|opinion|exclusive|updated)\s+)?(?:by|von|par|por|di|door|av|af|od|przez|autor(?:in|zy|e|a)?|auteurs?|autheur|authors?|författare|szerző|írta|yazan|текст|авторы?|bởi|oleh|skrevet av|kirjoittaja|tekst|texte?|texto|testo|redacción|reporter|文|作者|記者|记者)\s*[:：/|]?\s+/iu;
const LABEL = /^(?:author|by|autor|text|written by|von|par|por)\s*[:：]\s*/iu;
const SPLIT = /\s*[,;|/•·\n]\s*|\s+(?:and|und|et|y|e|en|i|og|och|with|for|و|и|та|ja|és|ve|&)\s+/iu;
const DATE_OR_TIME =
  /\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b|\b\d{1,2}\s+(?:min|hours?|days?|ago)\b|\b(?:updated|published|last modified|posted on)\b.*$/giu;
const MAIL = /\S+@\S+|https?:\S+|@\w+/g;
const ROLE =
  /\b(?:editor|reporter|correspondent|journalist|columnist|writer|producer|contributor|director|chief|bureau|anchor|critic|analyst|professor|photographer|photos?|staff|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|redactor|giornalista|journalist(?:in)?|politics|business|news|senior|deputy|special|national|international|political|editorial|team|desk|newsroom|redaktion|redaktionen|rédaction|redacción|redazione|redacção|redakcja|redakce|admin|administrator|guest|media|press|online|digital|tv|radio|inc|ltd|llc|gmbh|university|institute|agency|agencies|associated|reuters|afp|dpa|ansa|xinhua|bloomberg|service|services|network|magazine|times|post|herald|daily|gazette|tribune|journal|view all posts|read more|follow|subscribe|comments?|minutes?|share|copyright|contributing)\b/iu;
const GENERIC =
  /^(?:(?:the\s+)?(?:news\s*)?(?:staff|admin|administrator|editors?|editor|editorial(?: (?:team|board|staff))?|newsroom|web ?desk|news ?desk|online ?desk|redaktion|redaktionen|la rédaction|rédaction|redacción|redazione|redação|redakcja|redakce|редакция|редакція|guest|author|unknown|anonymous|user|root|web ?master|n\/a|null|undefined|none|no author|staff (?:writer|reporter)s?|view all|by|von|more|contributors?|agencies|agency|wire|wires))$/iu;

/** A name as names of people look: two to five words, each begun with a capital (where the script has them), no role or body word. */
export function isPersonLike(name: string): boolean {
  if (ROLE.test(name) || /\d|^the\s/i.test(name)) return false;
  const words = name.split(/\s+/);
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return name.length <= 16;
  if (words.length < 2 || words.length > 5) return false;
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:de|da|di|del|della|van|von|der|den|la|le|du|el|al|bin|bint|ibn|dos|das|zu|ter|ten|af|av|y|e|d'.*|l'.*|al-.*)$/u.test(
        word,
      ),
  );
  return small.length === 0 && name.length <= 50;
}

/**
 * Splits author strings into single names and drops what is none: By-words, addresses, dates, roles after a comma, generic
 * authors such as "Staff", and the site's own name.
 */
export function cleanNames(raw: readonly string[], siteNames: readonly string[]): string[] {
  const names: string[] = [];
  for (const text of raw.slice(0, 40)) {
    const cut = text
      .slice(0, 400)
      .replace(MAIL, ' ')
      .replace(BY_WORD, '')
      .replace(LABEL, '')
      .replace(/\((?:[^()]{0,80})\)/g, ' ')
      .replace(/\s+(?:[-–—]|\||for|in)\s+.*$/u, (tail) =>
        /^\s+(?:for|in)\s/.test(tail) ? '' : ` | ${tail.replace(/^\s+[-–—|]\s+/, '')}`,
      );
    const parts = cut.split(SPLIT);
    const first = names.length;
    for (const part of parts) {
      const name = (part ?? '')
        .replace(DATE_OR_TIME, ' ')
        .replace(BY_WORD, '')
        .replace(/^[\s"'“”.:*–—-]+|[\s"'“”.:*–—-]+$/gu, '')
        .replace(/\s+/g, ' ');
      if (!isName(name, siteNames)) continue;
      // What follows a name after a comma is a role or a place unless it looks like a name itself.
      if (names.length > first && !isPersonLike(name)) continue;
      if (!names.some((other) => other.toLowerCase() === name.toLowerCase())) names.push(name);
    }
  }
  const people = names.filter(isPersonLike);
  return people.length > 0 ? people : names.slice(0, 3);
}

function isName(name: string, siteNames: readonly string[]): boolean {
  if (
    name.length < 2 ||
    name.length > 60 ||
    !/\p{L}{2}/u.test(name) ||
    /[←→»©]|(?:^|\s)\d+(?:\s|$)/u.test(name) ||
    GENERIC.test(name)
  )
    return false;
  if (wordsOf(name).length > 6) return false;
  const letters = wordsOf(name).join('');
  return !siteNames.some((site) => wordsOf(site).join('') === letters);
}
