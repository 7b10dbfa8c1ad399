import { domainsAbove } from '../../src/outlet/host.ts';
import type { OutletRecord } from '../../src/outlet/outlet.ts';

const NAMES: [RegExp, string][] = [
  [
    /\b(?:agence (?:\p{L}+ ){0,2}(?:de presse|d['’]information)|agencia (?:\p{L}+ ){0,2}de (?:noticias|informaci[oó]n))/iu,
    'agency',
  ],
  [
    /(?<!\p{L})(?:canal|kanal|t[eé]l[eé]|televizioni|televisi[oó]n|radiotelevisi[oó]n|radiovision|r[aá]dio|radyo|avtoradio|onda|voice of|trt|cgtn|tv[0-9]?|atv|ntv|rtr)(?!\p{L})/iu,
    'broadcaster',
  ],
  [
    /(?<!\p{L})(?:print media:|tribune|jornal|gazeta|gazetesi|pravda|chronicle|post|times|gazeta)(?!\p{L})/iu,
    'newspaper',
  ],
];
const DOMAIN = /[a-z]tv\.[a-z.]+$|\.tv$/i;
/** A name that is but an address says too little: `programme.tv` is a guide. */
const ADDRESS = /\.[a-z]{2,}$/i;
const PREFIX = /^(?:print media|news portals|online media): /i;

/**
 * Gives records without a kind the one that their own name or domain says, or that of the outlet whose host they lie under
 * (`arabic.example.com` under `example.com`). Prefixes that a list put before a name are taken off.
 */
export function completeKinds(records: readonly OutletRecord[]): OutletRecord[] {
  const byDomain = new Map(records.flatMap((record) => record.domains.map((domain) => [domain, record] as const)));
  return records.map((record) => {
    const name = record.name.replace(PREFIX, '');
    const renamed = name === record.name ? record : { ...record, name };
    if (record.kind !== null) return renamed;
    const [domain] = record.domains;
    const parent =
      domain &&
      domainsAbove(domain)
        .slice(1)
        .map((above) => byDomain.get(above))
        .find((one) => one?.kind);
    if (parent) {
      const source = parent.sources?.['kind'] ?? 'reviewed';
      return { ...renamed, kind: parent.kind, sources: { ...record.sources, kind: source } };
    }
    if (ADDRESS.test(record.name)) return renamed;
    const named = NAMES.find(([word]) => word.test(record.name))?.[1];
    const said = named ?? (domain && DOMAIN.test(domain) ? 'broadcaster' : null);
    return said ? { ...renamed, kind: said, sources: { ...record.sources, kind: 'own-name' } } : renamed;
  });
}
