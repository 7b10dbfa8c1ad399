import type { ComponentChildren } from 'preact';
import type { Citation } from '../../../base/citation.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { tongue } from '../../../page/html/tongue.ts';
import type { Bearer, Linked } from '../../../page/view/bearers.ts';
import { count, listed } from '../../../page/view/counts.ts';
import { longestOf } from '../../../page/view/quote-cuts.ts';
import { timeInWords } from '../../../page/view/times.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { problem } from '../../problem.tsx';
import { sitePage } from '../document.tsx';
import { FollowAndHide } from '../marks/mark-forms.tsx';
import { type ReaderMarks, readerMarks } from '../marks/reader-marks.ts';
import { searchPath } from '../search/search-query.ts';
import { type FoundBearers, findBearers } from './find-bearers.ts';
import { type QuoteIn, quotesBy, quotesNaming } from './quotes-of.ts';

const MOST_ROLES = 12;
const MOST_STORIES = 15;
const MOST_QUOTES = 10;

/** A person, body or place across stories: what the accounts call it, what it says, what is said of it. */
export function addEntityPage(app: SiteApp, desk: Desk): void {
  app.get('/entity/:name', async (context) => {
    const asked = context.req.param('name');
    const found = await findBearers(desk, asked);
    if (!found)
      return problem(
        context,
        404,
        'No story names this',
        'Names are found as a story writes them most often. Search for the words, or look at the people of a story.',
      );
    const marks = await readerMarks(desk, context.get('viewer'));
    return sitePage(context, {
      title: found.name,
      here: 'front',
      feed: `${paths.entity(asked)}/feed`,
      body: <EntityView {...found} marks={marks} />,
    });
  });
}

function EntityView({ name, groups, total, read, marks }: FoundBearers & { marks: ReaderMarks }) {
  const told = groups.filter((group) => !isBare(group));
  const bare = groups.filter(isBare).flatMap(({ bearers }) => bearers);
  return (
    <div class="page named">
      <h1 dir="auto">{name}</h1>
      <p class="sum">
        Named in {count(total, 'story', 'stories')}
        {read < total && `, of which the newest ${read} are read here`}.{' '}
        <a href={searchPath({ entity: name })}>All accounts of {total === 1 ? 'it' : 'them'}</a>
      </p>
      <FollowAndHide marks={marks} target={`entity:${name}`} name={name} back={paths.entity(name)} />
      {groups.length > 1 && (
        <p class="note apart">
          These stories write this name. Below they are apart wherever nothing shows that they mean the same: a record,
          the full name with the same office, or two more names that both stories share.
        </p>
      )}
      {told.map((group, index) => (
        <Group key={index} group={group} heading={groups.length > 1 ? headingOf(group, name) : null} />
      ))}
      {bare.length > 0 && (
        <section class="bearer">
          {groups.length > 1 && <h2>{told.length > 0 ? 'Written in other stories too' : 'Each story apart'}</h2>}
          <Stories bearers={bare} below={groups.length > 1} />
        </section>
      )}
    </div>
  );
}

/** Of one story that gives no office and quotes nobody: there is nothing to tell but where the name stands. */
function isBare({ bearers }: Linked): boolean {
  return (
    bearers.length === 1 &&
    bearers[0]!.entity.roles.length === 0 &&
    quotesBy(bearers).length + quotesNaming(bearers).length === 0
  );
}

/** With the office most accounts give. */
function headingOf({ bearers }: Linked, name: string): string {
  const role = bearers.flatMap(({ entity }) => entity.roles)[0]?.role;
  const where = bearers.length > 1 ? ` in ${count(bearers.length, 'story', 'stories')}` : '';
  return `${name}${role ? `, ${role}` : ''}${where}`;
}

function Group({ group: { bearers, because }, heading }: { group: Linked; heading: string | null }) {
  return (
    <section class="bearer">
      {heading && <h2 dir="auto">{heading}</h2>}
      {because.length > 0 && <p class="note">Taken for one, because {listed(because.slice(0, 4))}.</p>}
      <Roles bearers={bearers} />
      <Stories bearers={bearers} below={heading !== null} />
      <Quotes title="In their words" quotes={quotesBy(bearers)} below={heading !== null} />
      <Quotes title="Others, naming them" quotes={quotesNaming(bearers)} below={heading !== null} withSpeaker />
    </section>
  );
}

/** What the accounts call them, each office with who prints it. */
function Roles({ bearers }: { bearers: readonly Bearer[] }) {
  const roles = new Map<string, { role: string; tellers: Map<string, string> }>();
  for (const { dossier, entity } of bearers)
    for (const { role, citations } of entity.roles) {
      const key = role.toLowerCase();
      const found = roles.get(key) ?? { role, tellers: new Map() };
      roles.set(key, found);
      for (const citation of citations) {
        const { name } = outletOf(dossier, citation);
        if (!found.tellers.has(name)) found.tellers.set(name, paths.article(citation.article));
      }
    }
  const aliases = [...new Set(bearers.flatMap(({ entity }) => entity.aliases))].filter(
    (alias) => alias !== bearers[0]!.entity.name,
  );
  return (
    <>
      {roles.size > 0 && (
        <dl class="facts">
          {[...roles.values()].slice(0, MOST_ROLES).map(({ role, tellers }) => (
            <div key={role}>
              <dt class="theirs" dir="auto">
                {role}
              </dt>
              <dd class="count">
                {[...tellers].map(([outlet, address], index) => (
                  <span key={outlet}>
                    {index > 0 && ', '}
                    <a href={address}>{outlet}</a>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {aliases.length > 0 && (
        <p class="note">
          Also written{' '}
          <span class="theirs" dir="auto">
            {aliases.slice(0, 10).join(', ')}
          </span>
          .
        </p>
      )}
    </>
  );
}

/** Small, and of the level that its place in the page asks for. */
function Heading({ below, children }: { below: boolean; children: ComponentChildren }) {
  return below ? <h3 class="small">{children}</h3> : <h2 class="small">{children}</h2>;
}

function Stories({ bearers, below }: { bearers: readonly Bearer[]; below: boolean }) {
  return (
    <>
      <Heading below={below}>{bearers.length === 1 ? 'Story' : 'Stories'}</Heading>
      <ul class="hits">
        {bearers.slice(0, MOST_STORIES).map(({ dossier, entity }) => (
          <li key={dossier.story.id}>
            <a
              href={paths.story(dossier.story.id)}
              class="theirs"
              {...tongue(languageOf(dossier, dossier.story.titleCitation))}
            >
              {dossier.story.title}
            </a>{' '}
            <span class="count">
              {count(dossier.coverage.outlets, 'outlet')}, named {count(entity.mentions, 'time')}
              {dossier.story.lastPublished && `, newest ${timeInWords(dossier.story.lastPublished)} UTC`}
            </span>
          </li>
        ))}
      </ul>
      {bearers.length > MOST_STORIES && <p class="note">And {bearers.length - MOST_STORIES} older ones.</p>}
    </>
  );
}

interface QuotesProps {
  title: string;
  quotes: readonly QuoteIn[];
  below: boolean;
  withSpeaker?: boolean;
}

function Quotes({ title, quotes, below, withSpeaker = false }: QuotesProps) {
  if (quotes.length === 0) return null;
  return (
    <>
      <Heading below={below}>{title}</Heading>
      {quotes.slice(0, MOST_QUOTES).map(({ bearer: { dossier }, quote }) => (
        <Quotation key={dossier.story.id + quote.id} dossier={dossier} quote={quote} withSpeaker={withSpeaker} />
      ))}
      {quotes.length > MOST_QUOTES && (
        <p class="note">And {count(quotes.length - MOST_QUOTES, 'more quotation')}, in the stories.</p>
      )}
    </>
  );
}

interface QuotationProps {
  dossier: Dossier;
  quote: QuoteIn['quote'];
  withSpeaker: boolean;
}

function Quotation({ dossier, quote, withSpeaker }: QuotationProps) {
  const pieces = longestOf(quote);
  const [first] = pieces;
  if (!first) return null;
  const speaker = dossier.entities.find(({ id }) => id === quote.speaker)?.name ?? quote.speakerText;
  return (
    <figure class={quote.kind === 'indirect' ? 'quote indirect' : 'quote'}>
      <blockquote {...tongue(languageOf(dossier, first))}>
        <p>{pieces.map(({ text }) => text.replace(/,$/, '')).join(' … ')}</p>
      </blockquote>
      <figcaption class="source">
        {withSpeaker && speaker && <span dir="auto">{speaker}, in </span>}
        <a href={paths.article(first.article)}>{outletOf(dossier, first).name}</a>{' '}
        <span class="count">
          {quote.force !== 'said' && `${quote.force}, `}
          {quote.kind !== 'direct' && `${quote.kind}, `}
          {count(quote.outlets, 'outlet')}, {count(quote.origins, 'origin')},{' '}
        </span>
        <a href={`${paths.story(dossier.story.id)}#${quote.id}`}>in the story</a>
      </figcaption>
    </figure>
  );
}

function articleOf(dossier: Dossier, { article }: Citation) {
  return dossier.articles.find(({ id }) => id === article)!;
}

const languageOf = (dossier: Dossier, citation: Citation) => articleOf(dossier, citation).language;

function outletOf(dossier: Dossier, citation: Citation) {
  const { outlet } = articleOf(dossier, citation);
  return dossier.outlets.find(({ id }) => id === outlet)!;
}
