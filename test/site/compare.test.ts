import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

const ONE = `Ferry catches fire off Marrow Point

A ferry with 212 people on board caught fire off Marrow Point on Monday, the coast guard said. Nine people were taken to
hospital. Captain Ilse Vantongeren said the fire began in the engine room.`;
const OTHER = `Fire on ferry off Marrow Point: twelve in hospital

A fire broke out on a ferry off Marrow Point on Monday. Twelve people were taken to hospital, the coast guard said. The
ferry carried 212 people. The fire began in the engine room, Captain Ilse Vantongeren said.`;

describe('comparing texts of a reader’s own', () => {
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await openSampleSite();
  });
  afterAll(() => sample.close());

  const post = (texts: string, files: File[] = [], headers: Record<string, string> = {}) => {
    const body = new FormData();
    body.set('texts', texts);
    for (const file of files) body.append('files', file);
    return sample.get('/compare', { method: 'POST', body, headers });
  };

  it('makes a dossier of pasted texts and of a dropped file', async () => {
    const answer = await post(ONE, [new File([OTHER], 'other.txt')]);
    expect(answer.status).toBe(303);
    const page = await sample.get(answer.headers.get('location') ?? '');
    expect(page.status).toBe(200);
    expect(page.text).toContain('2 accounts');
    expect(page.text).toContain('Where accounts differ');
  });

  it('tells two texts apart by the line between them, and refuses nothing at all with what to do', async () => {
    expect((await post(`${ONE}\n---\n${OTHER}`)).status).toBe(303);
    const empty = await post('');
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('paste two texts');
  });

  it('asks no private address for a page', async () => {
    const answer = await post(`http://127.0.0.1:1/page\nhttp://169.254.169.254/latest`);
    expect(answer.status).toBe(303);
    const page = await sample.get(answer.headers.get('location') ?? '');
    expect(page.text).toContain('127.0.0.1');
    expect(page.text).toContain('What could not be read');
  });

  it('is for the owner', async () => {
    expect((await post(ONE, [], GUEST)).status).toBe(401);
    const form = await sample.get('/compare', { headers: GUEST });
    expect(form.text).not.toContain('<textarea');
  });
});
