import { hostOf } from '../../src/outlet/host.ts';
import type { RatingPack } from '../../src/outlet/pack.ts';
import { type StateRow, stateHost, typologyOf } from './state-records.ts';

/** Lin et al. 2023, rounded to three places. */
export function reliabilityPack(rows: readonly Record<string, string>[]): RatingPack {
  const ratings: Record<string, number> = {};
  for (const row of rows) {
    const domain = hostOf(row['domain'] ?? '');
    const value = Number(row['pc1']);
    if (domain && Number.isFinite(value) && !(domain in ratings)) ratings[domain] = Math.round(value * 1000) / 1000;
  }
  return {
    id: 'reliability-lin2023',
    title: 'Quality of news domains',
    rater: 'Lin et al. 2023 (composite of six raters)',
    scale: 'reliability, 0 (low) to 1 (high)',
    date: '2023',
    licence: 'published for reuse by its authors ("feel free to reuse"), with citation',
    citation:
      'H. Lin, J. Lasser, S. Lewandowsky, R. Cole, A. Gully, D. G. Rand, G. Pennycook: High level of correspondence across different news domain quality rating sets. PNAS Nexus 2(9), 2023, pgad286. doi:10.1093/pnasnexus/pgad286',
    terms: '',
    url: 'https://github.com/hauselin/domain-quality-ratings',
    composite: true,
    enabled: true,
    groups: [
      { group: 'low', from: 0 },
      { group: 'middle', from: 0.4 },
      { group: 'high', from: 0.7 },
    ],
    groupsFrom: 'bounds of this project, for counting only: the authors give a continuous value',
    ratings,
  };
}

const CONTROL: Record<string, string> = {
  SC: 'state-controlled',
  CaPu: 'captured public or state-managed',
  CaPr: 'captured private',
  ISFM: 'independent, state-funded and state-managed',
  ISF: 'independent, state-funded',
  ISM: 'independent, state-managed',
  IP: 'independent public',
};

/** The typology of the State Media Monitor, by host; where assets on one host differ, none is given. */
export function stateControlPack(rows: readonly StateRow[]): RatingPack {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const host = stateHost(row);
    const type = typologyOf(row);
    if (host && CONTROL[type]) found.set(host, (found.get(host) ?? new Set()).add(type));
  }
  const ratings = [...found].flatMap(([host, types]) => (types.size === 1 ? [[host, [...types][0]!] as const] : []));
  return {
    id: 'state-control',
    title: 'State control of media',
    rater: 'State Media Monitor',
    scale: 'state control, typology of seven models',
    date: '2023',
    licence: 'MIT (ASD-at-GMF/state-media-profiles)',
    citation:
      'Media and Journalism Research Center: State Media Monitor, https://statemediamonitor.com; domains by the Alliance for Securing Democracy, state-media-profiles',
    terms: '',
    url: 'https://github.com/ASD-at-GMF/state-media-profiles',
    composite: false,
    enabled: true,
    groups: Object.entries(CONTROL).map(([is, group]) => ({ is, group })),
    groupsFrom: 'the rater: who controls funding, ownership and editorial line',
    ratings: Object.fromEntries(ratings.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
