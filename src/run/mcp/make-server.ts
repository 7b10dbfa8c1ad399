import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { ArticleId, StoryId } from '../../base/ids.ts';
import { renderMarkdown } from '../../page/render-markdown.ts';
import type { Store } from '../../store/store.ts';
import { madeBy } from '../made-by.ts';
import { forOthers } from '../newsroom/dossier-texts.ts';
import type { StorySummary } from '../newsroom/sum-up-story.ts';
import { PARTS, partOf } from './answers.ts';
import { verifyPassage, verifyStory } from './verify-claims.ts';

/** Items of one answer at most: an agent reads on where it needs more. */
const MOST = 20;

const INSTRUCTIONS = `News told by many outlets, set side by side. Every line is taken from an account and cites it: repeat the outlet and
the address with whatever you repeat. Counts are by origin (a text that somebody wrote): ten reprints are one. Where accounts
part, give each value with its outlet; do not choose one. Before you quote an article, call verify with its id and the words.`;

const limit = z.number().int().min(1).max(MOST).default(10).describe(`Items in the answer, 1 to ${MOST}.`);
const READ_ONLY = { readOnlyHint: true, openWorldHint: false };

/** The store as tools for agents (Model Context Protocol): small, cited answers, no whole texts, no changes. */
export function makeMcpServer({ stories, articles }: Pick<Store, 'stories' | 'articles'>): McpServer {
  const server = new McpServer({ name: 'synoptic', version: madeBy().synoptic }, { instructions: INSTRUCTIONS });

  server.registerTool(
    'search',
    {
      title: 'Search articles',
      description: 'Articles by words and "phrases", newest first, each with its outlet, address and story.',
      inputSchema: {
        query: z.string().max(400).describe('Words and "phrases", all of which must occur; -word leaves out.'),
        outlet: z.string().max(200).optional().describe('Id of an outlet, such as paper.example.'),
        entity: z.string().max(200).optional().describe('Of stories that name this person, body or place.'),
        from: z.string().max(20).optional().describe('Published on this day or later, such as 2026-06-09.'),
        to: z.string().max(20).optional().describe('Published before this day.'),
        limit,
        cursor: z.string().max(100).optional().describe('The next of the answer before.'),
      },
      annotations: READ_ONLY,
    },
    async ({ query, cursor = null, ...rest }) => {
      const found = await articles.search({ words: query, cursor, ...rest });
      const read = await articles.many(found.items.map(({ id }) => id));
      const stored = new Map(read.map(({ article }) => [article.id, article]));
      const items = found.items.map(({ id, title, outletName, published, story, excerpt, noArchive }) => {
        const url = stored.get(id)?.url ?? null;
        return { article: id, title, outlet: outletName, url, published, story, excerpt: noArchive ? '' : excerpt };
      });
      return answer({ total: found.total, next: found.next, items });
    },
  );

  server.registerTool(
    'stories',
    {
      title: 'List stories',
      description: 'Stories told by two articles or more: title, counts, first line of the brief, open differences.',
      inputSchema: {
        order: z.enum(['importance', 'newest']).default('importance'),
        section: z.string().max(80).optional(),
        limit,
        cursor: z.string().max(400).optional().describe('The next of the answer before.'),
      },
      annotations: READ_ONLY,
    },
    async ({ order, section = null, limit: most, cursor = null }) => {
      const { items, next } = await stories.list({ order, section, limit: most, cursor });
      return answer({
        next,
        items: items.map(({ id, title, section: of, first, last, summary, ...counts }) => {
          const { brief = [], conflicts = [] } = summary as Partial<StorySummary>;
          const { articles: accounts, outlets, origins, differences } = counts;
          return {
            story: id,
            title,
            section: of,
            first,
            last,
            accounts,
            outlets,
            origins,
            differences,
            brief: brief.slice(0, 1).map(({ text, outlet, url }) => ({ text, outlet, url: url ?? null })),
            conflicts,
          };
        }),
      });
    },
  );

  server.registerTool(
    'dossier',
    {
      title: 'Read a dossier',
      description:
        'What all accounts of a story say, where they part, who said what. Begin with the summary; then one part at a time.',
      inputSchema: {
        story: z.string().max(100).describe('Id of a story, as stories and search give it.'),
        part: z.enum(PARTS).default('summary'),
        offset: z.number().int().min(0).default(0),
        limit,
      },
      annotations: READ_ONLY,
    },
    async ({ story, part, ...page }) => {
      const found = await dossierOf(story);
      return found ? answer(partOf(found, part, page)) : failure(`There is no story ${story} with a dossier.`);
    },
  );

  server.registerTool(
    'verify',
    {
      title: 'Verify a passage or a dossier',
      description:
        'With article and text: whether the article has exactly these words, and where. With story: cuts every citation of its dossier out of the texts again and compares.',
      inputSchema: {
        article: z.string().max(100).optional(),
        text: z.string().min(1).max(4000).optional(),
        story: z.string().max(100).optional(),
      },
      annotations: READ_ONLY,
    },
    async ({ article, text, story }) => {
      if (article !== undefined && text !== undefined) {
        const stored = await articles.get(article as ArticleId);
        return stored ? answer(verifyPassage(stored, text)) : failure(`There is no article ${article}.`);
      }
      if (story === undefined) return failure('Give article and text, or story.');
      const found = await dossierOf(story);
      return found ? answer(await verifyStory(articles, found)) : failure(`There is no story ${story} with a dossier.`);
    },
  );

  server.registerResource(
    'story',
    new ResourceTemplate('synoptic://story/{id}', { list: undefined }),
    {
      title: 'Dossier of a story',
      description: 'The whole dossier, cited, without whole texts',
      mimeType: 'text/markdown',
    },
    async (uri, { id }) => {
      const dossier = await dossierOf(String(id));
      if (!dossier) throw new Error(`there is no story ${id} with a dossier`);
      const text = renderMarkdown({ dossiers: [dossier], strays: [], refusals: [], articles: new Map() });
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] };
    },
  );

  /** Of the story, or of the one it went into. */
  async function dossierOf(id: string) {
    let row = await stories.get(id as StoryId);
    for (let steps = 0; row?.into && steps < 20; steps += 1) row = await stories.get(row.into);
    const found = row && (await stories.dossier(row.id));
    return found ? forOthers(articles, found.dossier) : null;
  }

  return server;
}

function answer(value: object): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(value) }], structuredContent: { ...value } };
}

function failure(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}
