import type { Dossier, Origin } from '../../dossier/dossier.ts';
import { count, percent } from '../view/counts.ts';
import type { StoryView } from '../view/story-view.ts';
import { publishedInWords } from '../view/times.ts';
import { originName } from './reports-over-time.tsx';

const KIND = { own: 'own reporting', wire: 'wire report', unknown: 'an agency is credited, but not named' };
const RELATION = { source: '', reprint: 'reprints it', rewrite: 'rewrites it' };

/** Who took it from whom: each origin with the accounts that carry its text. */
export function OriginTree({ view }: { view: StoryView }) {
  const { origins, cites } = view.dossier;
  const sizes = [...origins].sort((a, b) => b.articles.length - a.articles.length);
  const shared = sizes.filter(({ articles, kind }) => articles.length > 1 || kind !== 'own');
  const alone = sizes.filter(({ articles, kind }) => articles.length === 1 && kind === 'own');
  const sources = [...new Set(cites.map(({ source }) => source))];
  return (
    <>
      <ul class="origins">
        {shared.map((origin) => (
          <li key={origin.id}>
            <strong>{originName(view, origin)}</strong>, {KIND[origin.kind]}, in{' '}
            {count(origin.articles.length, 'account')}
            <Branch view={view} origin={origin} from={null} />
          </li>
        ))}
      </ul>
      {alone.length > 0 && (
        <p class="names">
          <strong>Own reporting</strong> {alone.map((origin) => originName(view, origin)).join(', ')}
        </p>
      )}
      {sources.length > 0 && (
        <p class="names">
          <strong>Leaned on</strong>{' '}
          {sources.map((source, index) => (
            <span key={source}>
              {index > 0 && ', '}
              {source} {controlOf(cites, source)}(
              {cites
                .filter((cite) => cite.source === source)
                .map(({ article, citation }, at) => (
                  <span key={article + String(citation.start)}>
                    {at > 0 && ' '}
                    <a href={`#${view.anchor(citation)}`}>{view.initials(view.article(article).outlet)}</a>
                  </span>
                ))}
              )
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** `state-controlled by State Media Monitor`, where a rater has it. */
function controlOf(cites: Dossier['cites'], source: string): string {
  const control = cites.find((cite) => cite.source === source && cite.control)?.control;
  return control ? `[${control.group}, by ${control.rater}] ` : '';
}

function Branch({ view, origin, from }: { view: StoryView; origin: Origin; from: string | null }) {
  const all = childrenOf(origin, from);
  const children = all.filter(({ article }) => isShown(view, origin, article));
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map(({ article, relation, shared, from: parent }) => (
        <li key={article}>
          <a href={`#${view.account(article)}`}>{view.outletOf(article).name}</a>{' '}
          <span class="count">
            {[
              RELATION[relation],
              parent && `${percent(shared)} of its text`,
              publishedInWords(view.article(article).published, 'short'),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          {parent !== article && <Branch view={view} origin={origin} from={article} />}
        </li>
      ))}
      {all.length > children.length && <li class="count">and {count(all.length - children.length, 'more account')}</li>}
    </ul>
  );
}

function childrenOf(origin: Origin, from: string | null): Origin['articles'] {
  return origin.articles.filter((of) => of.from === from || (from === null && !knows(origin, of.from)));
}

/** An account that stands in the page, or from which one that does was taken. */
function isShown(view: StoryView, origin: Origin, article: Origin['articles'][number]['article']): boolean {
  if (view.isListed(article)) return true;
  const taken = childrenOf(origin, article).filter((of) => of.article !== article);
  return taken.some((of) => isShown(view, origin, of.article));
}

function knows(origin: Origin, article: string | null): boolean {
  return origin.articles.some((of) => of.article === article);
}
