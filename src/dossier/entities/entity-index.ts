import type { Span } from '../../base/citation.ts';
import type { ArticleId, EntityId } from '../../base/ids.ts';
import type { Entity } from '../dossier.ts';

/** How words other than a name point to somebody. government: a capital or seat that stands for its state. */
export type ReferenceKind = 'demonym' | 'government' | 'role' | 'pronoun';

export interface Reference extends Span {
  entity: EntityId;
  by: ReferenceKind;
}

/** Who is who within one story. */
export interface EntityIndex {
  /** Most mentioned first; equal counts by name. */
  entities: Entity[];
  /** The entity that name `nameIndex` of the article's features means; null where several fit. A demonym gives its country. */
  of(article: ArticleId, nameIndex: number): EntityId | null;
  /** What points to an entity without naming it, in the order of the text. */
  references(article: ArticleId): readonly Reference[];
}
