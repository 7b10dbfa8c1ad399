/** A byline's people and, where it names a desk or an outlet instead, that. Offsets are UTF-16, in the line. */
export interface Named {
  people: string[];
  outlet: { name: string; start: number; end: number } | null;
}

const BY =
  /^[\s([*_•|-]{0,4}(?:(?:story |text |words |article |report |analysis |opinion |reported |written |posted |published |authored |compiled )?by|reported|written|author|authors|reporter|correspondent|von|von:|par|por|de|di|door|av|af|przez|autor(?:a|es|en|in)?|auteur|autore|yazar|haber|text|автор|автор текста|текст|от|αρθρογράφος|του|oleh|oleh:|بقلم|كتب|کاتب|लेखक|द्वारा|文|文\/|记者|記者|작성자?|기자)(?:\s?[:：|/]\s?|\s+)(?=\S)/iu;
const COLON_ONLY =
  /^[\s([*_•|-]{0,4}(?:von|par|por|de|di|door|av|af|text|haber|от|του|(?:reported|written)(?!\sby)|reporter|correspondent)\s(?![:：])/iu;

// Words that stand in the names of desks, agencies and outlets and not in people's.
const BODY =
  /\b(?:news|desk|staff|bureau|team|agency|agencies|press|media|times|post|daily|world|today|online|editorial|editors?|newsroom|network|tv|radio|broadcasting|web|service|services|gazette|herald|tribune|chronicle|journal|observer|guardian|standard|mail|express|telegraph|mirror|star|sun|globe|courier|monitor|digest|magazine|review|report|reporter|reporters|correspondents?|international|group|inc|ltd|llc|gmbh|reuters|afp|ap|dpa|tass|ani|pti|ians|efe|ansa|xinhua|bloomberg|anadolu|interfax|ukrinform|bbc|cnn|ndtv|associated|redaktion|rédaction|redacción|redação|redazione|редакция|редакція|redakcja|haber merkezi|redactie|redaksjonen|toimitus|zeitung|nachrichten|agentur|diario|giornale|noticias|novosti|новости|gazeta|编辑部|編集部|विशेष|डेस्क)\b|(?:редакци|новост|агентств|编辑|編集)/iu;
const DESK =
  /\s(?:news ?desk|web ?desk|newsdesk|desk|online desk|digital desk|news service|news bureau|staff reporter|staff writer|staff|editorial team|editorial|news team|newsroom|bureau|correspondent|reporter|team|webdesk|haber merkezi)$/iu;

const PERSON =
  /^(?:(?:dr|prof|sir|dame|rev)\.?\s)?(?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}]{1,6}|(?:van|von|de|der|den|del|della|da|di|dos|du|la|le|el|al|bin|ibn|ter|ten|af|y))(?:[\s·](?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}]{1,8}|van|von|de|der|den|del|della|da|di|dos|du|la|le|el|al|bin|ibn|ter|ten|af|y)){0,5}$/u;

/** Reads `line` as a byline. Null where it is none. `bare`: a name alone may be one (under a title, beside a time). */
export function readByline(line: string, bare: boolean): Named | null {
  if (line.length > 160) return null;
  const by = BY.exec(line);
  if (by && COLON_ONLY.test(line) && !bare) return null;
  if (!by && !bare) return null;
  const from = by?.[0].length ?? 0;
  const cut = /\s+[|•·]\s+|\s+[–—-]\s+|,?\s+(?:published|updated|posted|on)\b|\s*\||\s{3,}/iu.exec(line.slice(from));
  const named = cut ? line.slice(from, from + cut.index) : line.slice(from);
  const people: string[] = [];
  let outlet: Named['outlet'] = null;
  for (const piece of pieces(named)) {
    if (!piece.name) continue;
    if (isBody(piece.name)) outlet ??= deskOf(line, from + piece.start, piece.name);
    else if (PERSON.test(piece.name) && /[\s·]|\p{Lo}{2}/u.test(piece.name)) people.push(calm(piece.name));
    // What follows a person's name may be the role or the place: "Mara Lind, political editor".
    else if (people.length === 0 && !(by && PERSON.test(piece.name))) return null;
  }
  if (people.length === 0 && !outlet) return null;
  return { people, outlet };
}

export function isBody(name: string): boolean {
  return BODY.test(name) || /\.(?:com|org|net|in|co|uk|de|fr|news|tv)\b/i.test(name);
}

/** The outlet's name in that of a desk: `Harbour News Desk` belongs to `Harbour`. Null where only the desk is named. */
export function deskOf(line: string, start: number, name: string): Named['outlet'] {
  let bare = name.trim();
  for (let round = 0; round < 2; round += 1) bare = bare.replace(DESK, '').trim();
  if (
    !bare ||
    /^(?:news|web|online|digital|our|staff|the|special|sports?|our own|editorial|agenc\p{L}*|desk|team|national|world|business|reuters|afp|ap|pti|ani|ians|dpa|tass)$/iu.test(
      bare,
    )
  )
    return null;
  if (/\b(?:reporter|correspondent|editor|staff|desk|team|bureau)s?$/iu.test(bare) && bare.split(/\s+/).length <= 2)
    return null;
  const at = line.indexOf(bare, start);
  return at < 0 ? null : { name: bare, start: at, end: at + bare.length };
}

function* pieces(text: string): Generator<{ name: string; start: number }> {
  const split = /\s*(?:[,;/&]|\s(?:and|und|et|y|e|en|og|och|и|та|i|ve|with|mit|for|in|at)\s)\s*/giu;
  let from = 0;
  for (const match of text.matchAll(split)) {
    yield trimmed(text.slice(from, match.index), from);
    from = match.index + match[0].length;
  }
  yield trimmed(text.slice(from), from);
}

function trimmed(text: string, start: number): { name: string; start: number } {
  const name = text.replace(/^[\s("'*_]+|[\s)"'*_.:]+$/gu, '');
  return { name, start };
}

/** `MARA LIND` becomes `Mara Lind`: capitals are layout. */
function calm(name: string): string {
  if (!/^[\p{Lu}\s'’.-]+$/u.test(name) || name.length < 5) return name;
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}
