import { Advice } from './exit.ts';

/** The mail server and sender that the environment names, or `sender` in place of the latter. Throws advice on what is missing. */
export function mailServer(sender?: string): { server: string; from: string } {
  const server = process.env['SYNOPTIC_SMTP'];
  const from = sender ?? process.env['SYNOPTIC_MAIL_FROM'];
  if (!server) throw new Advice('name your mail server first: SYNOPTIC_SMTP=smtp://user:password@host:587');
  if (!from) throw new Advice('name the sender: SYNOPTIC_MAIL_FROM=news@paper.example, or --from with `digest`');
  return { server, from };
}
