import type { StoryView } from '../view/story-view.ts';
import { Tellers } from './passage.tsx';

/** How each account names the same person or thing. */
export function WordingList({ view }: { view: StoryView }) {
  return (
    <dl class="people">
      {view.dossier.wording.map(({ about, forms }) => (
        <div key={about}>
          <dt>{view.entity(about)?.name ?? about}</dt>
          {forms.map((form) => (
            <dd key={form.text}>
              <span class="theirs" dir="auto">
                {form.text}
              </span>{' '}
              <Tellers view={view} citations={form.citations} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
