import { timeInWords } from '../../../page/view/times.ts';
import type { DecisionRecord } from '../../../store/story-store.ts';
import { paths } from '../../paths.ts';
import { type DecisionWords, decisionInWords } from './decision-words.ts';

/** Why an article stands in its story: each decision about it with its evidence, the latest last. */
export function WhyHere({ decisions, story }: { decisions: readonly DecisionRecord[]; story: string | null }) {
  return (
    <section class="part" id="why">
      <h2>Why is this here?</h2>
      {decisions.length === 0 && <p class="empty">Nothing has been decided yet: it has only just come in.</p>}
      <ol class="why plain">
        {decisions.map(decisionInWords).map((words) => (
          <Decision key={words.number} words={words} story={story} />
        ))}
      </ol>
      <p class="note">
        <a href="/method#stories">How stories are formed</a>
      </p>
    </section>
  );
}

function Decision({ words, story }: { words: DecisionWords; story: string | null }) {
  const others = words.stories.filter((id) => id !== story);
  return (
    <li>
      <p>
        {words.says}{' '}
        {others.map((id) => (
          <a key={id} href={paths.story(id)}>
            The other story
          </a>
        ))}{' '}
        <span class="when">
          Decision {words.number}, {timeInWords(words.at)} UTC
        </span>
      </p>
      {words.evidence.length > 0 && (
        <details>
          <summary>What was weighed (1 is alike, 0 is not)</summary>
          <table class="figures">
            <tbody>
              {words.evidence.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  );
}
