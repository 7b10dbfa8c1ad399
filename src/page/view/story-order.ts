import type { Dossier } from '../../dossier/dossier.ts';

/** Told by more origins first, then by more outlets, then the newest. */
export function storiesByWeight(dossiers: readonly Dossier[]): Dossier[] {
  return [...dossiers].sort(
    (a, b) =>
      b.coverage.origins - a.coverage.origins ||
      b.coverage.outlets - a.coverage.outlets ||
      after(b.story.lastPublished, a.story.lastPublished) ||
      (a.story.id < b.story.id ? -1 : 1),
  );
}

function after(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '', other ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}
