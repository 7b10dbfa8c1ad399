import { scaleTime } from 'd3-scale';
import type { Origin } from '../../dossier/dossier.ts';
import type { StoryView } from '../view/story-view.ts';
import { periodInWords, publishedInWords, shortTime } from '../view/times.ts';
import { Tellers } from './passage.tsx';

/** What happened when, as the accounts date it. */
export function Timeline({ view }: { view: StoryView }) {
  const { timeline } = view.dossier;
  return (
    <>
      {timeline.length === 0 ? (
        <p class="empty">No account gives a date that could be read.</p>
      ) : (
        <ol class="timeline">
          {timeline.map(({ when, text, citations }) => (
            <li key={text}>
              <time dateTime={when.precision === 'day' ? when.from.slice(0, 10) : when.from}>
                {periodInWords(when)}
              </time>
              <p class="theirs" lang={view.article(citations[0]!.article).language} dir="auto">
                {text}
              </p>
              <Tellers view={view} citations={citations} />
            </li>
          ))}
        </ol>
      )}
      <ReportsOverTime view={view} />
    </>
  );
}

const WIDTH = 640;

/** When each account appeared, a row for each origin; an account taken from another is a hollow mark. */
export function ReportsOverTime({ view }: { view: StoryView }) {
  const rows = view.dossier.origins
    .map((origin) => ({
      origin,
      at: origin.articles
        .map(({ article }) => timeOf(view, article))
        .filter(Boolean)
        .sort(),
    }))
    .filter(({ at }) => at.length > 0)
    .sort((a, b) => (a.at[0]! < b.at[0]! ? -1 : 1));
  const times = rows.flatMap(({ at }) => at).sort();
  if (new Set(times).size < 2) return null;
  const x = scaleTime([new Date(times[0]!), new Date(times.at(-1)!)], [190, WIDTH - 16]);
  const height = 22 * rows.length + 30;
  return (
    <figure class="reports">
      <svg class="picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label="Reports over time, by origin">
        {x.ticks(4).map((tick) => (
          <g key={tick.toISOString()}>
            <line class="rail" x1={x(tick)} x2={x(tick)} y1="0" y2={height - 20} />
            <text class="axis" x={x(tick)} y={height - 5} text-anchor="middle">
              {shortTime(tick.toISOString())}
            </text>
          </g>
        ))}
        {rows.map(({ origin }, index) => (
          <g key={origin.id}>
            <text x="0" y={22 * index + 18}>
              {clipped(originName(view, origin))}
            </text>
            {origin.articles.map(({ article, relation }) => {
              const at = timeOf(view, article);
              return at ? (
                <circle
                  key={article}
                  class={relation === 'source' ? 'dot' : 'dot hollow'}
                  cx={x(new Date(at))}
                  cy={22 * index + 13}
                  r="5"
                />
              ) : null;
            })}
          </g>
        ))}
      </svg>
      <details>
        <summary>The same as a table</summary>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">Published</th>
              <th scope="col">Outlet</th>
              <th scope="col">Origin</th>
            </tr>
          </thead>
          <tbody>
            {view.articles.map((article) => {
              const origin = view.originOf(article.id);
              return (
                <tr key={article.id}>
                  <td>{publishedInWords(article.published)}</td>
                  <td>{view.outlet(article.outlet).name}</td>
                  <td>{origin ? originName(view, origin) : 'digest'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function timeOf(view: StoryView, article: Origin['articles'][number]['article']): string {
  const { published } = view.article(article);
  return published?.precision === 'minute' ? published.at : '';
}

export function originName(view: StoryView, origin: Origin): string {
  const [first] = origin.articles;
  return origin.agency ?? (first ? view.outletOf(first.article).name : origin.id);
}

function clipped(name: string): string {
  return name.length > 26 ? `${name.slice(0, 25)}…` : name;
}
