import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
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

function tokenized(html: string): string[] {
  const seen: string[] = [];
  let name = '';
  let value = '';
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (start, end) => say(seen, 'text', html.slice(start, end)),
      ontextentity: () => {},
      onopentagname: (start, end) => say(seen, 'open', html.slice(start, end)),
      onattribname: (start, end) => {
        name = html.slice(start, end);
        value = '';
      },
      onattribdata: (start, end) => {
        value = html.slice(start, end);
      },
      onattribentity: () => {},
      onattribend: () => say(seen, 'attribute', `${name}=${value}`),
      onselfclosingtag: () => say(seen, 'end/', ''),
      onopentagend: () => say(seen, 'end', ''),
      onclosetag: (start, end) => say(seen, 'close', html.slice(start, end)),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
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

// But for `<!>`, which ends there, as in the HTML standard.
test('damaged markup is read as htmlparser2 reads it', () => {
  const piece = fc.constantFrom(
    ...'< > </ </p> <p <div id=x = " \' / a b=c &amp; &lt <!-- --> <!x <![CDATA[ ]]> <? ?> <script> </script> </SCRIPT\n> <style> </style> <title> </title> <textarea/> <textarea> </textarea> <scripty> \n < 1 <1 </ > </1>'.split(
      ' ',
    ),
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = `${pieces.join('')}>-->]]></script></style></title></textarea>`;
      expect(scanned(html)).toEqual(tokenized(html));
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test('what never ends is passed over once', () => {
  for (const opening of ['<!--', '<script>', '<a href="', '<![CDATA[', '<?', '</', '<']) {
    const start = performance.now();
    scanned(opening.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
