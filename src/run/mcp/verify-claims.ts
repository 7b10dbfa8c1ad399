import type { Dossier } from '../../dossier/dossier.ts';
import { verifyDossier } from '../../dossier/verify/verify-dossier.ts';
import type { ArticleStore, StoredArticle } from '../../store/article-store.ts';
import { withTexts } from '../newsroom/dossier-texts.ts';

/** Faults that are named. */
const FAULTS = 10;
/** Places of one passage that are named. */
const PLACES = 5;

/** Whether an article has exactly these words, white space aside; where, in UTF-16 offsets of its title or text. */
export function verifyPassage({ article, outlet, hasText }: StoredArticle, words: string) {
  const from = { article: article.id, revision: article.revision, outlet: outlet.name, url: article.url };
  const pattern = words.trim().split(/\s+/).map(escaped).join('\\s+');
  const places = (['title', 'text'] as const).flatMap((source) =>
    pattern === ''
      ? []
      : [...article[source].matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: text }) => {
          return { in: source, start: index, end: index + text.length, text };
        }),
  );
  if (places.length === 0 && !hasText)
    return { holds: null, why: 'its text was dropped after the time that texts are kept', ...from };
  return { holds: places.length > 0, places: places.slice(0, PLACES), ...from };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Every citation of a dossier against the texts of the store. */
export async function verifyStory(articles: ArticleStore, dossier: Dossier) {
  const { dossier: whole, missing } = await withTexts(articles, dossier);
  const { citations, unchecked, faults } = verifyDossier(whole);
  return {
    story: dossier.story.id,
    holds: faults.length === 0,
    citations,
    unchecked,
    faults: faults.slice(0, FAULTS),
    missing,
  };
}
