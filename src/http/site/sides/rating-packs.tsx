import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComponentChildren } from 'preact';
import type { LensTable } from '../../../outlet/import-lens.ts';
import { asWords, count, percent } from '../../../page/view/counts.ts';
import { webAddress } from '../../../page/view/web-address.ts';
import { compareRaters, type RaterPair } from '../../../run/compare-raters.ts';
import { enablePack, importPacks, type ListedPack, listPacks } from '../../../run/outlets.ts';
import { importOwnLenses, lensTables, removeOwnLens } from '../../../run/own-lenses.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { problem } from '../../problem.tsx';
import { sitePage } from '../document.tsx';

/** Differing outlets shown of two raters. */
const MOST = 30;

/** `/outlets/packs`: what raters say, under which terms, and where they disagree; the reader's own lenses. */
export function addRatingPacks(app: SiteApp, desk: Desk): void {
  const { newsroom } = desk;
  // A newsroom without a folder (in a test) has no packs of its own.
  const dir = newsroom.data ?? '';

  app.get('/outlets/packs', (context) => {
    const packs = listPacks(dir);
    const composite = new Set(packs.filter((pack) => pack.composite).map(({ id }) => id));
    return sitePage(context, {
      title: 'Ratings',
      here: 'outlets',
      body: (
        <PacksPage
          packs={packs}
          pairs={compareRaters(newsroom.registry, composite)}
          lenses={lensTables(dir)}
          owner={context.get('viewer').owner}
        />
      ),
    });
  });

  app.post('/outlets/packs/enable', async (context) => {
    const form = await context.req.parseBody();
    if (form['accepted'] !== 'yes')
      return problem(context, 400, 'The terms were not accepted', 'Tick the box beside them. Nothing was changed.');
    if (!enablePack(dir, String(form['pack'] ?? '')))
      return problem(context, 404, 'There is no such pack', '/outlets/packs lists them. Nothing was changed.');
    newsroom.refresh?.();
    return context.redirect('/outlets/packs', 303);
  });

  app.post('/outlets/packs/import', async (context) => {
    const form = await context.req.parseBody();
    const { file } = form;
    if (!(file instanceof File) || file.size === 0)
      return problem(
        context,
        400,
        'No file came',
        'Choose the export that you hold of a rater’s list. Nothing was changed.',
      );
    const date = String(form['date'] ?? '').trim();
    if (!/^\d{4}(-\d\d){0,2}$/.test(date))
      return problem(context, 400, 'No date of the ratings', 'Give the day, month or year they are of: 2026-03, say.');
    const folder = mkdtempSync(join(tmpdir(), 'synoptic-ratings-'));
    try {
      const path = join(folder, 'ratings');
      writeFileSync(path, Buffer.from(await file.arrayBuffer()));
      const done = importPacks(path, { dir, date });
      if (!done.ok)
        return problem(context, 422, 'These ratings could not be read', `${file.name}: ${done.failure.why}.`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    newsroom.refresh?.();
    return context.redirect('/outlets/packs', 303);
  });

  app.post('/outlets/lenses', async (context) => {
    const { file } = await context.req.parseBody();
    if (!(file instanceof File) || file.size === 0)
      return problem(context, 400, 'No file came', 'Choose a table of outlets (CSV). Nothing was changed.');
    const done = importOwnLenses(await file.text(), { dir });
    if (!done.ok) return problem(context, 422, 'This is no table of outlets', `${file.name}: ${done.failure.why}.`);
    newsroom.refresh?.();
    return context.redirect('/outlets/packs#lenses', 303);
  });

  app.post('/outlets/lenses/remove', async (context) => {
    const name = String((await context.req.parseBody())['name'] ?? '');
    if (!removeOwnLens(dir, name)) return problem(context, 404, 'There is no such lens', 'Nothing was changed.');
    newsroom.refresh?.();
    return context.redirect('/outlets/packs#lenses', 303);
  });
}

interface PacksProps {
  packs: readonly ListedPack[];
  pairs: readonly RaterPair[];
  lenses: readonly LensTable[];
  owner: boolean;
}

function PacksPage({ packs, pairs, lenses, owner }: PacksProps) {
  return (
    <div class="page">
      <h1>Ratings</h1>
      <p class="note">
        What others have said of outlets, under their names. Synoptic makes no ratings of its own and averages none.
        Where no pack knows an outlet it is unrated, and every count says how many are.
      </p>
      {packs.map((pack) => (
        <PackSection key={pack.id} pack={pack} owner={owner} />
      ))}
      {owner && <ImportForm />}
      <section class="part" id="raters">
        <h2>Where raters disagree</h2>
        {pairs.length === 0 ? (
          <p class="empty">
            No two raters of one property are enabled. A composite of several raters is not set beside single ones as
            one of them. {owner ? 'Import an export that you hold, above.' : ''}
          </p>
        ) : (
          pairs.map((pair) => <PairSection key={pair.scale + pair.raters.join()} pair={pair} />)
        )}
      </section>
      <LensesSection lenses={lenses} owner={owner} />
    </div>
  );
}

function PackSection({ pack, owner }: { pack: ListedPack; owner: boolean }) {
  const address = webAddress(pack.url);
  return (
    <section class="part" id={`pack-${pack.id}`}>
      <h2>{pack.title}</h2>
      <dl class="facts">
        <Fact name="State">
          {pack.enabled ? 'enabled' : 'not enabled'}, {pack.from === 'own' ? 'imported by you' : 'comes with Synoptic'}
        </Fact>
        <Fact name="Rater">
          {pack.rater}
          {pack.composite && ': a composite of several raters, never set beside single raters as one of them'}
        </Fact>
        <Fact name="Scale">{pack.scale}</Fact>
        <Fact name="Groups">{asWords(pack.groupsFrom)}</Fact>
        <Fact name="Rated">
          {pack.shipsRatings ? count(pack.outlets, 'outlet') : 'its ratings are not shipped: bring the file'}, as of{' '}
          {pack.date}
        </Fact>
        <Fact name="Licence">{pack.licence}</Fact>
        <Fact name="Cite">{pack.citation}</Fact>
        {pack.terms && <Fact name="Terms">{pack.terms}</Fact>}
        {address && (
          <Fact name="From">
            <a href={address} rel="noopener noreferrer external">
              {address}
            </a>
          </Fact>
        )}
      </dl>
      {owner && !pack.enabled && pack.shipsRatings && (
        <form class="line" method="post" action="/outlets/packs/enable">
          <input type="hidden" name="pack" value={pack.id} />
          <p>
            <label>
              <input type="checkbox" name="accepted" value="yes" required /> I have read the terms above and accept them
            </label>
          </p>
          <p>
            <button type="submit">Enable</button>
          </p>
        </form>
      )}
      {!pack.shipsRatings && (
        <p class="note">
          The authors give the ratings to whoever asks for them. By importing the file below you accept the terms above.
        </p>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ImportForm() {
  return (
    <section class="part" id="import">
      <h2>Bring ratings you hold</h2>
      <p class="note">
        Exports of AllSides, Media Bias/Fact Check, Ad Fontes, NewsGuard and the audience scores above are told by their
        columns (CSV or JSON). They stay in your own folder; what you may show of them is between you and the rater.
        Stories take them in as they change.
      </p>
      <form class="line" method="post" action="/outlets/packs/import" enctype="multipart/form-data">
        <p>
          <label for="ratings">The export</label>
          <input id="ratings" type="file" name="file" accept=".csv,.tsv,.json,.txt" required />
        </p>
        <p>
          <label for="date">Day, month or year they are of</label>
          <input id="date" type="text" name="date" placeholder="2026-03" size={10} required />
        </p>
        <p>
          <button type="submit">Import</button>
        </p>
      </form>
    </section>
  );
}

function PairSection({ pair }: { pair: RaterPair }) {
  const [one, other] = pair.raters;
  return (
    <>
      <h3>
        {asWords(pair.scale)}: {one} and {other}
      </h3>
      <p class="note">
        Both rate {count(pair.both, 'outlet')}; they put {pair.same} in the same group ({percent(pair.same / pair.both)}
        ), {pair.differing.length} in different ones.
      </p>
      {pair.differing.length > 0 && (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">{one}</th>
              <th scope="col">{other}</th>
            </tr>
          </thead>
          <tbody>
            {pair.differing.slice(0, MOST).map(({ outlet, name, groups }) => (
              <tr key={outlet}>
                <th scope="row">
                  <a href={paths.outlet(outlet)}>{name}</a>
                </th>
                <td>{asWords(groups[0])}</td>
                <td>{asWords(groups[1])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pair.differing.length > MOST && <p class="note">and {pair.differing.length - MOST} more</p>}
    </>
  );
}

function LensesSection({ lenses, owner }: { lenses: readonly LensTable[]; owner: boolean }) {
  return (
    <section class="part" id="lenses">
      <h2>Lenses of your own</h2>
      <p class="note">
        Any column of a table of outlets divides stories like a rating does: a column named domain or name says whose
        row it is, each other column is a lens.
      </p>
      {lenses.length > 0 && (
        <ul class="plain">
          {lenses.map(({ name, groups }) => (
            <li key={name}>
              <strong>{name}</strong>: {count(Object.keys(groups).length, 'outlet')},{' '}
              {[...new Set(Object.values(groups))].sort().slice(0, 8).join(', ')}{' '}
              {owner && (
                <form class="inline" method="post" action="/outlets/lenses/remove">
                  <input type="hidden" name="name" value={name} />
                  <button type="submit" class="link">
                    Remove {name}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {lenses.length === 0 && !owner && <p class="empty">The owner of this newsroom has added none.</p>}
      {owner && (
        <form class="line" method="post" action="/outlets/lenses" enctype="multipart/form-data">
          <p>
            <label for="table">The table (CSV)</label>
            <input id="table" type="file" name="file" accept=".csv,.tsv,.txt" required />
          </p>
          <p>
            <button type="submit">Add its columns</button>
          </p>
        </form>
      )}
    </section>
  );
}
