import { expect, test } from 'vitest';
import { scanMarkup } from './scan-markup.ts';

/** Events in one line each; texts that touch are one. */
function scanned(html: string): string[] {
  const seen: string[] = [];
  scanMarkup(html, {
    text: (start, end) => say(seen, 'text', html.slice(start, end)),
    tagName: (start, end) => say(seen, 'open', html.slice(start, end)),
    attribute: (a, b, c, d) => say(seen, 'attribute', `${html.slice(a, b)}=${html.slice(c, d)}`),
    tagEnd: (selfClosing) => say(seen, selfClosing ? 'end/' : 'end', ''),
    closeTag: (start, end) => say(seen, 'close', html.slice(start, end)),
  });
  return seen;
}

function say(seen: string[], what: string, of: string): void {
  const last = seen.at(-1);
  if (what === 'text' && last?.startsWith('text ')) seen[seen.length - 1] = `${last}${of}`;
  else seen.push(`${what} ${of}`);
}

test('tags, attributes and texts in their order', () => {
  expect(scanned('<p class="a b" hidden>Sea &amp; ice<br/>today</P >')).toEqual([
    'open p',
    'attribute class=a b',
    'attribute hidden=',
    'end ',
    'text Sea &amp; ice',
    'open br',
    'end/ ',
    'text today',
    'close P',
  ]);
});

test('scripts, comments and titles hold no tags', () => {
  expect(scanned('<script>if (a<b) "</scrip"</script ><!-- <p> --><title>a<b></title>')).toEqual([
    'open script',
    'end ',
    'text if (a<b) "</scrip"',
    'close script',
    'open title',
    'end ',
    'text a<b>',
    'close title',
  ]);
});

test('damaged markup: texts stay texts, what is cut off tells nothing', () => {
  expect(scanned('a < b </> <p id=x')).toEqual(['text a < b </> ', 'open p']);
  expect(scanned('1 <!-- <p> ')).toEqual(['text 1 ']);
});

test('what never ends is passed over once', () => {
  for (const opening of ['<!--', '<script>', '<a href="', '<![CDATA[', '<?', '</', '<']) {
    // Processor time: what else the machine does is not counted.
    const before = process.cpuUsage();
    scanned(opening.repeat(100_000));
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(2_000_000);
  }
});
