import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/page/render-markdown.ts';
import { renderText } from '../../src/page/render-text.ts';
import { widthOf } from '../../src/page/terminal/wrap.ts';
import { hostileEdition } from '../hostile-edition.ts';
import { sampleEdition } from '../sample-dossiers.ts';

const edition = sampleEdition();

describe('an edition for a terminal', () => {
  it('keeps to its columns', () => {
    for (const columns of [40, 80, 120])
      for (const line of renderText(edition, { columns, colour: false }).split('\n'))
        expect(widthOf(line), line).toBeLessThanOrEqual(columns);
  });

  it('is the same with and without colour, but for the colour', () => {
    const coloured = renderText(edition, { columns: 80, colour: true });
    // biome-ignore lint/complexity/useRegexLiterals: a control character is clearer escaped in a string
    expect(coloured.replaceAll(new RegExp('\u001b\\[\\d+m', 'g'), '')).toBe(
      renderText(edition, { columns: 80, colour: false }),
    );
  });

  it('shows the two values of a conflict with who gives them', () => {
    const text = renderText(edition, { columns: 80, colour: false });
    expect(text).toMatch(/People aboard \(conflict\)\n {4}212\n {6}CPA LC SH OM VS\n/);
  });

  it('lets no text steer the terminal', () => {
    expect(renderText(hostileEdition(), { columns: 80, colour: false })).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('an edition in Markdown', () => {
  it('names who tells what by number', () => {
    const markdown = renderMarkdown(edition);
    expect(markdown).toContain('### People aboard\n\nConflict: ');
    expect(markdown).toMatch(/- \*\*231\*\* \(\d+, \d+, \d+, \d+\)/);
    expect(markdown).toContain('1. [Four dead as ferry strikes rocks off Sellen Point](<https://www.corvane.example/');
  });

  it('lets no text become markup or a link', () => {
    const markdown = renderMarkdown(hostileEdition());
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(<?javascript/);
  });
});
