import type { StoryView } from '../view/story-view.ts';
import { periodInWords } from '../view/times.ts';
import { Tellers } from './passage.tsx';
import { tongue } from './tongue.ts';

/** What happened when, as the accounts date it. */
export function Timeline({ view }: { view: StoryView }) {
  const { timeline } = view.dossier;
  if (timeline.length === 0) return <p class="empty">No account gives a date that could be read.</p>;
  return (
    <ol class="timeline">
      {timeline.map(({ when, text, citations }) => (
        <li key={when.from + text}>
          <time dateTime={when.precision === 'day' ? when.from.slice(0, 10) : when.from}>{periodInWords(when)}</time>
          <p class="theirs" {...tongue(view.article(citations[0]!.article).language)}>
            {text}
          </p>
          <Tellers view={view} citations={citations} />
        </li>
      ))}
    </ol>
  );
}
