import type { ComponentChildren } from 'preact';
import type { CountBy } from '../../dossier/coverage/divide-accounts.ts';
import { type SeenThrough, seeThrough } from '../../dossier/coverage/see-through.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { columnsBy } from '../view/columns.ts';
import { count } from '../view/counts.ts';
import { lensInWords } from '../view/lens-words.ts';
import { reportedBetween, type StoryView } from '../view/story-view.ts';
import { spanInWords } from '../view/times.ts';
import { isCommon, type Trimmed } from '../view/trim-dossier.ts';
import { Accounts, type Texts, type UnderAccount } from './accounts.tsx';
import { BriefLines } from './brief-lines.tsx';
import { CoverageByLens } from './coverage-bar.tsx';
import { DifferenceLedgers } from './difference-ledger.tsx';
import { OnlyHere } from './only-here.tsx';
import { OriginTree } from './origin-tree.tsx';
import { People } from './people.tsx';
import { Quotations } from './quotations.tsx';
import { ReportsOverTime } from './reports-over-time.tsx';
import { MARKS, StatementTable } from './statement-table.tsx';
import { Timeline } from './timeline.tsx';
import { tongue } from './tongue.ts';
import { WordingList } from './wording-list.tsx';

export interface StoryPageProps {
  view: StoryView;
  texts: Texts;
  /** The lens by which accounts are grouped: one of the dossier's, or `country`. */
  lens?: string;
  /** The story through that lens, where it was seen already: by another count, with texts that are not shown. */
  seen?: SeenThrough;
  /** What a site adds: under the headline, and under each account. */
  underHeadline?: ComponentChildren;
  underAccount?: UnderAccount;
  /** Where the view holds a trimmed dossier: how many there are of each list in all, and where all of it is shown. */
  trimmed?: { of: Trimmed['of']; whole: string };
}

interface Part {
  id: string;
  title: string;
  count: number;
  /** So many of them stand in the page, where that is not all that is counted. */
  shown?: number;
  /** Begins a sentence of ours under the heading. */
  note?: ComponentChildren;
  body: ComponentChildren;
}

/** One story, whole: what happened, where the accounts part, who is speaking, and what all of it rests on. */
export function StoryPage({ view, texts, lens, seen, underHeadline, underAccount, trimmed }: StoryPageProps) {
  const chosen = lens ?? usualLens(view.dossier);
  const through = seen ?? lookThrough(view, chosen);
  const parts = partsOf(view, { texts, seen: through, under: underAccount, trimmed: trimmed !== undefined }).filter(
    (part) => part.body !== null,
  );
  const all = new Map<string, number>(trimmed?.of);
  return (
    <div class="story">
      <Heading view={view} />
      {underHeadline}
      <nav class="contents" aria-label="On this page">
        <ol>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${view.at(part.id)}`}>{part.title}</a>{' '}
              <span class="count">{all.get(part.id) ?? part.count}</span>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map((part) => (
        <section key={part.id} id={view.at(part.id)} class="part" aria-labelledby={view.at(`h-${part.id}`)}>
          <h2 id={view.at(`h-${part.id}`)}>{part.title}</h2>
          {part.note && <p class="note">{part.note}</p>}
          {part.body}
          {trimmed && all.has(part.id) && (
            <p class="note">
              The first {part.shown ?? part.count} of {all.get(part.id)}.{' '}
              <a href={`${trimmed.whole}#${part.id}`}>The whole story</a>, on a larger page
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Heading({ view }: { view: StoryView }) {
  const { story, coverage, differences } = view.dossier;
  const outlet = view.outletOf(story.titleCitation.article);
  const times = reportedBetween(view);
  return (
    <header class="heading">
      <h1 {...tongue(view.article(story.titleCitation.article).language)}>{story.title}</h1>
      <p class="from">
        Headline by <a href={`#${view.anchor(story.titleCitation)}`}>{outlet.name}</a>
      </p>
      <p class="sum">
        {count(coverage.articles, 'account')} by {count(coverage.outlets, 'outlet')} from{' '}
        {count(coverage.origins, 'origin')}
        {differences.length > 0 && `, ${count(differences.length, 'difference')}`}.{' '}
        {times && `${spanInWords(...times)} (times are UTC).`}
      </p>
    </header>
  );
}

/** What divides these outlets: a rating where most are rated, else the kind of owner, else the country. */
export function usualLens(dossier: Dossier): string {
  const divides = dossier.coverage.lenses.filter(
    ({ groups }) => groups.filter(({ origins }) => origins > 0).length > 1,
  );
  const rated = divides.filter(({ unrated }) => unrated * 2 <= dossier.coverage.outlets);
  const order = ['leaning', 'reliability', 'ownership', 'country', 'language', 'kind'];
  for (const name of order) {
    const found = rated.find(({ lens }) => lens === name || lens.startsWith(`${name}: `));
    if (found) return found.lens;
  }
  return 'country';
}

/** The story through a lens, from what the view holds; words by side only of texts that it holds. */
export function lookThrough(view: StoryView, lens: string, by: CountBy = 'origins'): SeenThrough {
  const { origins, statements, quotes } = view.dossier;
  const accounts = view.articles.map((article) => ({ article, outlet: view.outlet(article.outlet) }));
  const known = view.lens(lens) ?? { name: lens, groupsOf: () => [] };
  return seeThrough(known, { accounts, origins, statements, quotes }, by);
}

function partsOf(
  view: StoryView,
  {
    texts,
    seen,
    under,
    trimmed,
  }: { texts: Texts; seen: SeenThrough; under: UnderAccount | undefined; trimmed: boolean },
): Part[] {
  const { lens } = seen;
  const { dossier } = view;
  const common = dossier.statements.filter(isCommon);
  const alone = dossier.statements.filter((statement) => !isCommon(statement));
  return [
    { id: 'brief', title: 'In brief', count: dossier.brief.length, body: <BriefLines view={view} /> },
    {
      id: 'differences',
      title: 'Where accounts differ',
      count: dossier.differences.length,
      body: <DifferenceLedgers view={view} />,
    },
    {
      id: 'statements',
      title: 'Who says what',
      count: common.length,
      note: <Legend lens={lens} />,
      body: <StatementTable view={view} statements={common} groups={columnsBy(view, lens)} />,
    },
    {
      id: 'only',
      title: 'Only here',
      count: alone.length,
      note: 'Statements that one outlet alone makes. Alone is not wrong: it may be first.',
      body: alone.length > 0 ? <OnlyHere view={view} statements={alone} /> : null,
    },
    { id: 'quotes', title: 'In their words', count: dossier.quotes.length, body: <Quotations view={view} /> },
    { id: 'people', title: 'People and roles', count: dossier.entities.length, body: <People view={view} /> },
    {
      id: 'wording',
      title: 'What they call it',
      count: dossier.wording.length,
      body: dossier.wording.length > 0 ? <WordingList view={view} /> : null,
    },
    {
      id: 'timeline',
      title: 'How it unfolded',
      count: dossier.timeline.length,
      body: (
        <>
          <Timeline view={view} />
          <ReportsOverTime view={view} />
        </>
      ),
    },
    {
      id: 'coverage',
      title: 'Who stands behind it',
      count: dossier.coverage.owners,
      note: 'By origin, a text reprinted ten times counts once. Ratings are other people’s, under their names.',
      body: <CoverageByLens view={view} seen={seen} />,
    },
    { id: 'origins', title: 'Who took it from whom', count: dossier.origins.length, body: <OriginTree view={view} /> },
    {
      id: 'accounts',
      title: 'The accounts',
      count: dossier.articles.length,
      shown: view.articles.filter(({ id }) => view.isListed(id)).length,
      note:
        texts === 'full'
          ? 'As read, without menus, teasers and notices. Underlined values differ from another account.'
          : 'The passages that this page cites. The whole texts are with those who published them.',
      body: <Accounts view={view} texts={texts} under={under} linkedOnly={trimmed} />,
    },
    {
      id: 'refusals',
      title: 'What could not be used',
      count: dossier.refusals.length,
      body: dossier.refusals.length > 0 ? <Refusals refusals={dossier.refusals} /> : null,
    },
  ];
}

function Legend({ lens }: { lens: string }) {
  return (
    <>
      Accounts by {lensInWords(lens)}.{' '}
      {Object.values(MARKS).map(({ mark, word }) => (
        <span key={word} class="legend">
          {mark} {word}
        </span>
      ))}
      <span class="legend">· silent</span>
    </>
  );
}

export function Refusals({ refusals }: { refusals: readonly { what: string; why: string }[] }) {
  return (
    <ul class="plain">
      {refusals.map(({ what, why }) => (
        <li key={what + why}>
          <strong>{what}</strong>: {why}
        </li>
      ))}
    </ul>
  );
}
