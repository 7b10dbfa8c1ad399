import type { TimeHabits } from '../../text/time/written-time.ts';
import type { Hints } from '../article.ts';
import type { Line } from './lines.ts';

const DIALS: Record<string, string> = {
  '91': 'IN',
  '353': 'IE',
  '972': 'IL',
  '44': 'GB',
  '880': 'BD',
  '86': 'CN',
  '966': 'SA',
  '971': 'AE',
  '974': 'QA',
};
const DOMAINS: Record<string, string> = {
  in: 'IN',
  ie: 'IE',
  il: 'IL',
  uk: 'GB',
  bd: 'BD',
  cn: 'CN',
  sa: 'SA',
  ae: 'AE',
  qa: 'QA',
  us: 'US',
  gov: 'US',
  edu: 'US',
};

/** How this document writes its dates: from what is known of its outlet, its address, and the telephone numbers and domains in it. */
export function timeHabits(lines: readonly Line[], hints: Hints): TimeHabits {
  const countries: string[] = [];
  const add = (code: string | null | undefined) => {
    if (code && !countries.includes(code)) countries.push(code);
  };
  const record = hints.registry
    ? ((hints.url ? hints.registry.byHost(hostIn(hints.url)) : null) ??
      (hints.outlet ? (hints.registry.byName(hints.outlet) ?? hints.registry.byHost(hints.outlet)) : null))
    : null;
  add(record?.country?.toUpperCase());
  if (hints.zone && /^[A-Za-z]{2}$/.test(hints.zone)) add(hints.zone.toUpperCase());
  if (hints.url) add(DOMAINS[hostIn(hints.url).split('.').at(-1) ?? '']);
  const american = { dollar: 0, spelled: 0 };
  for (const line of lines) {
    if (line.text.length > 300) continue;
    for (const dial of line.text.matchAll(/(?<![\d+])\+\s?(91|353|972|44|880|86|966|971|974)(?=[\s-]?\d)/g))
      add(DIALS[dial[1]!]);
    for (const site of line.text.matchAll(/(?:@|www\.)[\w-]{1,40}(?:\.[\w-]{1,20}){0,2}\.([a-z]{2,3})(?![\w.])/gi))
      add(DOMAINS[site[1]!.toLowerCase()]);
    if (/\b(?:EST|EDT|PST|PDT|CDT|MDT|ET|PT)\b/.test(line.text)) american.spelled += 1;
  }
  const language = hints.language?.toLowerCase() ?? '';
  const monthFirst = countries[0] === 'US' || language === 'en-us' || (american.spelled > 0 && countries.length === 0);
  return { monthFirst, countries, zone: hints.zone ?? null };
}

function hostIn(url: string): string {
  return /^(?:[a-z]+:)?\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url.toLowerCase();
}
