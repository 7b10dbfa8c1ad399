import { excerptOf } from '../../article/excerpt.ts';
import type { ArticleId, StoryId } from '../../base/ids.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { sealOf } from '../../dossier/verify/seal.ts';
import type { Store } from '../../store/store.ts';
import { forOthers, type MissingText, withoutTexts, withTexts } from './dossier-texts.ts';
import { reservedText } from './reserved-text.ts';

/**
 * A frozen, citable copy of one version of a story's dossier. It has the form of what `compare --format json` prints, so that
 * `verify` reads both; `seal` is over all of it. The same version gives the same bytes while its texts are kept.
 */
export interface Snapshot {
  synoptic: 1;
  snapshot: {
    story: string;
    version: number;
    /** When this version was written. */
    at: string;
    /** Beginnings of its articles, at most 300 characters; what is reserved or gone is left out. */
    excerpts: Record<ArticleId, string>;
  };
  dossiers: [Dossier];
  strays: [];
  refusals: Dossier['refusals'];
  seal: string;
}

/** `full`: with the texts, but those their publishers reserve. Fails, in words, where there is no such version. */
export async function takeSnapshot(
  { stories, articles }: Pick<Store, 'stories' | 'articles'>,
  story: StoryId,
  { version, full }: { version?: number; full: boolean },
): Promise<Result<{ file: Snapshot; missing: MissingText[] }, string>> {
  let row = await stories.get(story);
  for (let steps = 0; row?.into && steps < 20; steps += 1) row = await stories.get(row.into);
  if (!row) return failed(`there is no story ${story}`);
  const found = await stories.dossier(row.id, version);
  if (!found)
    return failed(version === undefined ? 'its dossier is not written yet' : `its dossier has no version ${version}`);
  const { dossier, missing } = await withTexts(articles, await forOthers(articles, found.dossier));
  const stored = new Map(
    (await articles.many(dossier.articles.map(({ id }) => id))).map((one) => [one.article.id, one]),
  );
  const excerpts: Snapshot['snapshot']['excerpts'] = {};
  for (const article of dossier.articles) {
    const rights = stored.get(article.id)?.rights;
    const why = rights ? reservedText(rights) : null;
    if (why) missing.push({ article: article.id, why });
    else if (article.text) excerpts[article.id] = excerptOf(article.text);
  }
  const withheld = new Set(missing.map(({ article }) => article));
  const slim = withoutTexts(dossier);
  const kept = full
    ? { ...dossier, articles: dossier.articles.map((one, at) => (withheld.has(one.id) ? slim.articles[at]! : one)) }
    : slim;
  const refusals = full ? missing.map(({ article, why }) => ({ what: article, why: `no text: ${why}` })) : [];
  const snapshot = { story: row.id, version: found.version, at: found.at, excerpts };
  const file: Omit<Snapshot, 'seal'> = { synoptic: 1, snapshot, dossiers: [kept], strays: [], refusals };
  return ok({ file: { ...file, seal: sealOf(file) }, missing: full ? missing : [] });
}
