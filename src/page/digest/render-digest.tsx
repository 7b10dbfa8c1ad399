import { renderToString } from 'preact-render-to-string';
import { wrapped } from '../terminal/wrap.ts';
import { count, percent } from '../view/counts.ts';
import { groupInWords } from '../view/lens-words.ts';
import { webAddress } from '../view/web-address.ts';
import type { Digest } from './digest.ts';
import { DigestBody, dayInWords, figuresOf } from './digest-body.tsx';
import { digestLinks } from './digest-links.ts';

/** A mail: the same digest as plain text and as HTML that loads nothing. */
export interface DigestMail {
  subject: string;
  text: string;
  html: string;
}

const WIDTH = 76;

/** `base`: where the newsroom is reached from outside, without a slash at its end; null: nowhere, then nothing is linked to it. */
export function renderDigestMail(digest: Digest, base: string | null): DigestMail {
  const [first] = digest.stories;
  const subject = `${dayInWords(digest.day)}: ${first ? first.title : 'no story'}`.replace(/\s+/g, ' ');
  return { subject, text: renderDigestText(digest, base), html: renderMailHtml(digest, base) };
}

/** The digest for a terminal or the text part of a mail. */
export function renderDigestText(digest: Digest, base: string | null): string {
  const links = digestLinks(base);
  const lines: string[] = [`Synoptic, ${dayInWords(digest.day)}`, ''];
  if (digest.stories.length === 0) lines.push('No story that two accounts tell was reported on this day.', '');
  for (const story of digest.stories) {
    lines.push(...wrapped(`* ${story.title}`, WIDTH, 2));
    for (const { text, outlet, url } of story.lines)
      lines.push(...block(`“${text}” ${outlet}`), ...(webAddress(url) ? [`  ${url}`] : []));
    lines.push(...block(figuresOf(story)));
    const page = links.story(story.id);
    if (page) lines.push(`  ${page}`);
    lines.push('');
  }
  if (digest.more > 0) lines.push(`And ${count(digest.more, 'more story', 'more stories')} of this day.`, '');
  if (digest.differences.length > 0) {
    lines.push('Where accounts part', '');
    for (const { about, values, title } of digest.differences)
      lines.push(...wrapped(`- ${about}: ${values.map((value) => `“${value}”`).join(' / ')} (${title})`, WIDTH, 2));
    lines.push('');
  }
  if (digest.blindspots.length > 0) {
    lines.push('Told less by some than they usually tell', '');
    for (const { title, lens, group, observed, expected } of digest.blindspots)
      lines.push(
        ...wrapped(
          `- ${title}: ${groupInWords(lens, group)} has ${percent(observed)}, usually ${percent(expected)}`,
          WIDTH,
          2,
        ),
      );
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function renderMailHtml(digest: Digest, base: string | null): string {
  const links = digestLinks(base);
  const page = links.day(digest.day);
  const document = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{dayInWords(digest.day)}</title>
      </head>
      <body style="max-width:40em;margin:1em auto;padding:0 1em;font:16px/1.5 Georgia,serif">
        <h1>{dayInWords(digest.day)}</h1>
        <DigestBody digest={digest} links={links} />
        <hr />
        <p>
          Headlines and cited lines are their outlets' words.
          {page !== null && (
            <>
              {' '}
              <a href={page}>This digest as a page</a>
            </>
          )}
        </p>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(document)}\n`;
}

/** Under the headline it belongs to. */
function block(text: string): string[] {
  return wrapped(text, WIDTH - 2).map((line) => `  ${line}`);
}
