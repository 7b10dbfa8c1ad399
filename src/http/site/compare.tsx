import { digest } from '../../base/ids.ts';
import { FrontPage } from '../../page/html/front-page.tsx';
import { StoryPage } from '../../page/html/story-page.tsx';
import { textsOf } from '../../page/render-edition.tsx';
import { storiesByWeight } from '../../page/view/story-order.ts';
import { viewStory } from '../../page/view/story-view.ts';
import type { Comparison } from '../../run/compare.ts';
import type { Input } from '../../run/read/input.ts';
import { readAddress } from '../../run/read/read-address.ts';
import { readBytes } from '../../run/read/read-file.ts';
import type { Desk, SiteApp } from '../desk.ts';
import { problem } from '../problem.tsx';
import { sitePage } from './document.tsx';

/** Comparisons that are kept until they are pushed out; none of them is written to the store. */
const KEPT = 20;
/** Accounts handed in at once. */
const MOST = 60;
/** Pages asked for at the same time. */
const SIDE_BY_SIDE = 4;

/** `/compare`: texts, addresses and files of the reader's own, compared at once and kept only for this session. */
export function addCompare(app: SiteApp, desk: Desk): void {
  const kept = new Map<string, Comparison>();

  app.get('/compare', (context) =>
    sitePage(context, {
      title: 'Compare',
      here: 'compare',
      body: <CompareForm mayWrite={context.get('viewer').owner} complaint={null} given="" />,
    }),
  );

  app.post('/compare', async (context) => {
    const form = await context.req.parseBody({ all: true });
    const given = typeof form['texts'] === 'string' ? form['texts'] : '';
    const files = [form['files'] ?? []].flat().filter((one): one is File => typeof one !== 'string' && one.size > 0);
    const inputs = await readGiven(desk, given, files);
    if (inputs.length === 0 || inputs.length > MOST) {
      const complaint =
        inputs.length === 0
          ? 'Nothing was handed in: paste two texts or addresses at least, or choose files.'
          : `${inputs.length} accounts are more than this page takes (${MOST}): \`synoptic compare\` on the command line takes any number.`;
      const body = <CompareForm mayWrite complaint={complaint} given={given} />;
      return sitePage(context, { title: 'Compare', here: 'compare', body }, 400);
    }
    const comparison = await desk.compare(inputs);
    const ids = [...comparison.articles.keys()].sort();
    const key = digest('comparison', ...ids, ...comparison.refusals.map(({ what, why }) => what + why)).slice(0, 16);
    kept.delete(key);
    kept.set(key, comparison);
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
    const only = comparison.dossiers.length === 1 && comparison.dossiers[0];
    return context.redirect(only ? `/compare/${key}/${only.story.id}` : `/compare/${key}`, 303);
  });

  app.get('/compare/:key', (context) => {
    const comparison = ofOwner(context.get('viewer').owner, kept.get(context.req.param('key')));
    if (!comparison) return gone(context);
    const stories = storiesByWeight(comparison.dossiers).map((dossier) => ({
      view: viewStory(dossier),
      href: `/compare/${context.req.param('key')}/${dossier.story.id}`,
    }));
    const { strays, refusals } = comparison;
    return sitePage(context, {
      title: 'Your comparison',
      here: 'compare',
      body: <FrontPage stories={stories} strays={strays} refusals={refusals} />,
    });
  });

  app.get('/compare/:key/:story', (context) => {
    const comparison = ofOwner(context.get('viewer').owner, kept.get(context.req.param('key')));
    const dossier = comparison?.dossiers.find(({ story }) => story.id === context.req.param('story'));
    if (!comparison || !dossier) return gone(context);
    const texts = textsOf(dossier, comparison);
    const overview = (
      <p class="note">
        Your own comparison: nothing of it is stored. <a href={`/compare/${context.req.param('key')}`}>All of it</a>
        {comparison.refusals.length > 0 && `, with ${comparison.refusals.length} that could not be used`}.
      </p>
    );
    return sitePage(context, {
      title: dossier.story.title,
      here: 'compare',
      body: <StoryPage view={viewStory(dossier, comparison.articles)} texts={texts} underHeadline={overview} />,
    });
  });
}

const ofOwner = (owner: boolean, comparison: Comparison | undefined) => (owner ? comparison : undefined);

function gone(context: Parameters<typeof problem>[0]) {
  return problem(
    context,
    404,
    'This comparison is not kept any more',
    `Comparisons are kept in memory, the last ${KEPT} of them, for the owner alone. Hand the texts in again under Compare.`,
  );
}

/** Lines that are addresses are fetched; what stands between lines of `---` is one text each; files as `compare` reads them. */
async function readGiven(desk: Desk, given: string, files: readonly File[]): Promise<Input[]> {
  const inputs: Input[] = [];
  const addresses: string[] = [];
  const texts: string[] = [];
  for (const part of given.replaceAll('\r\n', '\n').split(/^[ \t]*-{3,}[ \t]*$/m)) {
    const lines = part.split('\n');
    const isAddress = (line: string) => /^\s*https?:\/\/\S+\s*$/i.test(line);
    // A text may open with its own address: then the address belongs to it and is not fetched.
    const words = lines.filter((line) => line.trim() && !isAddress(line));
    if (words.length === 0) addresses.push(...lines.filter(isAddress).map((line) => line.trim()));
    else texts.push(part.trim());
  }
  for (let start = 0; start < Math.min(addresses.length, MOST); start += SIDE_BY_SIDE) {
    const some = addresses.slice(start, start + SIDE_BY_SIDE);
    inputs.push(...(await Promise.all(some.map((url) => readAddress(desk.newsroom.web, url)))));
  }
  for (const [index, text] of texts.entries()) inputs.push(...readBytes(Buffer.from(text), `text ${index + 1}`));
  for (const file of files) inputs.push(...readBytes(Buffer.from(await file.arrayBuffer()), file.name));
  return inputs;
}

function CompareForm({ mayWrite, complaint, given }: { mayWrite: boolean; complaint: string | null; given: string }) {
  return (
    <div class="page">
      <h1>Compare accounts of your own</h1>
      <p class="note">
        Two texts or more about one event, or about several: they are sorted into stories, and each story gets its
        dossier. Nothing of it is written to the newsroom.
      </p>
      {!mayWrite && (
        <p class="empty">
          Only the owner of this newsroom can hand texts in here. <a href="/settings">Sign in</a>, or run{' '}
          <code>synoptic compare</code> on your own machine.
        </p>
      )}
      {complaint && (
        <p class="complaint" role="alert">
          {complaint}
        </p>
      )}
      {mayWrite && (
        <form class="fields" method="post" action="/compare" enctype="multipart/form-data">
          <p>
            <label for="texts">
              Addresses, one a line; or texts as you copied them, a line of <code>---</code> between two
            </label>
            <textarea id="texts" name="texts" rows={14} dir="auto">
              {given}
            </textarea>
          </p>
          <p>
            <label for="files">Files: saved pages, texts, JSON. Drop them here or choose them</label>
            <input id="files" type="file" name="files" multiple accept=".html,.htm,.txt,.md,.json,text/*" />
          </p>
          <p>
            <button type="submit">Compare</button> <span class="count">Takes some seconds for a dozen long texts.</span>
          </p>
        </form>
      )}
    </div>
  );
}
