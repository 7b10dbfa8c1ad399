import type { Command } from 'commander';
import type { ArticleId, StoryId } from '../base/ids.ts';
import { print } from './console.ts';
import { Advice } from './exit.ts';
import { withStore } from './with-store.ts';

interface Options {
  data: string;
  json?: boolean;
  limit: string;
}

/** `stories`, `story` and `search`: what the store holds, for the terminal and for scripts. */
export function addReadStore(program: Command): void {
  const command = (name: string, about: string) =>
    program
      .command(name)
      .description(about)
      .option('--data <dir>', 'folder of the store', 'synoptic-data')
      .option('--json', 'print JSON');
  command('stories', 'stories of the store, the most widely told first')
    .option('--limit <n>', 'how many', '20')
    .action(stories);
  command('story', 'the dossier of one story of the store').argument('<id>', 'as `stories` prints it').action(story);
  command('search', 'articles of the store by words and "phrases"')
    .argument('<query...>', 'words; -word leaves out')
    .option('--outlet <id>', 'of one outlet')
    .option('--entity <name>', 'of stories that name a person, body or place')
    .option('--limit <n>', 'how many', '20')
    .action(search);
}

function limitOf(limit: string): number {
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new Advice('--limit is a whole number from 1 to 1000');
  return count;
}

function stories(options: Options): Promise<void> {
  return withStore(options.data, async (store) => {
    const { items, next } = await store.stories.list({ order: 'importance', limit: limitOf(options.limit) });
    if (options.json) return print(JSON.stringify({ items, next }, null, 2));
    const lines = items.map(
      ({ id, title, articles, outlets, origins, differences }) =>
        `${id}  ${title}\n    ${articles} accounts, ${outlets} outlets, ${origins} origins, ${differences} differences`,
    );
    return print(lines.join('\n') || 'No story of two accounts or more yet.');
  });
}

function story(id: string, options: Options): Promise<void> {
  return withStore(options.data, async (store) => {
    const row = await store.stories.get(id as StoryId);
    const found = await store.stories.dossier((row?.into ?? id) as StoryId);
    if (!found) throw new Advice(`there is no dossier of ${id}: \`synoptic stories\` lists them`);
    if (options.json) return print(JSON.stringify(found.dossier, null, 2));
    const { renderText } = await import('../page/render-text.ts');
    const stored = await store.articles.many(found.dossier.articles.map((article) => article.id as ArticleId));
    const articles = new Map(stored.map(({ article }) => [article.id, article]));
    const edition = { dossiers: [found.dossier], strays: [], refusals: [], articles };
    return print(
      renderText(edition, { columns: 80, colour: process.stdout.isTTY === true && !process.env['NO_COLOR'] }),
    );
  });
}

function search(query: string[], options: Options & { outlet?: string; entity?: string }): Promise<void> {
  return withStore(options.data, async (store) => {
    const { outlet, entity } = options;
    const found = await store.articles.search({
      words: query.join(' '),
      outlet,
      entity,
      limit: limitOf(options.limit),
    });
    if (options.json) return print(JSON.stringify(found, null, 2));
    const lines = found.items.map(
      ({ title, outlet: by, published, excerpt }) => `${title}\n    ${by}, ${published ?? 'undated'}\n    ${excerpt}`,
    );
    return print([`${found.total} found`, ...lines].join('\n'));
  });
}
