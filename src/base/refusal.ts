/** Where in the flow something was refused. */
export type RefusalStage = 'read' | 'fetch' | 'feed' | 'article' | 'features' | 'story' | 'dossier' | 'store';

/** Why it was refused: closed, so that readers and scripts can rely on it. */
export type RefusalCode =
  | 'unreachable'
  | 'refused-by-robots'
  | 'refused-address'
  | 'http-error'
  | 'too-large'
  | 'unreadable'
  | 'binary'
  | 'empty'
  | 'wrong-format'
  | 'truncated'
  | 'not-an-article'
  | 'paywalled'
  | 'consent-wall'
  | 'duplicate'
  | 'no-evidence'
  | 'not-found'
  | 'changed-meanwhile'
  | 'time-out';

/** What could not be used, and why, in words for a reader. `what` names the file, address or line. Printed as `{ what, why }`. */
export interface Refusal {
  stage: RefusalStage;
  code: RefusalCode;
  what: string;
  why: string;
}
