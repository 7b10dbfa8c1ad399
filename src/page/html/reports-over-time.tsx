import { scaleTime } from 'd3-scale';
import type { ArticleId } from '../../base/ids.ts';
import type { Origin } from '../../dossier/dossier.ts';
import type { StoryView } from '../view/story-view.ts';
import { publishedInWords, shortTime } from '../view/times.ts';

/** When each account appeared, a row for each origin: a picture in a table, so that neither is without the other. */
export function ReportsOverTime({ view }: { view: StoryView }) {
  const rows = view.dossier.origins
    .map((origin) => ({
      origin,
      first: origin.articles
        .map(({ article }) => timeOf(view, article))
        .filter(Boolean)
        .sort()[0],
    }))
    .filter(({ origin, first }) => first !== undefined && origin.articles.some(({ article }) => view.isListed(article)))
    .sort((a, b) => (a.first! < b.first! ? -1 : a.first! > b.first! ? 1 : 0));
  const times = rows
    .flatMap(({ origin }) => origin.articles.map(({ article }) => timeOf(view, article)))
    .filter(Boolean)
    .sort();
  if (new Set(times).size < 2) return null;
  const x = scaleTime([new Date(times[0]!), new Date(times.at(-1)!)], [4, 96]);
  return (
    <table class="reports">
      <caption>
        When each account appeared, by origin: ● written for it, ○ taken from it. {shortTime(times[0]!)} to{' '}
        {shortTime(times.at(-1)!)}.
      </caption>
      <thead class="vh">
        <tr>
          <th scope="col">Origin</th>
          <th scope="col">Published</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ origin }) => (
          <tr key={origin.id}>
            <th scope="row">{originName(view, origin)}</th>
            <td>
              <svg width="100%" height="18" aria-hidden="true">
                <line class="rail" x1="0" x2="100%" y1="9" y2="9" />
                {origin.articles.map(({ article, relation }) => {
                  const at = timeOf(view, article);
                  const cx = at && `${Math.round(x(new Date(at)) * 100) / 100}%`;
                  return (
                    cx && (
                      <circle key={article} class={relation === 'source' ? 'dot' : 'dot hollow'} cx={cx} cy="9" r="5" />
                    )
                  );
                })}
              </svg>
              <span class="times">
                {origin.articles
                  .map(({ article }) => publishedInWords(view.article(article).published, 'short'))
                  .join('; ')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function timeOf(view: StoryView, id: ArticleId): string {
  const { published } = view.article(id);
  return published?.precision === 'minute' ? published.at : '';
}

/** The agency, or the outlet that wrote it. */
export function originName(view: StoryView, origin: Origin): string {
  const [first] = origin.articles;
  return origin.agency ?? (first ? view.outletOf(first.article).name : origin.id);
}
