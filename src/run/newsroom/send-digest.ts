import { createTransport } from 'nodemailer';
import { failed, ok, type Result } from '../../base/result.ts';
import type { DigestMail } from '../../page/digest/render-digest.tsx';

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://...`: any server that speaks SMTP. */
  server: string;
  from: string;
  to: readonly string[];
}

export interface Sent {
  /** Those the server took it for. */
  accepted: string[];
  rejected: { to: string; why: string }[];
}

/** Milliseconds a server may take to answer. */
const PATIENCE = 30_000;

/** Sends a digest, each reader alone: no reader sees another's address. The failure is in words, without the password. */
export async function sendDigest(mail: DigestMail, { server, from, to }: MailSettings): Promise<Result<Sent, string>> {
  if (!URL.canParse(server) || !/^smtps?:$/.test(new URL(server).protocol))
    return failed('the mail server is to be given as smtp://user:password@host:587 or smtps://...');
  const waits = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: server, ...waits });
  const sent: Sent = { accepted: [], rejected: [] };
  try {
    for (const reader of to) {
      try {
        await transport.sendMail({ ...mail, from, to: reader, disableFileAccess: true, disableUrlAccess: true });
        sent.accepted.push(reader);
      } catch (error) {
        // Of one reader the server wants to know nothing: the others still get theirs.
        if (!(error as { rejected?: string[] }).rejected?.length) throw error;
        sent.rejected.push({ to: reader, why: reasonOf(error) });
      }
    }
    return ok(sent);
  } catch (error) {
    return failed(`the mail server did not take it: ${reasonOf(error)}`);
  } finally {
    transport.close();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
