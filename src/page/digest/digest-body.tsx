import { tongue } from '../html/tongue.ts';
import { count, percent } from '../view/counts.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import { RELATIONS } from '../view/relations.ts';
import { timeInWords } from '../view/times.ts';
import { webAddress } from '../view/web-address.ts';
import type { Digest, DigestStory } from './digest.ts';
import type { DigestLinks } from './digest-links.ts';

/** The parts of a digest as HTML that reads well without any style: for a page, a mail and a feed. */
export function DigestBody({ digest, links }: { digest: Digest; links: DigestLinks }) {
  const { stories, more, differences, blindspots } = digest;
  return (
    <>
      {stories.length === 0 && <p class="empty">No story that two accounts tell was reported on this day.</p>}
      {stories.map((story) => (
        <Story key={story.id} story={story} links={links} />
      ))}
      {more > 0 && <p class="note">And {count(more, 'more story', 'more stories')} of this day.</p>}
      {differences.length > 0 && (
        <section class="part">
          <h2>Where accounts part</h2>
          <ul>
            {differences.map(({ story, id, about, relation, values, title }) => (
              <li key={story + id}>
                <Lead to={links.difference(story, id)}>{about}</Lead>:{' '}
                {values.map((value, index) => (
                  <span key={value}>
                    {index > 0 && ' / '}
                    <span class="theirs" dir="auto">
                      {value}
                    </span>
                  </span>
                ))}{' '}
                <span class="count">
                  {RELATIONS[relation].word}, in “{title}”
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {blindspots.length > 0 && (
        <section class="part">
          <h2>Told less by some than they usually tell</h2>
          <ul>
            {blindspots.map(({ story, title, lens, group, observed, expected }) => (
              <li key={story + lens + group}>
                <Lead to={links.story(story)}>{title}</Lead>: {groupInWords(lens, group)} ({lensInWords(lens)}) has{' '}
                {percent(observed)} of its telling, usually {percent(expected)}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Story({ story, links }: { story: DigestStory; links: DigestLinks }) {
  return (
    <article>
      <h2 {...tongue(story.language)}>
        <Lead to={links.story(story.id)}>{story.title}</Lead>
      </h2>
      {story.lines.map((line) => (
        <blockquote key={line.text} {...tongue(line.language)}>
          <p class="theirs">{line.text}</p>
          <footer class="source">
            <Lead to={webAddress(line.url)}>{line.outlet}</Lead>
          </footer>
        </blockquote>
      ))}
      <p class="sum">{figuresOf(story)}</p>
    </article>
  );
}

/** A link where there is an address, else the words alone. */
function Lead({ to, children }: { to: string | null; children: string }) {
  return to === null ? <span>{children}</span> : <a href={to}>{children}</a>;
}

/** `3 of 9 accounts of this day, 5 outlets, 4 origins, 2 differences` */
export function figuresOf({ today, accounts, outlets, origins, differences }: DigestStory): string {
  const told =
    today === accounts ? count(accounts, 'account') : `${today} of ${count(accounts, 'account')} of this day`;
  const parts = [told, count(outlets, 'outlet'), count(origins, 'origin')];
  if (differences > 0) parts.push(count(differences, 'difference'));
  return parts.join(', ');
}

/** `9 June 2026` */
export function dayInWords(day: string): string {
  return timeInWords(`${day}T00:00:00Z`, 'day');
}
