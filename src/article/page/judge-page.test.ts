import { describe, expect, it } from 'vitest';
import { extractPage } from './extract-page.ts';

const sentence =
  'The keeper of the lighthouse counted ninety gulls on the railing before the storm came in from the west, and wrote it down.';
const page = (body: string, head = '') =>
  `<html><head><title>Keeper counts gulls</title>${head}</head><body>${body}</body></html>`;
const outcome = (html: string, url: string | null = null) => {
  const result = extractPage(html, { url });
  return result.ok ? (result.value.cutOff ?? 'article') : result.failure.code;
};

describe('what is no article', () => {
  it('refuses a video page', () => {
    const video = '<script type="application/ld+json">{"@type":"VideoObject","name":"Gulls"}</script>';
    expect(
      outcome(page('<h1>Keeper counts gulls</h1><video></video><p>Gulls on a railing, filmed at dusk.</p>', video)),
    ).toBe('not-an-article');
  });

  it('refuses a page that is not there', () => {
    expect(
      outcome('<html><title>404 Not Found</title><h1>404 Not Found</h1><p>The page you wanted is not here.</p></html>'),
    ).toBe('not-an-article');
  });

  it('refuses a paywall stub, and tells of a text that is cut off', () => {
    const wall = '<div class="paywall"><p>Subscribe to continue reading</p></div>';
    expect(
      outcome(page(`<h1>Keeper counts gulls</h1><article><p>The keeper counted gulls.</p></article>${wall}`)),
    ).toBe('paywalled');
    const half = `<article><h1>Keeper counts gulls</h1>${`<p>${sentence}</p>`.repeat(1)}<p>${sentence} Then he slept.</p><p>Nobody came. ${sentence}</p><p>In the morning ${sentence}</p></article>${wall}`;
    expect(outcome(page(half))).toMatch(/subscribers/);
    expect(outcome(page(half.replace(wall, '')))).toBe('article');
  });

  it('refuses a front page', () => {
    const links = Array.from(
      { length: 40 },
      (_, i) => `<li><a href="/${i}">Headline number ${i} about gulls</a></li>`,
    ).join('');
    const front = page(
      `<ul>${links}</ul><p>${sentence}</p>`,
      '<link rel="canonical" href="https://courier.example/"><meta property="og:type" content="website">',
    );
    expect(outcome(front, 'https://courier.example/')).toBe('not-an-article');
  });
});
