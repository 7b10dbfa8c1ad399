import { describe, expect, it } from 'vitest';
import { discoverFeeds } from './discover-feeds.ts';
import { type FollowedFeed, parseOpml, writeOpml } from './opml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string): FollowedFeed[] {
  const result = parseOpml(bytes(text));
  if (!result.ok) throw new Error(result.failure.why);
  return result.value;
}

describe('OPML', () => {
  const feeds: FollowedFeed[] = [
    {
      url: 'https://harbour.example/feed',
      title: 'Harbour & "Sons" <Post>',
      site: 'https://harbour.example/',
      folders: ['News', 'Coast'],
    },
    { url: 'https://bell.example/rss', title: 'Bell', site: null, folders: [] },
  ];

  it('comes back as it was written', () => {
    const back = read(writeOpml(feeds, 'My feeds'));
    expect(back).toHaveLength(2);
    expect(back).toEqual(expect.arrayContaining([feeds[1], { ...feeds[0], title: 'Harbour & "Sons"' }]));
  });

  it('reads other readers’ lists: capitals, doubles, categories, no addresses', () => {
    const found =
      read(`<opml version="1.0"><body><outline TEXT="Bell" xmlURL="https://bell.example/rss" category="/News/Valley"/>
      <outline text="again" xmlUrl="https://bell.example/rss"/><outline text="bad" xmlUrl="javascript:x()"/></body></opml>`);
    expect(found).toEqual([
      { url: 'https://bell.example/rss', title: 'Bell', site: null, folders: ['News', 'Valley'] },
    ]);
  });

  it('refuses what is none', () => {
    expect(parseOpml(bytes('<rss/>'))).toMatchObject({ ok: false, failure: { code: 'wrong-format' } });
    expect(parseOpml(bytes(''))).toMatchObject({ ok: false, failure: { code: 'empty' } });
  });
});

describe('discoverFeeds', () => {
  it('finds declared feeds first, then linked ones, those of comments last', () => {
    const html = `<head><base href="https://harbour.example/a/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
      <link rel="alternate" type="application/atom+xml" title="All" href="all.atom"><link rel="alternate" type="application/json" href="/wp-json/1">
      <link rel="stylesheet" href="/rss/x.css"></head><a href="/rss/sport.xml">Sport <b>feed</b></a><a href="javascript:rss/">no</a>`;
    expect(discoverFeeds(html, 'https://other.example/')).toEqual([
      { url: 'https://harbour.example/a/all.atom', title: 'All', from: 'declared' },
      { url: 'https://harbour.example/rss/sport.xml', title: 'Sport feed', from: 'linked' },
      { url: 'https://harbour.example/comments/feed/', title: 'Comments', from: 'declared' },
    ]);
  });
});
