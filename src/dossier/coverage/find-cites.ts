import { agencyLexicon } from '../../article/agency-forms.ts';
import { cite } from '../../base/citation.ts';
import type { Sentence } from '../../features/features.ts';
import { scaleOf } from '../../outlet/lens.ts';
import type { Registry } from '../../outlet/outlet.ts';
import { nameKey } from '../../outlet/outlet-name.ts';
import { remember } from '../../text/remember.ts';
import type { Account, Dossier } from '../dossier.ts';
import { AND, CALLED_MEDIUM, GIVES_WORD, LEANS_ON, REPORT, SAYS } from './cite-cues.ts';
import { GENERIC_NAMES, ORDINARY_NAMES, PLAIN_SHORT } from './ordinary-names.data.ts';

/**
 * The outlets and agencies that each account leans on ("according to TASS", "told AFP", "an Axios report"), each once an
 * account, cited where it is first leaned on. A name is taken only where the words around it give it a report or its word;
 * a medium that no record knows only where the account calls it one ("the broadcaster X"). An account's own outlet is left out.
 */
export function findCites(accounts: readonly Account[], registry: Registry | null): Dossier['cites'] {
  const known = knownIn(registry);
  return accounts.flatMap((account) => citesOf(account, registry, known));
}

const asked = new WeakMap<Registry, Known>();

/** What is known of a name; remembered, because the same names stand in story after story. */
function knownIn(registry: Registry | null): Known {
  const known = (registry && asked.get(registry)) ?? remember((name) => knownName(name, registry));
  if (registry) asked.set(registry, known);
  return known;
}

type Known = (name: string) => ReturnType<typeof knownName>;

function citesOf(account: Account, registry: Registry | null, known: Known): Dossier['cites'] {
  const { article, features } = account;
  const own = new Set([account.outlet.name, account.outlet.id].map(nameKey));
  const found = new Map<string, Dossier['cites'][number]>();
  for (const sentence of features.sentences) {
    if (sentence.in !== 'text') continue;
    for (const name of leanedOn(article.text, sentence, known)) {
      if (isPerson(name, account)) continue;
      if (own.has(nameKey(name.source)) || own.has(nameKey(name.id)) || found.has(name.source)) continue;
      const citation = cite(article, { in: 'text', start: name.start, end: name.end });
      const control = controlOf(name, registry);
      found.set(name.source, { article: article.id, source: name.source, citation, ...(control && { control }) });
    }
  }
  return [...found.values()];
}

function controlOf(name: Name, registry: Registry | null): { group: string; rater: string } | null {
  const record = name.known === 'no' ? null : registry?.byName(name.source);
  const rating = record?.ratings.find((one) => scaleOf(one) === 'state control');
  return rating?.group ? { group: rating.group, rater: rating.rater } : null;
}

interface Name {
  start: number;
  end: number;
  source: string;
  id: string;
  known: 'agency' | 'registry' | 'no';
}

// A run of capitalised words, inner "of", "the", "and", "&" allowed; `dpa` writes itself small.
const RUN =
  /(?<![\p{L}\p{N}@])(?:\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?: (?:(?:of|the|and|de|des|du|der|di|do|da|&) ){0,2}[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.&'’-]*){0,6}|dpa(?![\p{L}-]))/gu;

function namesIn(text: string, sentence: Sentence, nameOf: Known): Name[] {
  const names: Name[] = [];
  for (const run of text.slice(sentence.start, sentence.end).matchAll(RUN))
    names.push(...namesOfRun(run[0], sentence.start + run.index, nameOf));
  return names;
}

/** The known names in a run, longest first; the whole run, unknown, where there is none. */
function namesOfRun(run: string, at: number, nameOf: Known): Name[] {
  const words = [...run.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.replace(/(?:['’]s)?[.,'’-]*$/u, '').length,
  }));
  const names: Name[] = [];
  for (let first = 0; first < words.length; first += 1)
    for (let last = words.length - 1; last >= first; last -= 1) {
      const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
      const known = end > start ? nameOf(run.slice(start, end)) : null;
      // A known name inside a longer one is another name: "Vice" in "Vice President", "Time" in "Time Square".
      const endsName = last === words.length - 1 || known?.known === 'agency' || isAnd(words[last + 1]);
      const opensName = first === 0 || isAnd(words[first - 1]) || isTitle(run.slice(0, start));
      if (!known || !endsName || !opensName) continue;
      names.push({ ...known, start: at + start, end: at + end });
      first = last;
      break;
    }
  const joined = words.findIndex(isAnd);
  const own = joined < 0 ? words : words.slice(0, joined);
  const whole = own.at(-1)?.end ?? 0;
  if (names.length === 0 && own.length <= 4 && whole > 1) {
    const source = run.slice(0, whole);
    names.push({ start: at, end: at + whole, source, id: source, known: 'no' });
  }
  return names;
}

const isAnd = (word: { word: string } | undefined) => word?.word === 'and' || word?.word === '&';
// Before a known name within one run: the first word of a sentence, or a people's adjective ("Russian TASS").
const isTitle = (before: string) => /^(?:The|In|As|But|And|State|\p{Lu}\p{Ll}+(?:an|ish|ese|ch|ic|i)) $/u.test(before);

function knownName(name: string, registry: Registry | null): Pick<Name, 'source' | 'id' | 'known'> | null {
  const lexicon = agencyLexicon(registry);
  const agency = lexicon.named(name) ?? (PLAIN_SHORT.has(name) ? lexicon.named(name, true) : null);
  // A short form that is no initials may be a word or a person: it must be leaned on as any outlet must.
  const certain = name === name.toUpperCase() || lexicon.named(name) !== null;
  if (agency) return { source: agency, id: agency, known: certain ? 'agency' : 'registry' };
  // "The Times" is another paper in every town.
  if (GENERIC_NAMES.has(nameKey(name))) return null;
  const record = registry?.byName(name);
  if (!record || name.length < 3) return null;
  return { source: record.name, id: record.id, known: record.agency ? 'agency' : 'registry' };
}

/** The names of a sentence that it leans on; of names joined by "and" all, where it leans on one. */
function leanedOn(text: string, sentence: Sentence, known: Known): Name[] {
  const names = namesIn(text, sentence, known);
  const leaned = names.map((name) => isLeanedOn(text, sentence, name));
  const joined = (at: number) =>
    names[at]?.known !== 'no' && AND.test(text.slice(names[at - 1]?.end ?? 0, names[at]?.start ?? 0));
  for (let at = 1; at < names.length; at += 1) if (leaned[at - 1] && joined(at)) leaned[at] = true;
  for (let at = names.length - 1; at > 0; at -= 1)
    if (leaned[at] && joined(at) && names[at - 1]?.known !== 'no') leaned[at - 1] = true;
  return names.filter((_, at) => leaned[at]);
}

function isLeanedOn(text: string, sentence: Sentence, name: Name): boolean {
  const left = text.slice(Math.max(sentence.start, name.start - 100), name.start);
  const right = text.slice(name.end, Math.min(sentence.end, name.end + 60));
  if (CALLED_MEDIUM.test(left) && GIVES_WORD.test(text.slice(sentence.start, sentence.end))) return true;
  if (name.known === 'no') return false;
  if (name.known === 'registry' && ORDINARY_NAMES.has(nameKey(text.slice(name.start, name.end)))) {
    // "People reported", "Time reports": only where a cue stands before, or the name is set off ("the magazine Time").
    return LEANS_ON.test(left);
  }
  return LEANS_ON.test(left) || REPORT.test(right) || (name.known === 'agency' && SAYS.test(right));
}

/** True where the tagger, or the same word inside a person's longer name, says that this is somebody and no outlet. */
function isPerson(name: Name, account: Account): boolean {
  if (name.known === 'agency') return false;
  const word = account.article.text.slice(name.start, name.end);
  return account.features.names.some(
    (mention) =>
      mention.type === 'person' &&
      ((mention.in === 'text' && mention.start < name.end && name.start < mention.end) ||
        mention.text.split(/\s+/).slice(1).includes(word)),
  );
}
