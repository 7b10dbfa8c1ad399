import type { Quote } from '../../dossier/dossier.ts';
import { count } from '../view/counts.ts';
import { keptOf, longestOf, quotesBySpeaker } from '../view/quote-cuts.ts';
import type { StoryView } from '../view/story-view.ts';
import { MoreTellers, Teller, Tellers } from './passage.tsx';
import { tongue } from './tongue.ts';

/** Quotations by speaker, most quoted first; under each what every outlet kept of the longest version. */
export function Quotations({ view }: { view: StoryView }) {
  const speakers = quotesBySpeaker(view.dossier);
  if (speakers.length === 0) return <p class="empty">No quotation was found in these accounts.</p>;
  return (
    <>
      {speakers.map(({ key, name, role, quotes }) => (
        <section class="speaker" key={key}>
          <h3>
            {name} {role && <span class="role">{role}</span>}
          </h3>
          {quotes.map((quote) => (
            <Quotation key={quote.id} view={view} quote={quote} />
          ))}
        </section>
      ))}
    </>
  );
}

function Quotation({ view, quote }: { view: StoryView; quote: Quote }) {
  const pieces = longestOf(quote);
  const others = quote.variants.filter(({ citations }) => citations[0]?.article !== pieces[0]?.article);
  const same = others.filter(({ edit }) => edit === 'same').flatMap(({ citations }) => citations.slice(0, 1));
  const edited = others.filter(({ edit }) => edit !== 'same');
  const language = view.article(pieces[0]!.article).language;
  return (
    <figure class="quote" id={view.at(quote.id)}>
      <blockquote {...tongue(language)}>
        <p>{said(pieces)}</p>
      </blockquote>
      <figcaption>
        <Tellers view={view} citations={[pieces[0]!, ...same]} />
        <span class="count">
          {quote.kind === 'direct' ? '' : `${quote.kind}, `}
          {quote.force === 'said' ? '' : `${quote.force}, `}
          {quote.via ? `by way of ${quote.via.name}, ` : ''}
          {count(quote.outlets, 'outlet')}, {count(quote.origins, 'origin')}
        </span>
      </figcaption>
      {edited.length > 0 && (
        <ul class="cuts">
          {edited.slice(0, view.tellers).map(({ citations, edit }) => (
            <Cut key={view.place(citations[0]!)} view={view} whole={pieces} citations={citations} edit={edit} />
          ))}
          {edited.length > view.tellers && (
            <li>
              <MoreTellers view={view} all={edited.length} />
            </li>
          )}
        </ul>
      )}
    </figure>
  );
}

interface CutProps {
  view: StoryView;
  whole: Quote['pieces'];
  citations: Quote['pieces'];
  edit: 'same' | 'shorter' | 'reworded';
}

/** What one outlet kept, shown on the longest version where it can be found there; else in its own words. */
function Cut({ view, whole, citations, edit }: CutProps) {
  const article = view.article(citations[0]!.article);
  const spans = edit === 'shorter' ? keptOf(whole, citations) : null;
  return (
    <li>
      <Teller view={view} citation={citations[0]!} />
      {spans ? (
        <span class="kept theirs" {...tongue(article.language)}>
          <i>kept: </i>
          {spans.map(({ text, kept, at }) => (kept ? <span key={at}>{text}</span> : <s key={at}>{text}</s>))}
        </span>
      ) : (
        <span class="kept theirs" {...tongue(article.language)}>
          <i>{edit}: </i>
          {said(citations)}
        </span>
      )}
    </li>
  );
}

/** The pieces as one, without the comma that led on to “he said”. */
function said(pieces: Quote['pieces']): string {
  return pieces.map(({ text }) => text.replace(/,$/, '')).join(' … ');
}
