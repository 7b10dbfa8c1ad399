import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { OpenNewsroom } from '../run/newsroom/open-newsroom.ts';
import { type Console, openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';

interface Options {
  data: string;
  json?: boolean;
  quiet?: boolean;
}

/** `feeds`: what the newsroom follows. `serve` notices within a minute. */
export function addFeeds(program: Command): void {
  const feeds = program
    .command('feeds')
    .description('followed feeds: add by any address, health, OPML both ways, starter packs');
  const command = (name: string, about: string) =>
    feeds
      .command(name)
      .description(about)
      .option('--data <dir>', 'folder of the store', 'synoptic-data')
      .option('--json', 'print JSON')
      .option('-q, --quiet', 'no words on the way');
  command('add', "follow feeds, by a feed's or a site's address, or a starter pack's name")
    .argument('<address...>', 'address; a site is asked which feeds it has; pack:germany for a starter pack')
    .option('--folder <name>', 'folder to keep them in')
    .option('--first', 'where a site has several feeds, take the first it names')
    .action(add);
  command('list', 'followed feeds and how they do').action(list);
  command('remove', 'follow a feed no longer; what it brought stays')
    .argument('<feed...>', 'address or id')
    .action(remove);
  command('check', 'ask every feed once, now, and say what came; takes nothing in')
    .argument('[feed...]', 'addresses or ids; all where none is given')
    .action(check);
  command('import', 'follow every feed of an OPML file').argument('<file>', 'OPML').action(importOpml);
  command('export', 'write the followed feeds as OPML')
    .argument('[file]', 'standard output where none is given')
    .action(exportOpml);
  command('packs', 'starter packs')
    .option('--country <code>', 'ISO 3166-1, such as FR')
    .option('--language <code>', 'such as fr')
    .action(packs);
}

async function withNewsroom(
  options: Options,
  work: (newsroom: OpenNewsroom['newsroom'], console: Console) => Promise<void>,
): Promise<void> {
  const { openNewsroom } = await import('../run/newsroom/open-newsroom.ts');
  const console = openConsole(options.quiet ?? false);
  const open = await openNewsroom({ data: options.data, threads: 0, log: () => undefined });
  try {
    await work(open.newsroom, console);
  } finally {
    console.finish();
    await open.close();
  }
}

function add(addresses: string[], options: Options & { folder?: string; first?: boolean }): Promise<void> {
  return withNewsroom(options, async (newsroom, console) => {
    const { followAddress, followPack } = await import('../run/newsroom/follow-feeds.ts');
    const { folder = null, first = false } = options;
    const done: object[] = [];
    for (const address of addresses) {
      const pack = /^pack:(.+)$/.exec(address)?.[1];
      if (pack) {
        const followed = await followPack(newsroom, pack);
        if (!followed) throw new Advice(`there is no pack ${pack}: \`synoptic feeds packs\` lists them`);
        console.say(`${followed.pack.name}: ${followed.added} feeds added, ${followed.known} followed before`);
        done.push({ address, added: followed.added, known: followed.known });
        continue;
      }
      const answer = await followAddress(newsroom, address, { folder, first });
      if (!answer.ok) {
        console.warn(`${address}: ${answer.failure.why}`);
        process.exitCode = EXIT.part;
        done.push({ address, why: answer.failure.why });
      } else if (answer.value.kind === 'choices') {
        const { feeds } = answer.value;
        console.warn(`${address} has several feeds: add one of these, or use --first`);
        for (const { url, title } of feeds) console.warn(`  ${url}${title ? `  ${title}` : ''}`);
        process.exitCode = EXIT.part;
        done.push({ address, choices: feeds });
      } else {
        const { feed, added } = answer.value;
        console.say(`${feed.url}: ${added ? 'followed' : 'followed before'}${feed.title ? `, ${feed.title}` : ''}`);
        done.push({ address, id: feed.id, url: feed.url, added });
      }
    }
    if (options.json) await print(JSON.stringify(done, null, 2));
  });
}

function list(options: Options): Promise<void> {
  return withNewsroom(options, async ({ store }, console) => {
    const feeds = await store.feeds.list();
    if (options.json) return print(JSON.stringify(feeds, null, 2));
    const lines = feeds.map(({ url, title, folder, state, lastGood, failures, problem }) => {
      const health = problem ? `${problem}${failures > 1 ? ` (${failures} times in a row)` : ''}` : 'well';
      return [folder ?? '-', title ?? '-', url, state, lastGood ?? 'never answered', health].join('\t');
    });
    if (lines.length > 0) await print(lines.join('\n'));
    console.say(lines.length === 0 ? 'No feed is followed yet: `synoptic feeds add`' : `${lines.length} feeds`);
  });
}

function remove(which: string[], options: Options): Promise<void> {
  return withNewsroom(options, async ({ store }, console) => {
    for (const feed of chosen(await store.feeds.list(), which)) {
      await store.feeds.remove(feed.id);
      console.say(`${feed.url}: followed no longer`);
    }
  });
}

function check(which: string[], options: Options): Promise<void> {
  return withNewsroom(options, async (newsroom, console) => {
    const { checkFeeds } = await import('../run/newsroom/check-feeds.ts');
    const all = await newsroom.store.feeds.list();
    const checked = await checkFeeds(newsroom, which.length > 0 ? chosen(all, which) : all, console.progress);
    console.finish();
    if (options.json) await print(JSON.stringify(checked, null, 2));
    else for (const { url, items, why } of checked) console.say(`${url}: ${why ?? `well, ${items} items`}`);
    if (checked.some(({ why }) => why !== null)) process.exitCode = EXIT.part;
  });
}

function chosen<Feed extends { id: string; url: string }>(feeds: readonly Feed[], which: readonly string[]): Feed[] {
  return which.map((one) => {
    const href = URL.canParse(one) ? new URL(one).href : one;
    const found = feeds.find(({ id, url }) => id === one || url === one || url === href);
    if (!found) throw new Advice(`${one} is not followed: \`synoptic feeds list\` shows what is`);
    return found;
  });
}

function importOpml(file: string, options: Options): Promise<void> {
  return withNewsroom(options, async (newsroom, console) => {
    const { followOpml } = await import('../run/newsroom/follow-feeds.ts');
    const bytes = await readFile(file).catch((error: Error) => {
      throw new Advice(`cannot read ${file}: ${error.message}`);
    });
    const done = await followOpml(newsroom, bytes);
    if (!done.ok) throw new Advice(`${file}: ${done.failure.why}`);
    if (options.json) return print(JSON.stringify(done.value));
    console.say(`${done.value.added} feeds added, ${done.value.known} followed before`);
  });
}

function exportOpml(file: string | undefined, options: Options): Promise<void> {
  return withNewsroom(options, async (newsroom, console) => {
    const { opmlOf } = await import('../run/newsroom/follow-feeds.ts');
    const opml = await opmlOf(newsroom);
    if (!file) return print(opml);
    await writeFile(file, opml).catch((error: Error) => {
      throw new Advice(`cannot write ${file}: ${error.message}`);
    });
    console.say(file);
  });
}

async function packs(options: Options & { country?: string; language?: string }): Promise<void> {
  const { feedPacks } = await import('../run/feed-packs.ts');
  const country = options.country?.toUpperCase();
  const found = feedPacks().filter(
    (pack) =>
      (!country || pack.country === country) && (!options.language || pack.language === options.language.toLowerCase()),
  );
  if (options.json) return print(JSON.stringify(found, null, 2));
  const lines = found.map(({ id, name, country, language, feeds }) =>
    [`pack:${id}`, name, country ?? '-', language, `${feeds.length} feeds`].join('\t'),
  );
  if (lines.length > 0) await print(lines.join('\n'));
  openConsole(options.quiet ?? false).say(`${found.length} packs: \`synoptic feeds add pack:NAME\` follows one`);
}
