import { count } from '../../page/view/counts.ts';
import { timeInWords } from '../../page/view/times.ts';
import type { Failure } from '../../store/article-store.ts';

/** Named on the front page; the others are counted under Feeds. */
export const MOST_FAILURES = 5;

/** What could not be read of late, so that silence is not taken for absence. Whole addresses are the owner's alone. */
export function NotFetched({ failures, owner }: { failures: readonly Failure[]; owner: boolean }) {
  if (failures.length === 0) return null;
  return (
    <section class="part">
      <h2>What could not be fetched</h2>
      <ul class="plain failures">
        {failures.map((failure) => (
          <li key={failure.what}>
            <span class="what">{owner ? failure.what : hostOf(failure.what)}</span>:{' '}
            {owner ? failure.why : withoutAddresses(failure.why)}{' '}
            <span class="when">
              {timeInWords(failure.at)} UTC, {count(failure.tries, 'try', 'tries')}
              {failure.again ? `, again ${timeInWords(failure.again)}` : ', not tried again'}
            </span>
          </li>
        ))}
      </ul>
      <p class="note">
        <a href="/feeds">How the feeds do</a>
      </p>
    </section>
  );
}

const withoutAddresses = (why: string) => why.replaceAll(/\b\w+:\/\/\S+|(?:\/[\w.-]+){2,}/g, 'an address');

/** The host of an address; of a file's path nothing but that it is one. */
function hostOf(what: string): string {
  return URL.canParse(what) && /^https?:/.test(what) ? new URL(what).host : 'A document handed in';
}
