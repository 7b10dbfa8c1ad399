import type { Article } from '../../article/article.ts';
import { articleHash } from '../../article/article-hash.ts';
import { type Citation, faultOf } from '../../base/citation.ts';
import type { Dossier } from '../dossier.ts';

export interface Verification {
  /** How many citations were re-sliced. */
  citations: number;
  /** Citations of articles whose texts are not here: that they hold cannot be told. */
  unchecked: number;
  articles: number;
  /** What does not hold, each with the place in the file: `differences[2].positions[0].citations[1]: ...`. */
  faults: string[];
}

/** True where the texts are in the dossier (made in full): without them nothing can be checked. */
export function holdsTexts(articles: readonly Article[]): boolean {
  return articles.every(holdsText);
}

function holdsText(article: Article): boolean {
  return typeof article.text === 'string' && Array.isArray(article.removed);
}

/**
 * Checks a dossier against its own texts: each article's hash, each citation's characters, each verbatim field against the
 * citation it is said to equal, each reference to an article, origin or difference. Of an article without its texts, title
 * citations are checked and the others counted as unchecked.
 */
export function verifyDossier(dossier: Dossier): Verification {
  const faults: string[] = [];
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  for (const [index, article] of dossier.articles.entries()) {
    if (!holdsText(article)) continue;
    const hash = articleHash(article);
    if (hash !== article.hash) faults.push(`articles[${index}] (${article.id}): its texts do not fit its hash`);
  }
  let citations = 0;
  let unchecked = 0;
  for (const { citation, path } of citationsIn(dossier, '')) {
    const article = articles.get(citation.article);
    if (article && citation.in !== 'title' && !holdsText(article)) {
      unchecked += 1;
      continue;
    }
    citations += 1;
    const fault = article ? faultOf(citation, article) : `cites ${citation.article}, which is not in the dossier`;
    if (fault) faults.push(`${path}: ${fault}`);
    if (citation.in === 'removed' && !/^(?:articles|outlets|origins|cites)\b/.test(path))
      faults.push(`${path}: cites furniture, which only credits, byline, times and outlets may`);
  }
  faults.push(...verbatimFaults(dossier), ...countFaults(dossier));
  return { citations, unchecked, articles: dossier.articles.length, faults };
}

function isCitation(value: object): value is Citation {
  return 'article' in value && 'start' in value && 'end' in value && 'text' in value && 'in' in value;
}

function* citationsIn(value: unknown, path: string): Generator<{ citation: Citation; path: string }> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* citationsIn(entry, `${path}[${index}]`);
    return;
  }
  if (isCitation(value)) {
    yield { citation: value, path };
    return;
  }
  for (const [key, entry] of Object.entries(value)) yield* citationsIn(entry, path ? `${path}.${key}` : key);
}

/** Fields that must equal, character for character, the passage they cite. */
function verbatimFaults(dossier: Dossier): string[] {
  const faults: string[] = [];
  const same = (path: string, field: string, citation: Citation | undefined) => {
    if (!citation) faults.push(`${path}: cites nothing`);
    else if (citation.text !== field)
      faults.push(`${path}: reads ${quote(field)}, its citation ${quote(citation.text)}`);
  };
  same('story.title', dossier.story.title, dossier.story.titleCitation);
  for (const [i, line] of dossier.brief.entries()) same(`brief[${i}].text`, line.text, line.citations[0]);
  for (const [i, statement] of dossier.statements.entries())
    same(`statements[${i}].text`, statement.text, statement.support[0]?.citation);
  for (const [i, difference] of dossier.differences.entries())
    for (const [j, position] of difference.positions.entries()) {
      same(`differences[${i}].positions[${j}].value`, position.value, position.citations[0]);
      for (const [k, citation] of position.citations.entries())
        if (!position.context.some((sentence) => contains(sentence, citation)))
          faults.push(
            `differences[${i}].positions[${j}].citations[${k}]: lies in none of the sentences of its context`,
          );
    }
  for (const [i, said] of dossier.quotes.entries()) {
    const first = said.pieces[0];
    if (
      !first ||
      first.text !== said.said.text ||
      first.start !== said.said.start ||
      first.article !== said.said.article
    )
      faults.push(`quotes[${i}].said: is not the first of its pieces`);
  }
  for (const [i, event] of dossier.timeline.entries()) same(`timeline[${i}].text`, event.text, event.citations[0]);
  for (const [i, wording] of dossier.wording.entries())
    for (const [j, form] of wording.forms.entries())
      same(`wording[${i}].forms[${j}].text`, form.text, form.citations[0]);
  return faults;
}

function contains(outer: Citation, inner: Citation): boolean {
  return (
    outer.article === inner.article && outer.in === inner.in && outer.start <= inner.start && outer.end >= inner.end
  );
}

function countFaults(dossier: Dossier): string[] {
  const faults: string[] = [];
  const { coverage } = dossier;
  if (coverage.articles !== dossier.articles.length)
    faults.push(`coverage.articles: ${coverage.articles}, but there are ${dossier.articles.length}`);
  if (coverage.origins !== dossier.origins.length)
    faults.push(`coverage.origins: ${coverage.origins}, but there are ${dossier.origins.length}`);
  const origins = new Set(dossier.origins.map((origin) => origin.id));
  const differences = new Set(dossier.differences.map((difference) => difference.id));
  for (const [i, statement] of dossier.statements.entries()) {
    for (const support of statement.support)
      if (support.origin !== null && !origins.has(support.origin))
        faults.push(`statements[${i}].support: names the origin ${support.origin}, which is not in the dossier`);
    for (const id of statement.differences)
      if (!differences.has(id)) faults.push(`statements[${i}].differences: names ${id}, which is not in the dossier`);
  }
  return faults;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}
