import { count } from '../view/counts.ts';
import type { StoryView } from '../view/story-view.ts';
import { firstByOutlet, Passage } from './passage.tsx';

/** What most accounts say, verbatim; behind each outlet's initials the paragraph it stands in. */
export function BriefLines({ view }: { view: StoryView }) {
  const { brief } = view.dossier;
  if (brief.length === 0)
    return <p class="empty">No sentence is told by enough accounts to stand for the story. The accounts are below.</p>;
  return (
    <ol class="brief">
      {brief.map((line) => (
        <li key={line.text}>
          <p class="theirs" lang={view.article(line.citations[0]!.article).language} dir="auto">
            {line.text}
          </p>
          <div class="told">
            {firstByOutlet(view, line.citations).map((citation) => (
              <details key={citation.article} name={`brief-${view.dossier.story.id}`}>
                <summary title={view.outletOf(citation.article).name}>
                  {view.initials(view.outletOf(citation.article).id)}
                </summary>
                <Passage view={view} citation={citation} />
              </details>
            ))}
            <span class="count">{count(line.origins, 'origin')}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
