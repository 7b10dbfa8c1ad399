import { readFile } from 'node:fs/promises';
import type { Article } from '../article/article.ts';
import { articleHash } from '../article/article-hash.ts';
import type { Refusal } from '../base/refusal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { sealOf } from '../dossier/verify/seal.ts';
import { holdsTexts, type Verification, verifyDossier } from '../dossier/verify/verify-dossier.ts';
import { reasonOf } from './read/expand-inputs.ts';

interface ComparisonFile {
  synoptic: 1;
  dossiers: Dossier[];
  strays: Article[];
  seal?: string;
  /** A frozen dossier of a newsroom, which may leave texts out. */
  snapshot?: object;
}

/** Brings texts that a file leaves out from somewhere else, where they are. */
export type FillTexts = (dossier: Dossier) => Promise<Dossier>;

/**
 * Reads what `compare --format json --full` wrote (or one dossier of it) or `snapshot` took, and checks all of it against its
 * own texts, or those that `fill` brings. Refuses what is no such file; and a comparison without texts, as nothing of it can
 * be checked. A snapshot without texts is held against its seal and itself, its citations counted as unchecked.
 */
export async function verifyFile(path: string, fill?: FillTexts): Promise<Result<Verification, Refusal>> {
  const refuse = (code: Refusal['code'], why: string) => failed<Refusal>({ stage: 'read', code, what: path, why });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('wrong-format', `not valid JSON: ${error.message}`);
    return refuse('unreadable', reasonOf(error));
  }
  const file = asComparison(value);
  if (!file) return refuse('wrong-format', 'not a dossier: make one with `synoptic compare ... --format json --full`');
  const seal = sealOf(file);
  if (fill) file.dossiers = await Promise.all(file.dossiers.map(fill));
  const articles = [...file.dossiers.flatMap((dossier) => dossier.articles), ...file.strays];
  if (!file.snapshot && !holdsTexts(articles))
    return refuse('wrong-format', 'the texts are not in the file: make it with `--full`, else nothing can be checked');
  try {
    return ok(verifyAll(file, seal));
  } catch (error) {
    return refuse(
      'wrong-format',
      `the file is not of the form of a dossier: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function asComparison(value: unknown): ComparisonFile | null {
  if (typeof value !== 'object' || value === null || (value as { synoptic?: unknown }).synoptic !== 1) return null;
  if (Array.isArray((value as ComparisonFile).dossiers)) {
    const file = value as ComparisonFile;
    return Array.isArray(file.strays) && file.dossiers.every((dossier) => Array.isArray(dossier?.articles))
      ? file
      : null;
  }
  if (!Array.isArray((value as Dossier).articles)) return null;
  const alone: ComparisonFile = { synoptic: 1, dossiers: [value as Dossier], strays: [] };
  return { ...alone, seal: sealOf(alone) }; // a dossier taken out of its file has no seal of its own
}

function verifyAll(file: ComparisonFile, seal: string): Verification {
  const sum: Verification = { citations: 0, unchecked: 0, articles: file.strays.length, faults: [] };
  for (const [index, dossier] of file.dossiers.entries()) {
    const found = verifyDossier(dossier);
    sum.citations += found.citations;
    sum.unchecked += found.unchecked;
    sum.articles += found.articles;
    sum.faults.push(...found.faults.map((fault) => `dossiers[${index}].${fault}`));
  }
  for (const [index, article] of file.strays.entries())
    if (articleHash(article) !== article.hash)
      sum.faults.push(`strays[${index}] (${article.id}): its texts do not fit its hash`);
  if (file.seal !== seal) sum.faults.push('seal: the file was changed after it was written');
  return sum;
}
