import type { Article } from '../../article/article.ts';
import type { Difference } from '../../dossier/dossier.ts';
import { count } from '../view/counts.ts';
import { distinctValues, openConflicts } from '../view/relations.ts';
import { reportedBetween, type StoryView } from '../view/story-view.ts';
import { publishedInWords, timeInWords } from '../view/times.ts';
import { webAddress } from '../view/web-address.ts';
import { Bar } from './group-bar.tsx';
import { Refusals, usualLens } from './story-page.tsx';
import { tongue } from './tongue.ts';

export interface FrontPageProps {
  stories: { view: StoryView; href: string }[];
  strays: readonly Article[];
  refusals: readonly { what: string; why: string }[];
}

/** All stories of an edition, the most independently told first. */
export function FrontPage({ stories, strays, refusals }: FrontPageProps) {
  const [lead, ...others] = stories;
  return (
    <div class="front">
      <h1 class="vh">The stories</h1>
      {!lead && (
        <p class="empty">
          No two of these accounts tell of the same event, so there is no story to compare. Each stands alone below.
        </p>
      )}
      {lead && <StoryLine {...lead} lead />}
      <div class="stories">
        {others.map((story) => (
          <StoryLine key={story.href} {...story} />
        ))}
      </div>
      {strays.length > 0 && (
        <section class="part">
          <h2>Standing alone</h2>
          <p class="note">Told by one account each, so there is nothing to compare them with.</p>
          <ul class="plain strays">
            {strays.map((article) => (
              <li key={article.id}>
                <Stray article={article} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="part">
        <h2>Why these, in this order</h2>
        <p class="note">
          Stories told by more origins come first, then those with more outlets, then the newest. An origin is a text
          that was written by somebody: a report reprinted by ten papers is one.
        </p>
      </section>
      {refusals.length > 0 && (
        <section class="part">
          <h2>What could not be read</h2>
          <Refusals refusals={refusals} />
        </section>
      )}
    </div>
  );
}

function Stray({ article }: { article: Article }) {
  const address = webAddress(article.url);
  return (
    <>
      <span class="theirs" {...tongue(article.language)}>
        {address ? (
          <a href={address} rel="noopener noreferrer external">
            {article.title}
          </a>
        ) : (
          article.title
        )}
      </span>{' '}
      <span class="count">
        {article.outlet}, {publishedInWords(article.published)}
      </span>
    </>
  );
}

/** A story on the front page: headline, brief, where it is open, and what it is counted by. The lead shows more of each. */
export function StoryLine({ view, href, lead = false }: { view: StoryView; href: string; lead?: boolean }) {
  const { story, brief, coverage, differences } = view.dossier;
  const lens = coverage.lenses.find((one) => one.lens === usualLens(view.dossier));
  const times = reportedBetween(view);
  const open = openConflicts(differences).slice(0, lead ? 3 : 1);
  return (
    <article class={lead ? 'entry lead' : 'entry'}>
      <div class="lines">
        <h2 {...tongue(view.article(story.titleCitation.article).language)}>
          <a href={href}>{story.title}</a>
        </h2>
        <p class="from">{view.outletOf(story.titleCitation.article).name}</p>
        {brief.slice(0, lead ? 4 : 1).map((line) => (
          <p key={line.text} class="theirs" {...tongue(view.article(line.citations[0]!.article).language)}>
            {line.text}
          </p>
        ))}
      </div>
      <div class="parts">
        {open.map((difference) => (
          <Parted key={difference.id} difference={difference} />
        ))}
        {lens && <Bar groups={lens.groups} lens={lens.lens} thin />}
        <p class="sum">
          {count(coverage.outlets, 'outlet')}, {count(coverage.origins, 'origin')}
          {differences.length > 0 && `, ${count(differences.length, 'difference')}`}
          {times && `. Newest ${timeInWords(times[1])} UTC`}
        </p>
      </div>
    </article>
  );
}

/** The values of an open conflict on one line. */
function Parted({ difference }: { difference: Difference }) {
  return (
    <p class="parted">
      <span class="about">{difference.about}</span>{' '}
      {distinctValues(difference).map((value, index) => (
        <span key={value}>
          {index > 0 && <span class="slash"> / </span>}
          <span class="theirs" dir="auto">
            {value}
          </span>
        </span>
      ))}
    </p>
  );
}
