import type { Citation } from '../../base/citation.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Difference, Statement, Support } from '../../dossier/dossier.ts';
import type { StoryView } from './story-view.ts';

/** How another account has what this one says: its words, the sentence they stand in, and its stance. */
export interface Theirs {
  words: Citation;
  sentence: Citation;
  stance: Support['stance'];
}

/** What other accounts have beside one place of an account. */
export interface AccountNote {
  /** From 1, in the order of the text; the headline's first. */
  number: number;
  /** differs: another value; denied: said not to be so; confirmed: told by two origins or more, denied by none. */
  kind: 'differs' | 'denied' | 'confirmed';
  /** The words of this account, in its title or text. */
  ours: Citation;
  difference: Difference | null;
  /** Origins that tell it, this account's own included; of a difference those of the other positions. */
  origins: number;
  /** One for each other outlet, in the dossier's order; of what is confirmed one for each other origin. */
  theirs: Theirs[];
}

type Unnumbered = Omit<AccountNote, 'number'>;

/** Where `article` and the other accounts of its story part or agree, in the order of its text. */
export function notesOn(view: StoryView, article: ArticleId): AccountNote[] {
  const notes = [
    ...view.dossier.differences.flatMap((difference) => noteOnDifference(view, article, difference)),
    ...view.dossier.statements.flatMap((statement) => noteOnStatement(view, article, statement)),
  ];
  const place = ({ ours }: Unnumbered) => (ours.in === 'title' ? -1 : ours.start);
  return notes
    .sort((a, b) => place(a) - place(b) || a.ours.end - b.ours.end)
    .map((note, index) => ({ number: index + 1, ...note }));
}

function noteOnDifference(view: StoryView, article: ArticleId, difference: Difference): Unnumbered[] {
  const mine = difference.positions.filter(({ citations }) => citations.some((one) => one.article === article));
  const ours = mine.flatMap(({ citations }) => citations).find((one) => one.article === article && isInText(one));
  if (!ours) return [];
  const theirs = difference.positions
    .filter((position) => !mine.includes(position))
    .flatMap(({ citations, context }) =>
      onePerOutlet(view, article, citations).map((words): Theirs => {
        return { words, sentence: context.find((around) => holds(around, words)) ?? words, stance: 'told' };
      }),
    );
  if (theirs.length === 0) return [];
  const origins = new Set(theirs.map(({ words }) => view.originOf(words.article)?.id ?? words.article)).size;
  return [{ kind: 'differs', ours, difference, origins, theirs }];
}

function noteOnStatement(view: StoryView, article: ArticleId, statement: Statement): Unnumbered[] {
  const { status, support, origins, differences } = statement;
  const mine = support.find(({ citation }) => citation.article === article && isInText(citation));
  if (!mine || status === 'single' || (status === 'agreed' && origins < 2)) return [];
  // Its values stand among the differences; as a whole it is disputed only where somebody denies it.
  const denials = support.filter(({ stance }) => (stance === 'denied') !== (mine.stance === 'denied'));
  if (status === 'disputed' && denials.length === 0 && differences.length > 0) return [];
  const others = status === 'disputed' && denials.length > 0 ? denials : support;
  const citations = others.map(({ citation }) => citation);
  const shown = status === 'agreed' ? onePerOrigin(view, article, citations) : onePerOutlet(view, article, citations);
  const theirs = shown.map((words): Theirs => {
    return { words, sentence: words, stance: others.find(({ citation }) => citation === words)!.stance };
  });
  if (theirs.length === 0) return [];
  return [
    { kind: status === 'agreed' ? 'confirmed' : 'denied', ours: mine.citation, difference: null, origins, theirs },
  ];
}

/** The first of each other outlet. */
function onePerOutlet(view: StoryView, article: ArticleId, citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter((citation) => {
    const { outlet } = view.article(citation.article);
    return citation.article !== article && !seen.has(outlet) && seen.add(outlet);
  });
}

/** The first of each other origin: a reprint of the same text confirms nothing. */
function onePerOrigin(view: StoryView, article: ArticleId, citations: readonly Citation[]): Citation[] {
  const seen = new Set([view.originOf(article)?.id]);
  return citations.filter((citation) => {
    const origin = view.originOf(citation.article)?.id;
    return origin !== undefined && !seen.has(origin) && seen.add(origin);
  });
}

const isInText = (citation: Citation) => citation.in !== 'removed';

function holds(around: Citation, inner: Citation): boolean {
  return (
    around.article === inner.article && around.in === inner.in && around.start <= inner.start && around.end >= inner.end
  );
}
