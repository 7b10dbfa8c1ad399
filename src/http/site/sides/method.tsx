import type { Quality } from '../../../run/load-quality.ts';
import { loadQuality } from '../../../run/load-quality.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { siteHtml, sitePage } from '../document.tsx';
import { METHOD, type MethodEntry, SETS } from './method-entries.data.ts';

/** `/method`: what each figure is, what it is made from, what it does not say, and how well it was measured. */
export function addMethod(app: SiteApp, desk: Desk): void {
  let html: string | null = null;
  app.get('/method', (context) => {
    html ??= siteHtml({ title: 'Method', here: 'method', body: <Method quality={loadQuality()} /> }, desk.sample);
    return sitePage(context, html);
  });
}

function Method({ quality }: { quality: Quality }) {
  return (
    <div class="page method">
      <h1>How each figure is made</h1>
      <p class="note">
        Synoptic sets accounts side by side; it writes nothing itself and judges nobody. Below stands for each figure
        what it is, what it is made from, and what it does not say. Where one was measured, the corpus and a floor are
        given: this version does not fall below it. Whoever holds the corpora can measure again with the commands in the
        source.
      </p>
      <ul class="sections">
        {METHOD.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {METHOD.map((entry) => (
        <Entry key={entry.id} entry={entry} quality={quality} />
      ))}
    </div>
  );
}

function Entry({ entry, quality }: { entry: MethodEntry; quality: Quality }) {
  const rows = entry.measured.flatMap(([evaluation, set, measure, says]) => {
    const floor = quality[evaluation]?.[set]?.[measure];
    return floor === undefined ? [] : [{ key: `${evaluation} ${set} ${measure}`, set, says, floor }];
  });
  return (
    <section class="part" id={entry.id}>
      <h2>{entry.title}</h2>
      {entry.what.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <dl class="facts">
        <div>
          <dt>Made from</dt>
          <dd>{entry.data}</dd>
        </div>
        <div>
          <dt>Does not say</dt>
          <dd>{entry.limits}</dd>
        </div>
      </dl>
      {rows.length > 0 && (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">Measured</th>
              <th scope="col">On</th>
              <th scope="col" class="n">
                At least
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, set, says, floor }) => (
              <tr key={key}>
                <th scope="row">{says}</th>
                <td>{SETS[set] ?? set}</td>
                <td class="n">{floor === 1 ? 'all' : floor.toFixed(3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
