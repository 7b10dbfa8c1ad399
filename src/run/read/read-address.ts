import type { Document, Hints } from '../../article/article.ts';
import type { Fetched, Web } from '../../net/web.ts';
import { decode, isBinary } from '../../text/decode.ts';
import { type Input, refused } from './input.ts';
import { readRights } from './read-rights.ts';

/** The page behind an address, for those who hand one in. Never throws for what the address answers. */
export async function readAddress(web: Web, url: string): Promise<Input> {
  const answer = await web.get(url);
  if (!answer.ok) return { kind: 'refusal', refusal: { ...answer.failure, what: url } };
  return inputOf(answer.value, url);
}

/** A page that was fetched, with what it allows. `what`: the address that was asked for. */
export function inputOf(fetched: Fetched, what: string): Input {
  if (isBinary(fetched.bytes)) return refused(what, 'binary', 'not text: a picture, archive or program');
  const document = documentOf(fetched, what, {});
  return { kind: 'document', document, rights: readRights(fetched, document.content) };
}

/** What was fetched as a document: decoded by what the server, the page and its bytes say of the charset. */
export function documentOf({ bytes, contentType, permanentUrl }: Fetched, what: string, hints: Hints): Document {
  const charset = /charset=["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
  const content = decode(bytes, charset).text;
  const marked = /html|xml/i.test(contentType ?? 'html') || /<html|<!doctype/i.test(content.slice(0, 2000));
  return { what, form: marked ? 'html' : 'text', content, hints: { ...hints, url: permanentUrl } };
}
