import type { Account } from '../../src/dossier/dossier.ts';
import { inventAccount } from '../../src/dossier/invent-account.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';

/** A row of NeuS: three outlets' leads, and the neutral round-up of them. */
export interface BriefRow {
  source: string;
  target: string;
}

/** The accounts of a row, in the order given. */
export function accountsOf({ source }: BriefRow, knowledge: Knowledge): Account[] {
  return source.split('[SEP]').flatMap((part, at) => {
    const { title, text } = partsOf(part);
    return text
      ? [inventAccount({ id: `${at} ${title} ${text}`, outlet: `outlet ${at}`, title, text }, knowledge)]
      : [];
  });
}

/** The text of the round-up, without its headline. */
export function targetOf(row: BriefRow): string {
  return partsOf(row.target).text;
}

function partsOf(part: string): { title: string; text: string } {
  const at = part.indexOf('ARTICLE=>');
  const title = part.slice(0, at < 0 ? 0 : at).replace('TITLE=>', '');
  return { title: title.trim(), text: part.slice(at < 0 ? 0 : at + 'ARTICLE=>'.length).trim() };
}
