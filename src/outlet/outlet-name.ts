import { fold } from '../text/fold.ts';

/**
 * The key an outlet's name is looked up by: case, accents, punctuation and a leading article folded away.
 * `The Harbour Post`, `HARBOUR POST` and `Harbour-Post` become one. Empty where nothing is left.
 */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|le|la|les|el|los|il|der|die|das|het|de|o) (?=\S)/, '');
}

// Sections that lists of sources write behind an outlet's name: "Harbour Post (Opinion)", "Harbour Post - News".
const SECTION =
  /^(?:(?:online|web|print)? ?(?:news|opinion|editorial|blog|business|politics|fact check|video|sports?|us|uk|international|world)|online|website|newspaper|magazine)$/;

/** The name and, where it carries a section behind it, the name without: in the order to try. */
export function nameForms(name: string): string[] {
  const forms = [name.trim()];
  const cut = /^(.{2,}?)\s*(?:\(([^()]{2,24})\)|\s[-–—|]\s*([^-–—|()]{2,24}))$/u.exec(name.trim());
  const section = cut?.[2] ?? cut?.[3];
  if (cut?.[1] && section && SECTION.test(fold(section).trim())) forms.push(cut[1]);
  const bare = /^(.{3,}?)\s+(?:online|web)(?:\s+news)?$/i.exec(name.trim())?.[1];
  if (bare) forms.push(bare);
  return forms;
}

/** Whether a text can be an outlet's name: one line, 2 to 60 characters, letters in it, no sentence. */
export function isOutletName(name: string): boolean {
  const text = name.trim();
  return text.length >= 2 && text.length <= 60 && /\p{L}/u.test(text) && !/[\n\r\t<>{}]|[.!?]\s|https?:/u.test(text);
}
