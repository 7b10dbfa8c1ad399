// The library's door: `import { compare } from 'synoptic'`. One door a stage besides: 'synoptic/article', 'synoptic/story', ...
export type { Article, Document, Hints, Reading } from './article/article.ts';
export type { Citation, Span } from './base/citation.ts';
export type { ArticleId, EntityId, OutletId, StoryId } from './base/ids.ts';
export type { Refusal } from './base/refusal.ts';
export type { Account, Dossier } from './dossier/dossier.ts';
export type { Features } from './features/features.ts';
export type { Outlet, OutletRecord, Registry } from './outlet/outlet.ts';
export { type CompareSettings, type Comparison, compare, comparisonFile } from './run/compare.ts';
export { loadKnowledge } from './run/load-knowledge.ts';
export { loadRegistry } from './run/load-registry.ts';
export { readInputs } from './run/read/read-inputs.ts';
export { verifyFile } from './run/verify.ts';
