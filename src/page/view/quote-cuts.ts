import type { Citation } from '../../base/citation.ts';
import type { Dossier, Quote } from '../../dossier/dossier.ts';

/** The version with the most words, of one account: what the others are measured by. */
export function longestOf(quote: Quote): Citation[] {
  const versions = [quote.pieces, ...quote.variants.map(({ citations }) => citations)].filter(
    ({ length }) => length > 0,
  );
  const lengthOf = (pieces: readonly Citation[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
  return versions.reduce((best, version) => (lengthOf(version) > lengthOf(best) ? version : best), [quote.said]);
}

export interface Kept {
  text: string;
  kept: boolean;
  at: number;
}

/** The longest version cut into what `pieces` keep of it and what they leave out; null where they are not found in it. */
export function keptOf(whole: readonly Citation[], pieces: readonly Citation[]): Kept[] | null {
  const text = whole.map((piece) => piece.text).join(' … ');
  const folded = fold(text);
  const spans: Kept[] = [];
  let at = 0;
  for (const piece of pieces) {
    const wanted = fold(piece.text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const found = wanted === '' ? -1 : folded.indexOf(wanted, at);
    if (found < 0) return null;
    if (found > at) spans.push({ text: text.slice(at, found), kept: false, at });
    spans.push({ text: text.slice(found, found + wanted.length), kept: true, at: found });
    at = found + wanted.length;
  }
  if (/[\p{L}\p{N}]/u.test(text.slice(at))) spans.push({ text: text.slice(at), kept: false, at });
  return spans;
}

/** One character for one, so that offsets hold: case and the forms of quotation marks do not count. */
function fold(text: string): string {
  return text.replaceAll(/[\s\S]/g, (letter) => {
    if (/[’‘]/.test(letter)) return "'";
    if (/[“”«»]/.test(letter)) return '"';
    const lower = letter.toLowerCase();
    return lower.length === 1 ? lower : letter;
  });
}

export interface Speaker {
  key: string;
  name: string;
  role: string | null;
  quotes: Quote[];
}

/** Quotations by who said them, in the order of how many origins carry the most carried one; unnamed speakers last. */
export function quotesBySpeaker(dossier: Dossier): Speaker[] {
  const entities = new Map<string, Dossier['entities'][number]>(dossier.entities.map((entity) => [entity.id, entity]));
  const speakers = new Map<string, Speaker>();
  for (const quote of dossier.quotes) {
    const entity = quote.speaker ? entities.get(quote.speaker) : undefined;
    const key = entity?.id ?? `unnamed ${quote.speakerText.toLowerCase()}`;
    const name = entity?.name ?? (quote.speakerText || 'Not named');
    const speaker = speakers.get(key) ?? { key, name, role: entity?.roles[0]?.role ?? null, quotes: [] };
    speaker.quotes.push(quote);
    speakers.set(key, speaker);
  }
  const weight = (of: Speaker) => Math.max(...of.quotes.map(({ origins }) => origins)) * 100 + of.quotes.length;
  return [...speakers.values()]
    .map((speaker, index) => ({ speaker, index, named: entities.has(speaker.key) }))
    .sort((a, b) => Number(b.named) - Number(a.named) || weight(b.speaker) - weight(a.speaker) || a.index - b.index)
    .map(({ speaker }) => speaker);
}
