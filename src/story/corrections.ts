import type { ArticleId, StoryId } from '../base/ids.ts';

/** Where a person put an article, and where it was before. */
export interface Placement {
  article: ArticleId;
  story: StoryId;
  before: StoryId;
}

/**
 * What a person decided about stories, kept apart from the machine's decisions: it holds against them, also when everything
 * is read anew, until it is taken back.
 */
export interface Correction {
  id: string;
  kind: 'merge' | 'split' | 'move' | 'pin';
  placements: readonly Placement[];
  /** Stories that must not be merged. */
  apart: readonly (readonly [StoryId, StoryId])[];
}

/** The corrections in force. Where two place one article, the later holds. */
export class Corrections {
  readonly #inForce: Correction[] = [];
  #placed = new Map<ArticleId, Placement>();
  #apart = new Set<string>();

  constructor(corrections: readonly Correction[] = []) {
    for (const correction of corrections) this.add(correction);
  }

  get inForce(): readonly Correction[] {
    return this.#inForce;
  }

  add(correction: Correction): void {
    if (this.#inForce.some(({ id }) => id === correction.id)) return;
    this.#inForce.push(correction);
    this.#index();
  }

  /** Takes a correction back; undefined where it is not in force. */
  remove(id: string): Correction | undefined {
    const at = this.#inForce.findIndex((correction) => correction.id === id);
    if (at < 0) return undefined;
    const [correction] = this.#inForce.splice(at, 1);
    this.#index();
    return correction;
  }

  /** The story a person put an article into; undefined where nobody did. */
  storyOf(article: ArticleId): StoryId | undefined {
    return this.#placed.get(article)?.story;
  }

  areApart(one: StoryId, other: StoryId): boolean {
    return this.#apart.has(`${one} ${other}`);
  }

  #index(): void {
    this.#placed = new Map();
    this.#apart = new Set();
    for (const { placements, apart } of this.#inForce) {
      for (const placement of placements) this.#placed.set(placement.article, placement);
      for (const [one, other] of apart) this.#apart.add(`${one} ${other}`).add(`${other} ${one}`);
    }
  }
}
