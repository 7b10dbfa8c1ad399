import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cited } from '../../src/run/mcp/answers.ts';
import { makeMcpServer } from '../../src/run/mcp/make-server.ts';
import { openSampleSite, type SampleSite } from '../site/sample-site.ts';

interface Listed<Item> {
  items: Item[];
  next: string | null;
  total: number;
}

describe('the tools for agents', () => {
  let sample: SampleSite;
  let client: Client;
  beforeAll(async () => {
    sample = await openSampleSite();
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    client = new Client({ name: 'test', version: '1' });
    await makeMcpServer(sample.open.newsroom.store).connect(theirs);
    await client.connect(ours);
  }, 60_000);
  afterAll(async () => {
    await client.close();
    await sample.close();
  });

  async function call<Value>(name: string, input: object): Promise<Value> {
    const result = await client.callTool({ name, arguments: { ...input } });
    const [first] = result.content as { type: string; text: string }[];
    expect(result.isError, first?.text).not.toBe(true);
    expect(JSON.parse(first!.text)).toEqual(result.structuredContent);
    expect(first!.text.length).toBeLessThan(40_000);
    return result.structuredContent as Value;
  }
  async function fails(name: string, input: object): Promise<string> {
    const result = await client.callTool({ name, arguments: { ...input } });
    expect(result.isError).toBe(true);
    return (result.content as { text: string }[])[0]!.text;
  }
  const citationsIn = (value: unknown): Cited[] => {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.values(value).flatMap(citationsIn);
    return 'start' in value && 'article' in value ? [value as Cited, ...inner] : inner;
  };

  it('are four, and change nothing', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['dossier', 'search', 'stories', 'verify']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  it('list stories and search articles, page by page, each with its outlet and address', async () => {
    const first = await call<Listed<{ story: string }>>('stories', { limit: 2 });
    const second = await call<Listed<{ story: string }>>('stories', { limit: 2, cursor: first.next });
    expect(new Set([...first.items, ...second.items].map(({ story }) => story)).size).toBe(4);
    const found = await call<Listed<{ article: string; outlet: string; excerpt: string }>>('search', {
      query: 'ferry',
    });
    expect(found.total).toBeGreaterThan(2);
    for (const { article, outlet, excerpt } of found.items) {
      const stored = (await sample.open.newsroom.store.articles.get(article as never))!;
      expect(outlet).toBe(stored.outlet.name);
      expect(excerpt.length).toBeLessThanOrEqual(300);
    }
  });

  it('read every part of a dossier, every line with the exact place it stands', async () => {
    const { items } = await call<Listed<{ story: string; differences: number }>>('stories', {});
    const { story } = items.find(({ differences }) => differences > 0)!;
    let checked = 0;
    for (const part of ['summary', 'statements', 'differences', 'quotes', 'timeline', 'accounts']) {
      const value = await call<object>('dossier', { story, part, limit: 5 });
      for (const { article, start, end, text, outlet } of citationsIn(value)) {
        const stored = (await sample.open.newsroom.store.articles.get(article as never))!;
        const there = [stored.article.text, stored.article.title].map((source) => source.slice(start, end));
        const words = text.replace(/ …$/, '');
        expect(
          there.some((source) => source.replace(/\s+/g, ' ').startsWith(words)),
          text,
        ).toBe(true);
        expect(outlet).toBe(stored.outlet.name);
        expect(text.length).toBeLessThanOrEqual(300);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(20);
    const { total } = await call<Listed<object>>('dossier', { story, part: 'statements', limit: 1 });
    const rest = await call<Listed<object>>('dossier', { story, part: 'statements', offset: total - 1 });
    expect(rest.items).toHaveLength(1);
  });

  it('verify words of an article, and all of a dossier', async () => {
    const { items } = await call<Listed<{ article: string; story: string }>>('search', { query: 'ferry' });
    const { article, story } = items.find((item) => item.story !== null)!;
    const { text } = (await sample.open.newsroom.store.articles.get(article as never))!.article;
    const words = text.slice(text.indexOf(' ') + 1, text.indexOf('.'));
    const held = await call<{ holds: boolean; places: Cited[] }>('verify', {
      article,
      text: words.replace(/ /g, '\n'),
    });
    expect(held.holds).toBe(true);
    expect(text.slice(held.places[0]!.start, held.places[0]!.end)).toBe(words);
    expect(await call('verify', { article, text: `${words} (.*[a-z]/re-told{1}` })).toMatchObject({
      holds: false,
      places: [],
    });
    expect(await call('verify', { story })).toMatchObject({ holds: true, unchecked: 0, faults: [], missing: [] });
  });

  it('say what is wrong, and give a dossier as Markdown', async () => {
    expect(await fails('dossier', { story: 's0' })).toContain('s0');
    expect(await fails('verify', { article: 'a0', text: 'x' })).toContain('a0');
    expect(await fails('verify', {})).toContain('Give');
    expect(await fails('search', { query: 'ferry', limit: 500 })).toContain('limit');
    const story = await sample.storyWith('ferry');
    const { contents } = await client.readResource({ uri: `synoptic://story/${story}` });
    const { dossier } = (await sample.open.newsroom.store.stories.dossier(story as never))!;
    expect((contents[0] as { text: string }).text).toContain(dossier.story.title);
  });
});
