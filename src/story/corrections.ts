import type { ArticleId, StoryId } from '../base/ids.ts';

/** Where a person put an article, and where machines had it before anybody put it anywhere: there it returns. */
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
  #holding = new Set<StoryId>();

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

  /** Whether a person put any article into that story. */
  holds(story: StoryId): boolean {
    return this.#holding.has(story);
  }

  /**
   * The correction as it is made upon those in force: an article that is placed already keeps the place machines had it in,
   * so that corrections may be undone in any order.
   */
  upon(correction: Correction): Correction {
    const placements = correction.placements.map((placement) => {
      const { before } = this.#placed.get(placement.article) ?? placement;
      return { ...placement, before };
    });
    return { ...correction, placements };
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
    this.#holding = new Set([...this.#placed.values()].map(({ story }) => story));
  }
}
