import type { ArticleId, StoryId } from '../../base/ids.ts';
import { digest } from '../../base/ids.ts';
import type { Refusal } from '../../base/refusal.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { DecisionRecord, Move, StoryMarks } from '../../store/story-store.ts';
import { mergeByHand, moveByHand, pinByHand, splitByHand } from '../../story/correct-stories.ts';
import { type Correction, Corrections, type Placement } from '../../story/corrections.ts';
import type { Story } from '../../story/story.ts';
import { STORY_VERSION } from '../../story/story-settings.ts';
import { at, type Newsroom } from './newsroom.ts';

/** What a person wants changed about stories. */
export type CorrectionRequest =
  /** The two are one story, which keeps the id and address of `into`. */
  | { kind: 'merge'; from: StoryId; into: StoryId }
  /** These articles are a story of their own; the rest stays. */
  | { kind: 'split'; story: StoryId; articles: readonly ArticleId[] }
  /** This article belongs to that story. */
  | { kind: 'move'; article: ArticleId; to: StoryId }
  /** This article stays where it is, whatever repair finds. */
  | { kind: 'pin'; article: ArticleId };

export interface Corrected {
  /** The number by which it is undone. */
  number: number;
  /** Stories whose members changed; of a split the new story is the last. */
  stories: StoryId[];
}

/** Machines may decide in between: what was read is then read again, so many times at most. */
const TRIES = 20;

/**
 * Records a person's correction and applies it at once, in one transaction. It holds against all that machines decide
 * later, also when stories are formed anew, until `undoCorrection` takes it back. Refused where a story or article is not
 * there, where nothing would change, and while stories are being formed anew.
 */
export function correctStories(newsroom: Newsroom, request: CorrectionRequest): Promise<Result<Corrected, Refusal>> {
  const { store, clock } = newsroom;
  return inOneGo(newsroom, async (marks) => {
    const asked = await correctionOf(newsroom, request);
    if (!asked.ok) return asked;
    const correction = inForceIn(await store.stories.corrections()).upon(asked.value);
    const moves = await movesTo(newsroom, correction.placements, ({ story }) => story);
    const article = 'article' in request ? request.article : null;
    const decision = { kind: request.kind, article, decision: correction, moves };
    const number = await store.stories.correct({ ...decision, at: at(clock.now()), version: STORY_VERSION }, marks);
    return number === null ? null : ok({ number, stories: storiesOf(moves) });
  });
}

/** Takes a correction back: its articles return to where they were, or to where another correction in force puts them. */
export function undoCorrection(newsroom: Newsroom, number: number): Promise<Result<Corrected, Refusal>> {
  const { store, clock } = newsroom;
  return inOneGo(newsroom, async (marks) => {
    const records = await store.stories.corrections();
    const record = records.find((one) => one.number === number);
    if (!record) return refused(`correction ${number}`, 'there is no such correction, or it is undone already');
    const left = inForceIn(records.filter((one) => one !== record));
    const { placements } = record.decision as Correction;
    const moves = await movesTo(newsroom, placements, ({ article, before }) => left.storyOf(article) ?? before);
    const undone = await store.stories.undo(number, at(clock.now()), moves, marks);
    return undone ? ok({ number, stories: storiesOf(moves) }) : null;
  });
}

function inForceIn(records: readonly DecisionRecord[]): Corrections {
  return new Corrections(records.map(correctionIn));
}

/** A stored correction, known by the number of its record: the same thing may be corrected, undone and corrected again. */
export function correctionIn({ number, decision }: DecisionRecord): Correction {
  return { ...(decision as Correction), id: `${number}` };
}

/** The moves that bring the articles of `placements` to where they belong. Articles that are no longer there are left out. */
export async function movesTo(
  newsroom: Newsroom,
  placements: readonly Placement[],
  target: (placement: Placement) => StoryId,
): Promise<Move[]> {
  const places = await newsroom.store.stories.placesOf(placements.map(({ article }) => article));
  const moves: Move[] = [];
  for (const placement of placements) {
    const [from, to] = [places.get(placement.article), target(placement)];
    if (from && from !== to) moves.push({ article: placement.article, from, to });
  }
  return moves;
}

async function inOneGo(
  newsroom: Newsroom,
  attempt: (marks: StoryMarks) => Promise<Result<Corrected, Refusal> | null>,
): Promise<Result<Corrected, Refusal>> {
  for (let turn = 0; turn < TRIES; turn++) {
    const marks = await newsroom.store.stories.marks();
    if (marks.applied < marks.changes)
      return refused('stories', 'they are being formed anew: try again later', 'changed-meanwhile');
    const done = await attempt(marks);
    if (done) return done;
  }
  return refused('stories', 'they change too fast: try again', 'changed-meanwhile');
}

async function correctionOf({ store }: Newsroom, request: CorrectionRequest): Promise<Result<Correction, Refusal>> {
  const story = async (id: StoryId): Promise<Story> => ({ id, articles: await store.stories.members(id) });
  if (request.kind === 'merge') {
    const [from, into] = [await story(request.from), await story(request.into)];
    const missing = [from, into].find(({ articles }) => articles.length === 0);
    if (missing) return refused(missing.id, 'there is no such story');
    return from.id === into.id ? refused(from.id, 'it is one story already') : ok(mergeByHand(from, into));
  }
  if (request.kind === 'split') {
    const whole = await story(request.story);
    const articles = whole.articles.filter((article) => request.articles.includes(article));
    if (articles.length === 0 || articles.length < new Set(request.articles).size)
      return refused(request.story, 'not all of these articles are in this story');
    if (articles.length === whole.articles.length) return refused(request.story, 'nothing would be left of it');
    const { changes } = await store.stories.marks();
    const off = `s${digest('split by hand', `${changes}`, whole.id, ...articles).slice(0, 16)}` as StoryId;
    return ok(splitByHand(whole, articles, off));
  }
  const from = (await store.stories.placesOf([request.article])).get(request.article);
  if (!from) return refused(request.article, 'there is no such article, or it is in no story yet');
  if (request.kind === 'pin') return ok(pinByHand(request.article, from));
  if (from === request.to) return refused(request.article, 'it is in that story already');
  if ((await store.stories.members(request.to)).length === 0) return refused(request.to, 'there is no such story');
  return ok(moveByHand(request.article, from, request.to));
}

/** Stories that articles left, then those they came to. */
function storiesOf(moves: readonly Move[]): StoryId[] {
  const left = moves.flatMap(({ from }) => (from ? [from] : []));
  return [...new Set([...left, ...moves.map(({ to }) => to)])];
}

function refused(what: string, why: string, code: Refusal['code'] = 'not-found') {
  return failed<Refusal>({ stage: 'story', code, what, why });
}
