import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendDigest } from './send-digest.ts';

interface Letter {
  from: string;
  to: string[];
  data: string;
}

/** A small mail server: takes letters for everybody but `nobody@...`, and with `closed` for none. */
function openMailServer(letters: Letter[], closed: () => boolean): Server {
  return createServer((socket) => {
    let letter: Letter = { from: '', to: [], data: '' };
    let inData = false;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 mail.example ESMTP');
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1');
      for (;;) {
        const end = inData ? rest.indexOf('\r\n.\r\n') : rest.indexOf('\r\n');
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          letters.push({ ...letter, data: line });
          letter = { from: '', to: [], data: '' };
          say('250 taken');
          continue;
        }
        const verb = line.slice(0, 4).toUpperCase();
        const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
        if (verb === 'EHLO') say('250 mail.example');
        else if (verb === 'MAIL') {
          letter.from = address;
          say(closed() ? '451 come back later' : '250 ok');
        } else if (verb === 'RCPT') {
          const known = !address.startsWith('nobody@');
          if (known) letter.to.push(address);
          say(known ? '250 ok' : '550 no such reader');
        } else if (verb === 'DATA') {
          inData = true;
          say('354 go on');
        } else if (verb === 'QUIT') {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
    socket.on('error', () => undefined);
  });
}

const MAIL = {
  subject: '9 June 2031: Ferry “Orlen” leaves\r\nBcc: thief@mail.example',
  text: 'The ferry left.\n.\nNobody waved. Zażółć.\n',
  html: '<p>The ferry left.</p>',
};

describe('sendDigest', () => {
  const letters: Letter[] = [];
  let closed = false;
  let server: Server;
  let address: string;
  beforeEach(async () => {
    letters.length = 0;
    closed = false;
    server = openMailServer(letters, () => closed);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((done) => server.close(done)));
  const send = (to: string[], at = address) => sendDigest(MAIL, { server: at, from: 'news@paper.example', to });

  it('sends each reader a letter of their own, as text and as HTML', async () => {
    const result = await send(['ada@home.example', 'bo@home.example']);
    expect(result).toEqual({ ok: true, value: { accepted: ['ada@home.example', 'bo@home.example'], rejected: [] } });
    expect(letters.map(({ from, to }) => [from, ...to])).toEqual([
      ['news@paper.example', 'ada@home.example'],
      ['news@paper.example', 'bo@home.example'],
    ]);
    const [{ data } = { data: '' }] = letters;
    expect(data).toMatch(/^To: ada@home\.example$/m);
    expect(data).not.toContain('bo@home.example');
    expect(data).toContain('Content-Type: multipart/alternative');
    expect(data).toMatch(/text\/plain[\s\S]*Nobody waved[\s\S]*text\/html[\s\S]*<p>The ferry left/);
    expect(data).not.toMatch(/^Bcc:/m);
  });

  it('names readers the server does not know, and sends to the others', async () => {
    const result = await send(['nobody@home.example', 'bo@home.example']);
    expect(result.ok && result.value.accepted).toEqual(['bo@home.example']);
    expect(result.ok && result.value.rejected).toMatchObject([
      { to: 'nobody@home.example', why: expect.stringContaining('no such reader') },
    ]);
    expect(letters).toHaveLength(1);
  });

  it('says why where nothing could be sent', async () => {
    closed = true;
    expect(await send(['bo@home.example'])).toMatchObject({ ok: false, failure: expect.stringContaining('later') });
    const secret = 'smtp://me:swordfish@127.0.0.1:1';
    const refused = await send(['bo@home.example'], secret);
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toContain('swordfish');
    expect((await send(['bo@home.example'], 'file:///etc/passwd')).ok).toBe(false);
    expect(letters).toEqual([]);
  });
});
