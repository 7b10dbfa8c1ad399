import { Readable } from 'node:stream';
import type { Web } from '../../net/web.ts';
import { expandInputs } from './expand-inputs.ts';
import { type Input, LARGEST_DOCUMENT, refused } from './input.ts';
import { readBytes, readFileInput } from './read-file.ts';
import { linesOf } from './read-json.ts';
import { LIST_FILE, readListFile, readWeb } from './read-web.ts';

/**
 * Everything behind the arguments of a command, document by document: files, folders, patterns, `-` for standard
 * input (JSON, JSON Lines, HTML or text) and, where there is a `web`, addresses of pages, feeds, sitemaps and OPML. What
 * cannot be read comes as a refusal, in its place.
 */
export async function* readInputs(
  inputs: string[],
  stdin: NodeJS.ReadableStream,
  web: Web | null = null,
): AsyncGenerator<Input> {
  const addresses = web ? inputs.filter((input) => /^https?:\/\//i.test(input)) : [];
  const files = inputs.filter((input) => input !== '-' && !addresses.includes(input));
  const { paths, refusals } = await expandInputs(files);
  yield* refusals;
  for (const path of paths) {
    const list = LIST_FILE.test(path) ? await readListFile(path, web) : null;
    yield* list ?? readFileInput(path);
  }
  for (const address of addresses) if (web) yield* readWeb(web, address);
  if (inputs.includes('-')) yield* readStandardInput(stdin);
}

async function* readStandardInput(stdin: NodeJS.ReadableStream): AsyncGenerator<Input> {
  const what = 'standard input';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > 25 * LARGEST_DOCUMENT) {
      yield refused(what, 'too-large', 'more than 500 MB: put it into a .jsonl file, which is read as a stream');
      return;
    }
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) {
    yield refused(what, 'empty', 'nothing came in');
    return;
  }
  const head = bytes.subarray(0, 4096).toString('utf8').trimStart();
  if (head.startsWith('{') && looksLikeLines(bytes)) yield* linesOf(Readable.from([bytes]), what);
  else if (head.startsWith('{') || head.startsWith('[')) yield* readBytes(bytes, `${what}.json`);
  else if (bytes.length > LARGEST_DOCUMENT)
    yield refused(what, 'too-large', `${Math.round(bytes.length / 1e6)} MB of text is no article`);
  else yield* readBytes(bytes, what);
}

/** JSON Lines: the first line is a whole object by itself. */
function looksLikeLines(bytes: Buffer): boolean {
  const end = bytes.indexOf(10);
  const line = bytes
    .subarray(0, end < 0 ? bytes.length : end)
    .toString('utf8')
    .trim();
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
