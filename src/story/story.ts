import type { ArticleId, StoryId } from '../base/ids.ts';
import type { Features } from '../features/features.ts';

/** One event or development, and the accounts of it. */
export interface Story {
  id: StoryId;
  /** In order of publication; equal times by id. */
  articles: ArticleId[];
}

/** What story forming reads of one article: made by `itemOf`. */
export interface StoryItem {
  article: ArticleId;
  /** UTC instant; null where not even the day is known. */
  published: string | null;
  features: Pick<Features, 'language' | 'terms'>;
  /** Distinct words of the names in it, folded: what accounts in two languages can be compared by. */
  names?: readonly string[];
  /** Those of its stems that are places, as its names or the lists have them. */
  places?: readonly string[];
}

/** How far an article and a story agree, by kind of evidence. All but `score` are shares from 0 to 1. */
export interface Evidence {
  /** Log-odds that the article tells the story; above 0 is more likely than not. */
  score: number;
  /** Likeness (cosine) of all terms, of names alone (places among them), of numbers alone, of pairs of neighbouring terms. */
  terms: number;
  names: number;
  /** Of places alone; null where one of the two names none, absent in decisions of earlier versions. */
  places?: number | null;
  quantities: number;
  phrases: number;
  /** 1 = within the story's days; halves with each day outside; null where a date is missing. */
  time: number | null;
  /** Share of the shorter text that stands in the likest account of the story, estimated from the sketches; 0 = none seen. */
  sharedText: number;
  /** Names and numbers shared with a story told in another language: there they alone decide, and `score` is the log of how far it leads. */
  acrossLanguages?: number;
}

/** What is to be done, and on what evidence. The store applies it; the next decision builds on it. */
export type StoryDecision =
  | { kind: 'join'; article: ArticleId; story: StoryId; evidence: Evidence }
  /** `refused`: the likest story, which was not like enough. hold: so close that the new story waits for repair. */
  | {
      kind: 'open' | 'hold';
      article: ArticleId;
      story: StoryId;
      refused: { story: StoryId; evidence: Evidence } | null;
    }
  /** A person put it there: no evidence is weighed. */
  | { kind: 'placed'; article: ArticleId; story: StoryId }
  | { kind: 'move'; article: ArticleId; from: StoryId; story: StoryId; evidence: Evidence }
  | { kind: 'merge'; story: StoryId; merged: StoryId; articles: ArticleId[]; score: number }
  /** `score`: log-odds that the parts are one event. */
  | { kind: 'split'; story: StoryId; from: StoryId; articles: ArticleId[]; score: number };
