import type { Citation } from '../../../base/citation.ts';
import type { Quote } from '../../../dossier/dossier.ts';
import type { Bearer } from '../../../page/view/bearers.ts';

/** A quotation in the story it stands in. */
export interface QuoteIn {
  bearer: Bearer;
  quote: Quote;
}

/** What they say, in the order of the stories. */
export function quotesBy(bearers: readonly Bearer[]): QuoteIn[] {
  return bearers.flatMap((bearer) =>
    bearer.dossier.quotes.filter(({ speaker }) => speaker === bearer.entity.id).map((quote) => ({ bearer, quote })),
  );
}

/** What others say in which they are named, by any name the story knows them by. */
export function quotesNaming(bearers: readonly Bearer[]): QuoteIn[] {
  return bearers.flatMap((bearer) => {
    const names = ownNames(bearer);
    return bearer.dossier.quotes
      .filter(
        ({ speaker, pieces }) =>
          speaker !== bearer.entity.id && pieces.some((piece) => names.some((name) => holds(piece, name))),
      )
      .map((quote) => ({ bearer, quote }));
  });
}

/** Names that no other of the story bears; not descriptions such as “the minister”. */
function ownNames({ dossier, entity }: Bearer): string[] {
  const others = new Set(dossier.entities.filter(({ id }) => id !== entity.id).flatMap(({ aliases }) => aliases));
  return entity.aliases.filter(
    (alias) => /^\p{L}/u.test(alias) && !/^\p{Ll}/u.test(alias) && alias.length > 2 && !others.has(alias),
  );
}

/** `name` as whole words. */
function holds({ text }: Citation, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + name.length, at + name.length + 2)];
    if (!/[\p{L}\p{M}\p{N}]$/u.test(before) && !/^[\p{L}\p{M}\p{N}]/u.test(after)) return true;
  }
  return false;
}
