import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { openConsole, print } from './console.ts';
import { Advice } from './exit.ts';
import { mailServer } from './mail-server.ts';
import { secondsOf, spareThreads, threadsOf } from './threads.ts';

const SAMPLE = fileURLToPath(new URL('../../data/sample/', import.meta.url));
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

interface Options {
  data?: string;
  address: string;
  port: number;
  threads: number;
  publicUrl?: string;
  sample?: boolean;
  allowPrivate?: boolean;
  delay: number;
  digestAt?: number;
  digestTo?: string[];
  outlets?: string[];
  quiet?: boolean;
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('the newsroom: polls feeds, forms stories, and serves them as a site')
    .option('--data <dir>', 'folder of the store (default: synoptic-data)')
    .option('--address <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port to listen on; 0: any free one', portOf, 4747)
    .option('--threads <n>', 'threads for reading articles (default: cores - 2)', threadsOf, spareThreads(2))
    .option('--public-url <url>', 'where readers reach it from outside, behind a proxy say')
    .option('--digest-at <hour>', 'mail the digest of the day before at this hour, 0 to 23, UTC', hourOf)
    .option('--digest-to <address...>', 'to these readers, each alone, by the server in SYNOPTIC_SMTP')
    .option('--sample', 'open the bundled edition: invented outlets, people and events; asks no network')
    .option('--delay <seconds>', 'between two requests to one host', secondsOf, 1)
    .option('--allow-private', 'also ask addresses of this machine and of private networks, which is refused otherwise')
    .option('--outlets <file...>', 'more outlet records (JSON list), before the registry')
    .option('-q, --quiet', 'print the address alone')
    .addHelpText(
      'after',
      `
Examples:
  synoptic serve                             the newsroom on http://127.0.0.1:4747/
  synoptic serve --sample                    the same with the bundled edition
  synoptic serve --address 0.0.0.0           for other machines too: they read; to write they need the token
  synoptic serve --digest-at 6 --digest-to reader@paper.example

From this machine you are the owner: whole texts, all changes. From elsewhere whoever has the token is: the content of
the file \`token\` in the data folder, or of SYNOPTIC_TOKEN. Stop with Ctrl-C: what is held is finished first.`,
    )
    .action(runServe);
}

function hourOf(text: string): number {
  const hour = Number(text);
  if (!Number.isInteger(hour) || hour < 0 || hour > 23)
    throw new InvalidArgumentError('an hour is a whole number from 0 to 23');
  return hour;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535');
  return port;
}

async function runServe(options: Options): Promise<void> {
  const { openNewsroom } = await import('../run/newsroom/open-newsroom.ts');
  const { openNewsroomThread } = await import('../run/newsroom/newsroom-thread.ts');
  const { openSite } = await import('../http/open-site.ts');
  const { openLiveUpdates } = await import('../http/live-updates.ts');
  const { openCompareThread } = await import('../run/compare-thread.ts');
  const { openPageCache } = await import('../http/page-cache.ts');
  const { openRecall } = await import('../http/recall.ts');
  const { makeAhead } = await import('../http/site/story/make-ahead.ts');
  const { openStoryPages } = await import('../http/site/story/story-pages.ts');
  const { openReadingLog } = await import('../http/reading-log.ts');
  const console = openConsole(options.quiet ?? false);
  const sample = options.sample ?? false;
  const mail = mailOf(options);
  const data = options.data ?? (sample ? join('synoptic-data', 'sample') : 'synoptic-data');
  const outlets = [...(sample ? [join(SAMPLE, 'outlets.json')] : []), ...(options.outlets ?? [])];
  const live = openLiveUpdates();
  const log = (level: 'info' | 'warn', what: string, details: Record<string, unknown> = {}) => {
    const about = [details['feed'], details['why']].filter((detail) => detail !== undefined);
    if (level === 'warn') console.say([what, ...about].join(': '));
  };
  const changed = (story: string) => live.tell({ story });
  const reach = { offline: sample, allowPrivate: options.allowPrivate ?? false, delay: options.delay };
  const open = await openNewsroom({ data, outlets, threads: 0, ...reach, log, changed });
  if (sample && (await open.newsroom.store.stories.assignedUpTo()) === 0) await takeSample(open, console);
  const thread = openNewsroomThread({ data, outlets, threads: options.threads, ...reach, log, changed });
  const comparing = openCompareThread(data, outlets);
  const local = LOOPBACK.test(options.address);
  const pages = openStoryPages(open.newsroom, sample);
  // Ahead of those who read most: the owner here, everybody where others may come.
  const ahead = makeAhead(open.newsroom, pages, local);
  const desk = {
    newsroom: open.newsroom,
    live,
    cache: openPageCache(),
    pages,
    recall: openRecall(open.newsroom.store),
    ahead,
    reading: openReadingLog(open.newsroom),
    compare: comparing.compare,
    wake: thread.wake,
    sample,
    publicUrl: options.publicUrl?.replace(/\/+$/, '') ?? null,
  };
  const rules = {
    token: local ? (process.env['SYNOPTIC_TOKEN'] ?? null) : tokenOf(data),
    hosts: local ? (options.publicUrl ? [new URL(options.publicUrl).host] : []) : null,
  };
  const site = await openSite(desk, { address: options.address, port: options.port, rules }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new Advice(`port ${options.port} is taken: \`--port 0\` takes a free one, or stop what listens there`);
      if (error.code === 'EADDRNOTAVAIL') throw new Advice(`${options.address} is no address of this machine`);
      throw error;
    },
  );
  if (sample) console.say('The sample edition: its outlets, people and events are invented.');
  if (!local) console.say(`Others may read. Writing needs the token in ${join(data, 'token')}.`);
  console.say('Open in a browser (stop with Ctrl-C):');
  await print(site.url);
  const stopping = new AbortController();
  const digests = mail && mailDigests(open.newsroom, mail, desk.publicUrl, stopping.signal);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  stopping.abort();
  await digests;
  await site.close();
  await ahead.close();
  await thread.close();
  await pages.close();
  await desk.reading.flush();
  await comparing.close();
  await open.close();
}

type Mail = import('../run/newsroom/send-digest.ts').MailSettings & { hour: number };

/** Null where no digest is to be mailed. */
function mailOf({ digestAt: hour, digestTo: to }: Options): Mail | null {
  if (hour === undefined && !to) return null;
  if (hour === undefined || !to) throw new Advice('a daily digest needs both --digest-at and --digest-to');
  return { hour, to, ...mailServer() };
}

async function mailDigests(
  newsroom: import('../run/newsroom/newsroom.ts').Newsroom,
  { hour, ...mail }: Mail,
  publicUrl: string | null,
  signal: AbortSignal,
): Promise<void> {
  const { keepDailyDigest } = await import('../run/newsroom/daily-digest.ts');
  const { sendDigest } = await import('../run/newsroom/send-digest.ts');
  const { renderDigestMail } = await import('../page/digest/render-digest.tsx');
  const owner = `${hostname()}-${process.pid}-digest`;
  const send = (digest: import('../page/digest/digest.ts').Digest) =>
    sendDigest(renderDigestMail(digest, publicUrl), mail);
  await keepDailyDigest(newsroom, { hour, send, owner, signal });
}

async function takeSample(
  open: Awaited<ReturnType<typeof import('../run/newsroom/open-newsroom.ts').openNewsroom>>,
  console: ReturnType<typeof openConsole>,
): Promise<void> {
  const { ingest } = await import('../run/newsroom/ingest.ts');
  const { readInputs } = await import('../run/read/read-inputs.ts');
  await ingest(open.newsroom, open.keeper, readInputs([join(SAMPLE, 'articles')], process.stdin), console);
  console.finish();
}

/** The secret that makes its bearer the owner: made once, readable by its owner alone. */
function tokenOf(data: string): string {
  const given = process.env['SYNOPTIC_TOKEN'];
  if (given) return given;
  const path = join(data, 'token');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(data, { recursive: true });
  const token = randomBytes(24).toString('base64url');
  writeFileSync(path, `${token}\n`, { mode: 0o600 });
  return token;
}
