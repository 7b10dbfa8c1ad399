import { count } from '../view/counts.ts';
import type { StoryView } from '../view/story-view.ts';
import { firstByOutlet, MoreTellers, Passage, Teller } from './passage.tsx';
import { tongue } from './tongue.ts';

/** So many passages open in place; the others lead to their account: a page is to stay small. */
const IN_PLACE = 3;

/** What most accounts say, verbatim; behind each outlet's initials the paragraph it stands in. */
export function BriefLines({ view }: { view: StoryView }) {
  const { brief } = view.dossier;
  if (brief.length === 0)
    return <p class="empty">No sentence is told by enough accounts to stand for the story. The accounts are below.</p>;
  return (
    <ol class="brief">
      {brief.map((line) => {
        const shown = firstByOutlet(view, line.citations);
        return (
          <li key={line.text}>
            <p class="theirs" {...tongue(view.article(line.citations[0]!.article).language)}>
              {line.text}
            </p>
            <div class="told">
              {shown.slice(0, view.tellers).map((citation, index) =>
                index < IN_PLACE ? (
                  <details key={citation.article} name={view.at('brief-passages')}>
                    <summary title={view.outletOf(citation.article).name}>
                      {view.initials(view.outletOf(citation.article).id)}
                    </summary>
                    <Passage view={view} citation={citation} />
                  </details>
                ) : (
                  <Teller key={citation.article} view={view} citation={citation} />
                ),
              )}
              <MoreTellers view={view} all={shown.length} /> <span class="count">{count(line.origins, 'origin')}</span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
