import { articleId } from '../../src/base/ids.ts';
import { hostOf } from '../../src/outlet/host.ts';
import { isOutletName } from '../../src/outlet/outlet-name.ts';
import { resolveOutlet } from '../../src/outlet/resolve-outlet.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

interface Row {
  ID?: string;
  url?: string;
  source_url?: string;
  source?: string;
}

/** Outlets of articles by their address, as `compare` reads them; `source` is the corpus's own name of the outlet. */
const evaluation: Evaluation = {
  about: 'outlets of articles: told by the registry, or made on sight with a sane name',
  sets: { 'abp-quarter': 'load/abp-quarter.jsonl.br' },
  async measure(_set, path, say) {
    const registry = loadRegistry();
    const rows = readRows<Row>(path);
    const missed = new Map<string, number>();
    let known = 0;
    let sane = 0;
    for (const row of rows) {
      const signs = [row.url ?? row.source_url ?? null].map((domain) => ({ name: null, domain }));
      const { outlet } = resolveOutlet(signs, registry, articleId(row.ID ?? ''));
      if (outlet.known === 'registry') known += 1;
      else
        missed.set(
          `${hostOf(row.url ?? '') ?? row.url} (${row.source})`,
          (missed.get(`${hostOf(row.url ?? '') ?? row.url} (${row.source})`) ?? 0) + 1,
        );
      if (outlet.known !== 'unknown' && isOutletName(outlet.name)) sane += 1;
    }
    for (const [host, count] of [...missed].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 25))
      say(`not in the registry: ${host} ${count}`);
    const complete = registry.records.filter(
      (one) => one.country !== null && one.languages.length > 0 && one.kind !== null,
    );
    return {
      resolved: sane / rows.length,
      registry: known / rows.length,
      outlets: registry.records.length,
      complete: complete.length,
      owners: registry.records.filter((one) => one.owners.length > 0).length,
    };
  },
};

export default evaluation;
