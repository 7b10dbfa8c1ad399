import type { ComponentChildren } from 'preact';
import type { Article } from '../../article/article.ts';
import type { Citation } from '../../base/citation.ts';
import { scaleOf } from '../../outlet/lens.ts';
import type { Rating } from '../../outlet/outlet.ts';
import { citationsIn } from '../view/anchors.ts';
import { count, listed } from '../view/counts.ts';
import { type Mark, type Marked, markText, paragraphsOf } from '../view/marked-text.ts';
import type { StoryView } from '../view/story-view.ts';
import { publishedInWords } from '../view/times.ts';
import { webAddress } from '../view/web-address.ts';
import { Linked } from './linked.tsx';
import { tongue } from './tongue.ts';

/** How much of an account's text is shown. cited: the cited passages only. */
export type Texts = 'full' | 'cited';

/** What a site adds under an account: how to move it to another story, say. */
export type UnderAccount = (article: Article) => ComponentChildren;

interface AccountsProps {
  view: StoryView;
  texts: Texts;
  under?: UnderAccount | undefined;
  /** Name only the places that something above leads to: of a page that shows the beginning of its lists. */
  linkedOnly?: boolean;
}

/** All accounts, in order of publication, each with the places that the page cites. */
export function Accounts({ view, texts, under, linkedOnly = false }: AccountsProps) {
  const cited = new Map<string, Citation[]>();
  const all = citationsIn({ ...view.dossier, articles: [], outlets: [] });
  for (const citation of linkedOnly ? all.filter((one) => view.linked.has(view.place(one))) : all)
    cited.set(citation.article, [...(cited.get(citation.article) ?? []), citation]);
  const backs = backLinks(view);
  return (
    <>
      {view.articles
        .filter(({ id }) => view.isListed(id))
        .map((article) => (
          <Account
            key={article.id}
            view={view}
            article={article}
            cited={cited.get(article.id) ?? []}
            backs={backs}
            texts={texts}
            under={under}
          />
        ))}
    </>
  );
}

/** From the place of a value to the difference it is part of. */
function backLinks(view: StoryView): Map<string, string> {
  const backs = new Map<string, string>();
  for (const difference of view.dossier.differences)
    for (const { citations } of difference.positions)
      for (const citation of citations) backs.set(view.place(citation), view.at(difference.id));
  return backs;
}

interface AccountProps {
  view: StoryView;
  article: Article;
  cited: Citation[];
  backs: Map<string, string>;
  texts: Texts;
  under: UnderAccount | undefined;
}

function Account({ view, article, cited, backs, texts, under }: AccountProps) {
  const outlet = view.outlet(article.outlet);
  const marksIn = (source: Citation['in']) =>
    cited
      .filter((citation) => citation.in === source)
      .map((citation): Mark => {
        const id = view.place(citation);
        return { id, start: citation.start, end: citation.end, back: backs.get(id) };
      });
  const text = texts === 'full' ? view.text(article.id) : null;
  const brief = view.isBrief(article.id);
  return (
    <article class="account" id={view.account(article.id)}>
      <p class="outlet">
        <Linked to={view.links.outlet(outlet.id)}>{outlet.name}</Linked>{' '}
        {article.kind === 'digest' && <span class="count">a digest of other outlets</span>}
      </p>
      <h3 {...tongue(article.language)}>
        <MarkedText nodes={markText(article.title, marksIn('title'))} />
      </h3>
      <p class="meta">
        {article.byline.length > 0 && `By ${listed(article.byline)}. `}
        {publishedInWords(article.published)}
        {article.published && article.published.precision === 'minute' && <LocalTime local={article.published.local} />}
        {article.credits.length > 0 &&
          `, credits ${listed([...new Set(article.credits.map(({ agency }) => agency ?? 'an agency it does not name'))])}`}
      </p>
      {brief ? null : (
        <div class="body" {...tongue(article.language)}>
          {text ? (
            paragraphsOf(text).map((paragraph) => (
              <p key={paragraph.start}>
                <MarkedText nodes={markText(paragraph.text, marksIn('text'), paragraph.start)} />
              </p>
            ))
          ) : (
            <CitedPassages marks={marksIn('text')} cited={cited} />
          )}
        </div>
      )}
      {!brief && <Removed cited={cited} view={view} />}
      <p class="meta">
        {webAddress(article.url) && (
          <a class="original" href={webAddress(article.url)!} rel="noopener noreferrer external">
            Read it at {outlet.name}
          </a>
        )}
        {view.links.article(article.id) && (
          <>
            {' '}
            <a href={view.links.article(article.id)!}>Beside the other accounts</a>
          </>
        )}
        {!brief && <Standing view={view} article={article} />}
      </p>
      {under?.(article)}
    </article>
  );
}

function LocalTime({ local }: { local: string }) {
  const zone = /[+-]\d\d:\d\d$/.exec(local)?.[0];
  return zone && zone !== '+00:00' ? <span> (there {local.slice(11, 16)})</span> : null;
}

/** The outermost cited passages in their order, where the text itself may not be shown. */
function CitedPassages({ marks, cited }: { marks: Mark[]; cited: Citation[] }) {
  const texts = cited.filter((citation) => citation.in === 'text').sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Citation[] = [];
  for (const citation of texts) if (citation.start >= (outer.at(-1)?.end ?? 0)) outer.push(citation);
  return (
    <>
      {outer.map(({ text, start, end }) => (
        <p key={start}>
          <MarkedText
            nodes={markText(
              text,
              marks.filter((mark) => mark.start >= start && mark.start < end),
              start,
            )}
          />
        </p>
      ))}
    </>
  );
}

function Removed({ cited, view }: { cited: Citation[]; view: StoryView }) {
  const parts = cited.filter((citation) => citation.in === 'removed');
  if (parts.length === 0) return null;
  return (
    <p class="meta">
      Beside the text:{' '}
      {parts.map((citation) => (
        <span key={view.place(citation)} id={view.place(citation)} class="theirs">
          {citation.text}{' '}
        </span>
      ))}
    </p>
  );
}

function MarkedText({ nodes }: { nodes: Marked[] }) {
  return (
    <>
      {nodes.map((node) => {
        if (typeof node === 'string') return node;
        const { id, back } = node.mark;
        const inside = <MarkedText nodes={node.inside} />;
        return back && node.inside.every((inner) => typeof inner === 'string') ? (
          <a key={id} id={id} href={`#${back}`} class="v">
            {inside}
          </a>
        ) : (
          <span key={id} id={id}>
            {inside}
          </span>
        );
      })}
    </>
  );
}

function Standing({ view, article }: { view: StoryView; article: Article }) {
  const told = view.dossier.statements.filter(({ support }) =>
    support.some(({ citation }) => citation.article === article.id),
  );
  const common = told.filter(({ outlets }) => outlets > 1).length;
  const outlet = view.outlet(article.outlet);
  const facts = [outlet.country, outlet.kind, ...outlet.owners.map(({ name, kind }) => `${name} (${kind})`)].filter(
    Boolean,
  );
  return (
    <>
      <span>
        {' '}
        Here because{' '}
        {told.length > 0
          ? `it shares ${count(common, 'statement')} with other accounts and makes ${told.length - common} alone`
          : 'it tells of the same event'}
        .{' '}
      </span>
      <span>
        {facts.length > 0 ? `${facts.join(', ')}. ` : 'Nothing is on record of this outlet. '}
        {outlet.ratings.length > 0 ? `${ratingsInWords(outlet.ratings)}.` : 'Unrated.'}
      </span>
    </>
  );
}

/** Each rater's own values, never averaged: `Some Rater: leaning center, reliability high (82), 2026`. */
function ratingsInWords(ratings: readonly Rating[]): string {
  const byRater = new Map<string, Rating[]>();
  for (const rating of ratings) byRater.set(rating.rater, [...(byRater.get(rating.rater) ?? []), rating]);
  return [...byRater]
    .map(([rater, own]) => {
      const values = own.map((rating) => {
        const value = String(rating.value).replaceAll(/[-_]/g, ' ');
        return `${scaleOf(rating)} ${rating.group ? `${rating.group} (${value})` : value}`;
      });
      return `${rater}: ${values.join(', ')}, ${own[0]!.date.slice(0, 4)}`;
    })
    .join('. ');
}
