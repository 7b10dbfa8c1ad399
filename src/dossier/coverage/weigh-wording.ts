import { stem } from '../../text/stem.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Sides } from './compare-sides.ts';
import { Z95 } from './interval.ts';

/** A word that one group uses more than the others. */
export interface SideWord {
  group: string;
  /** The commonest form of the stem in the group. */
  word: string;
  /** Standard scores of the log-odds ratio with the prior: above 1.96, chance alone gives it one time in forty. */
  z: number;
  logOdds: number;
  /** How often the group and all others write it, of how many words. */
  here: number;
  elsewhere: number;
  ofHere: number;
  ofElsewhere: number;
}

/** Words of prior, spread as the whole story spreads them: the weight of a short account. Chosen by hand. */
const PRIOR = 500;
/** A word that a group writes fewer times is no habit. */
const LEAST = 3;

/**
 * Words by side: log-odds ratio of each group against all others, with a Dirichlet prior in proportion to the whole story's
 * counts (Monroe, Colaresi, Quinn: Fightin' Words, Political Analysis 16, 2008, equations 15 to 22). A voice counts once for a
 * group, by its longest account: a report reprinted three times is one voice. Only accounts in
 * the main language are read. At most `most` words a group, the surest first.
 */
export function weighWording(sides: Sides, most = 12): SideWord[] {
  const counts = countsByGroup(sides);
  const groups = [...counts.keys()].sort();
  if (groups.length < 2) return [];
  const whole = new Map<string, number>();
  for (const { stems } of counts.values())
    for (const [key, count] of stems) whole.set(key, (whole.get(key) ?? 0) + count);
  const total = [...whole.values()].reduce((sum, count) => sum + count, 0);
  return groups.flatMap((group) => {
    const own = counts.get(group)!;
    const [ofHere, ofElsewhere] = [own.total, total - own.total];
    const words = [...own.stems].flatMap(([key, here]) => {
      if (here < LEAST) return [];
      const elsewhere = (whole.get(key) ?? 0) - here;
      const prior = (PRIOR * (whole.get(key) ?? 0)) / total;
      const odds = (count: number, of: number) => Math.log((count + prior) / (of + PRIOR - count - prior));
      const logOdds = odds(here, ofHere) - odds(elsewhere, ofElsewhere);
      const z = logOdds / Math.sqrt(1 / (here + prior) + 1 / (elsewhere + prior));
      return z < Z95
        ? []
        : [{ group, word: own.forms.get(key) ?? key, z, logOdds, here, elsewhere, ofHere, ofElsewhere }];
    });
    return words.sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1)).slice(0, most);
  });
}

const baseOf = (language: string) => language.split('-')[0] ?? 'und';

/** The language most accounts are in, equal ones by name: words of another language would set its texts apart by nothing else. */
function mainLanguage({ accounts }: Sides): string | undefined {
  const counts = new Map<string, number>();
  for (const { article } of accounts)
    counts.set(baseOf(article.language), (counts.get(baseOf(article.language)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

interface Counts {
  stems: Map<string, number>;
  forms: Map<string, string>;
  total: number;
}

function countsByGroup(sides: Sides): Map<string, Counts> {
  const voices = new Map<string, { group: string; at: number }>();
  const language = mainLanguage(sides);
  sides.accounts.forEach(({ article }, at) => {
    const voice = sides.voices.get(article.id);
    if (voice === undefined || baseOf(article.language) !== language) return;
    for (const group of sides.groupsOf.get(article.id) ?? []) {
      const key = `${group} ${voice}`;
      const held = voices.get(key);
      if (!held || article.text.length > sides.accounts[held.at]!.article.text.length) voices.set(key, { group, at });
    }
  });
  const counts = new Map<string, Counts>();
  const forms = new Map<string, Map<string, number>>();
  for (const { group, at } of voices.values()) {
    const { article } = sides.accounts[at]!;
    const held = counts.get(group) ?? { stems: new Map(), forms: new Map(), total: 0 };
    counts.set(group, held);
    for (const { text } of tokenise(article.text)) {
      const key = stem(text, article.language);
      held.stems.set(key, (held.stems.get(key) ?? 0) + 1);
      held.total += 1;
      const written = forms.get(`${group} ${key}`) ?? new Map<string, number>();
      written.set(text, (written.get(text) ?? 0) + 1);
      forms.set(`${group} ${key}`, written);
    }
  }
  for (const [group, { stems, forms: chosen }] of counts)
    for (const key of stems.keys()) {
      const written = [...(forms.get(`${group} ${key}`) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      if (written[0]) chosen.set(key, written[0][0]);
    }
  return counts;
}
