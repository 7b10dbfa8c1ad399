import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { excerptOf } from '../../article/excerpt.ts';
import type { Difference, Dossier } from '../../dossier/dossier.ts';
import type { Digest } from '../../page/digest/digest.ts';
import { DigestBody, dayInWords } from '../../page/digest/digest-body.tsx';
import { digestLinks } from '../../page/digest/digest-links.ts';
import { tongue } from '../../page/html/tongue.ts';
import { count, listed } from '../../page/view/counts.ts';
import { changesBetween, partedAt } from '../../page/view/dossier-changes.ts';
import { distinctValues, inOrder, RELATIONS } from '../../page/view/relations.ts';
import { webAddress } from '../../page/view/web-address.ts';
import { dayAfter } from '../../run/newsroom/digest-of-day.ts';
import type { StorySummary } from '../../run/newsroom/sum-up-story.ts';
import type { StoredArticle } from '../../store/article-store.ts';
import type { StoryRow } from '../../store/story-store.ts';
import { paths } from '../paths.ts';
import { type OutItem, tagOf } from './out-feed.ts';

const html = (node: VNode): string => renderToString(node);
const validInstant = (at: string | null | undefined): string | null =>
  at && !Number.isNaN(Date.parse(at)) ? at : null;

/** A story by what lists show of it. `base`: where the newsroom is reached. */
export function storyItem(row: StoryRow, base: string): OutItem {
  const { brief = [], conflicts = [], counts, language, titleOutlet } = row.summary as Partial<StorySummary>;
  const figures = counts
    ? `${count(counts.articles, 'account')}, ${count(counts.outlets, 'outlet')}, ${count(counts.origins, 'origin')}, ${count(counts.differences, 'difference')}`
    : '';
  return {
    id: tagOf('story', row.id),
    url: base + paths.story(row.id),
    title: row.title,
    summary: excerptOf(brief[0]?.text ?? figures),
    html: html(
      <>
        {brief.map((line) => (
          <blockquote key={line.text} {...tongue(line.language)}>
            <p>{excerptOf(line.text)}</p>
            <footer>
              <Original url={line.url ?? null}>{line.outlet}</Original>
            </footer>
          </blockquote>
        ))}
        {conflicts.map(({ about, values }) => (
          <p key={about + values.join()}>
            {about}: {values.map((value) => `“${excerptOf(value)}”`).join(' or ')}
          </p>
        ))}
        <p>
          {figures}. <a href={base + paths.story(row.id)}>All accounts side by side</a>
        </p>
      </>,
    ),
    published: validInstant(row.first),
    updated: validInstant(row.updated) ?? '1970-01-01T00:00:00Z',
    author: titleOutlet ?? null,
    language: language ?? null,
  };
}

/** An article: its beginning, and the way to the original. */
export function articleItem(stored: StoredArticle, base: string): OutItem {
  const { article, outlet, arrived, story, rights } = stored;
  // A feed is read by everybody: what its publisher asks not to archive is named, and no more.
  const excerpt = rights.noArchive ? '' : excerptOf(article.text);
  const ours = base + paths.article(article.id);
  const published = validInstant(article.published?.at);
  const modified = validInstant(article.modified);
  return {
    id: tagOf('article', article.id),
    url: webAddress(article.url) ?? ours,
    title: article.title,
    summary: excerpt,
    html: html(
      <>
        {excerpt && <blockquote {...tongue(article.language)}>{excerpt}</blockquote>}
        <p>
          <Original url={article.url}>{outlet.name}</Original>
          {story && (
            <>
              {'. '}
              <a href={base + paths.story(story)}>What others say of it</a>
            </>
          )}
        </p>
      </>,
    ),
    published,
    updated: modified && (!published || modified > published) ? modified : (published ?? arrived),
    author: outlet.name,
    language: article.language,
  };
}

/** One difference of a story, its values with the sentences they stand in. */
export function differenceItem(difference: Difference, dossier: Dossier, row: StoryRow, base: string): OutItem {
  const names = new Map(dossier.outlets.map(({ id, name }) => [id, name]));
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const page = base + paths.story(row.id);
  const at = validInstant(partedAt(difference));
  return {
    id: tagOf('story', row.id, 'difference', difference.id),
    url: `${page}#${encodeURIComponent(difference.id)}`,
    title: `${difference.about}: ${listed(distinctValues(difference).map((value) => excerptOf(value, 60)))}`,
    summary: excerptOf(`${RELATIONS[difference.relation].word} in “${row.title}”`),
    html: html(
      <>
        <p>
          {RELATIONS[difference.relation].word} in <a href={page}>{row.title}</a>: {RELATIONS[difference.relation].says}
          .
        </p>
        {difference.positions.map(({ value, context }) => {
          const article = context[0] && articles.get(context[0].article);
          return (
            <blockquote key={value + context[0]?.article} {...tongue(article?.language)}>
              <p>
                <b>{excerptOf(value)}</b>: {excerptOf(context[0]?.text ?? '')}
              </p>
              {article && (
                <footer>
                  <Original url={article.url}>{names.get(article.outlet) ?? article.outlet}</Original>
                </footer>
              )}
            </blockquote>
          );
        })}
      </>,
    ),
    published: at,
    updated: at ?? row.updated,
    author: null,
    language: null,
  };
}

/** A version of a story's dossier: what came in with it. */
export function versionItem(
  made: { dossier: Dossier; version: number; at: string },
  before: Dossier | null,
  row: Pick<StoryRow, 'id'>,
  base: string,
): OutItem {
  const { accounts, revised, gone, differences, settled } = changesBetween(before, made.dossier);
  const names = new Map(made.dossier.outlets.map(({ id, name }) => [id, name]));
  const parts = [
    accounts.length > 0 && count(accounts.length, 'new account'),
    revised.length > 0 && `${count(revised.length, 'account')} edited`,
    gone > 0 && `${count(gone, 'account')} no longer in it`,
    differences.length > 0 && count(differences.length, 'new difference'),
    settled > 0 && `${count(settled, 'difference')} no longer there`,
  ].filter((part) => part !== false);
  const says = parts.length > 0 ? listed(parts) : 'made anew, with the same accounts';
  return {
    id: tagOf('story', row.id, 'version', String(made.version)),
    url: base + paths.story(row.id),
    title: `${made.dossier.story.title}: ${says}`,
    summary: excerptOf(`Version ${made.version} of the dossier: ${says}.`),
    html: html(
      <>
        <p>
          <a href={base + paths.story(row.id)}>Version {made.version}</a>: {says}.
        </p>
        {accounts.length > 0 && (
          <ul>
            {accounts.map((article) => (
              <li key={article.id} {...tongue(article.language)}>
                <Original url={article.url}>{article.title}</Original> ({names.get(article.outlet) ?? article.outlet})
              </li>
            ))}
          </ul>
        )}
        {inOrder(differences).map((difference) => (
          <p key={difference.id}>
            {difference.about}:{' '}
            {distinctValues(difference)
              .map((value) => `“${excerptOf(value)}”`)
              .join(' or ')}
          </p>
        ))}
      </>,
    ),
    published: made.at,
    updated: made.at,
    author: null,
    language: null,
  };
}

/** The digest of a day that is over. */
export function digestItem(digest: Digest, base: string): OutItem {
  const links = digestLinks(base);
  const end = `${dayAfter(digest.day)}T00:00:00Z`;
  return {
    id: tagOf('digest', digest.day),
    url: links.day(digest.day)!,
    title: dayInWords(digest.day),
    summary: excerptOf(digest.stories.map(({ title }) => title).join('; ')),
    html: html(<DigestBody digest={digest} links={links} />),
    published: end,
    updated: end,
    author: null,
    language: null,
  };
}

/** Leads to the original where its address is one of the web. */
function Original({ url, children }: { url: string | null; children: string }) {
  const address = webAddress(url);
  return address ? <a href={address}>{children}</a> : <span>{children}</span>;
}
