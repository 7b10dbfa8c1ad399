import type { NameMention, Quotation } from '../../features/features.ts';
import { nameWithin } from '../../features/quotations/name-within.ts';
import type { Account } from '../dossier.ts';

/** How far before a pronoun the person stands that it can mean, in characters. */
const LOOK_BACK = 600;

/**
 * The quotations of an account whose names were read again: each leads to its speaker's name in the new list. Where the
 * speaker's own words hold a new name they are read anew; where somebody new stands before a pronoun it means nobody.
 */
export function moveSpeakers(
  { article, features }: Account,
  names: readonly NameMention[],
  won: readonly NameMention[],
): Quotation[] {
  const places = new Map(names.map((name, at) => [name, at]));
  return features.quotations.map((quotation) => {
    const { speaker, speakerName } = quotation;
    if (!speaker) return quotation;
    const inside = won.some(
      ({ in: where, start, end }) => where === speaker.in && start < speaker.end && speaker.start < end,
    );
    if (inside) {
      const source = speaker.in === 'title' ? article.title : article.text;
      return { ...quotation, speakerName: nameWithin({ source, in: speaker.in, span: speaker }, names) };
    }
    if (speakerName === null) return quotation;
    const name = features.names[speakerName]!;
    const isBeside = name.start >= speaker.start && name.end <= speaker.end;
    const other = won.some(
      ({ in: where, type, start, end }) =>
        !isBeside &&
        type === 'person' &&
        where === speaker.in &&
        end <= speaker.start &&
        start > speaker.start - LOOK_BACK,
    );
    return { ...quotation, speakerName: other ? null : (places.get(name) ?? null) };
  });
}
