import type { Rights } from '../../store/article-store.ts';

/** Why a text is never given out of the newsroom, whoever asks; null where its publisher reserves nothing. */
export function reservedText(rights: Rights): string | null {
  if (rights.noArchive) return 'its publisher asks not to archive it';
  if (rights.noMining) return 'its publisher reserves text and data mining';
  return null;
}
