import type { ArticleId, EntityId } from '../base/ids.ts';
import type { Entity } from './dossier.ts';

/** Who is who in one story: its entities, and which of them a name mention (index into the features' names) means. */
export interface EntityIndex {
  entities: Entity[];
  of(article: ArticleId, name: number): EntityId | null;
}

export const NO_ENTITIES: EntityIndex = { entities: [], of: () => null };
