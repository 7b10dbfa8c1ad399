import type { Command } from 'commander';
import { openConsole, print } from './console.ts';
import { Advice, EXIT } from './exit.ts';
import { mailServer } from './mail-server.ts';
import { withStore } from './with-store.ts';

interface Options {
  data: string;
  date?: string;
  mail?: string[];
  from?: string;
  publicUrl?: string;
  json?: boolean;
  quiet?: boolean;
}

export function addDigest(program: Command): void {
  program
    .command('digest')
    .description('what a day brought: print it, or send it by mail')
    .option('--date <day>', 'a day such as 2026-06-09, in UTC (default: the newest day with a story)')
    .option('--mail <address...>', 'send it to these readers, each alone')
    .option('--from <address>', 'sender of the mail (default: SYNOPTIC_MAIL_FROM)')
    .option('--public-url <url>', 'where readers reach the newsroom: what the mail leads to')
    .option('--data <dir>', 'folder of the store', 'synoptic-data')
    .option('--json', 'print JSON')
    .option('-q, --quiet', 'with --mail: no words, only the exit code')
    .addHelpText(
      'after',
      `
Mail goes through any SMTP server, named in the environment: SYNOPTIC_SMTP=smtp://user:password@host:587 (or smtps://).
The mail holds headlines, cited lines of at most 300 characters, and the way to the originals.

Examples:
  synoptic digest
  synoptic digest --date 2026-06-09 --mail reader@paper.example --public-url https://news.paper.example

Exit codes: 0 done; 2 bad usage, or the mail server did not take it; 3 refused for some of the readers.`,
    )
    .action(runDigest);
}

async function runDigest(options: Options): Promise<void> {
  const { digestOfDay, isDay, lastDay } = await import('../run/newsroom/digest-of-day.ts');
  const { renderDigestMail, renderDigestText } = await import('../page/digest/render-digest.tsx');
  if (options.date !== undefined && !isDay(options.date)) throw new Advice(`--date is a day such as 2026-06-09`);
  const base = options.publicUrl?.replace(/\/+$/, '') ?? null;
  if (base !== null && !/^https?:\/\/[^/]/.test(base)) throw new Advice('--public-url begins with https:// or http://');
  await withStore(options.data, async (store) => {
    const today = new Date().toISOString().slice(0, 10);
    const day = options.date ?? (await lastDay(store.stories, today)) ?? today;
    const digest = await (await digestOfDay(store.stories, day)).digest();
    if (options.mail) await sendTo(options.mail, renderDigestMail(digest, base), options);
    else await print(options.json ? JSON.stringify(digest, null, 2) : renderDigestText(digest, base));
  });
}

async function sendTo(
  readers: readonly string[],
  mail: import('../page/digest/render-digest.tsx').DigestMail,
  options: Options,
): Promise<void> {
  const { sendDigest } = await import('../run/newsroom/send-digest.ts');
  const console = openConsole(options.quiet ?? false);
  const result = await sendDigest(mail, { ...mailServer(options.from), to: readers });
  if (!result.ok) throw new Advice(result.failure);
  const { accepted, rejected } = result.value;
  for (const { to, why } of rejected) console.warn(`not sent to ${to}: ${why}`);
  if (options.json) await print(JSON.stringify(result.value));
  else console.say(`sent to ${accepted.length} of ${readers.length}: ${mail.subject}`);
  if (rejected.length > 0) process.exitCode = accepted.length > 0 ? EXIT.part : EXIT.bad;
}
