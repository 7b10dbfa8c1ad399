import { type Citation, cite } from '../base/citation.ts';
import { articleId } from '../base/ids.ts';
import { resolveOutlet } from '../outlet/resolve-outlet.ts';
import { languageOf } from '../text/language.ts';
import { givenTime } from '../text/time/given-time.ts';
import { addressKey, hostIn } from './address.ts';
import type { Article, Hints, Published, Reading } from './article.ts';
import { articleHash } from './article-hash.ts';
import { findCredits } from './credits.ts';
import type { Draft, OutletSign, Place } from './draft.ts';
import { titleOfText } from './scraped/title-of-text.ts';

/**
 * Makes an article of what a reader found: its id (from its address, else from title and text), its outlet, language,
 * credits and hash, and citations of every place. What the hints state (title, byline, time, outlet, language) wins over
 * what was read; a time of day read on the stated day completes it.
 */
export function assembleArticle(draft: Draft, hints: Hints): Reading {
  const title = hints.title?.trim() || draft.title || titleOfText(draft.text);
  const url = addressOf(draft, hints);
  const signs = [...givenSigns(hints, url), ...draft.outletSigns];
  // Without an address the outlet is part of what identifies a text: two papers that print one report are two articles.
  const teller = signs[0]?.domain ?? signs[0]?.name ?? '';
  const id = articleId(url ? addressKey(url) : `${teller}\n${title}\n\n${draft.text}`);
  const citable = { id, revision: 1, title, text: draft.text, removed: draft.removed };
  const citations = (places: readonly Place[]): Citation[] =>
    places.filter((place) => place.in !== 'title' || title === draft.title).map((place) => cite(citable, place));

  const resolved = resolveOutlet(signs, hints.registry ?? null, id);
  const speaking = resolved.signs.flatMap((at) => signs[at]?.at ?? []);
  const credits: Article['credits'] = findCredits(draft).map(({ agency, of, extent, at }) => {
    return { agency, of, extent, citation: cite(citable, at) };
  });
  const photo = credits.find(({ of }) => of === 'photo')?.citation ?? null;
  const article: Article = {
    id,
    url,
    outlet: resolved.outlet.id,
    title,
    byline: hints.byline && hints.byline.length > 0 ? hints.byline : draft.byline,
    kind: draft.kind,
    parts: draft.parts,
    published: publishedOf(draft, hints, citations),
    modified: draft.modified ?? modifiedOf(hints),
    language: languageTag(hints.language) ?? languageTag(draft.language) ?? languageOf(`${title}\n${draft.text}`),
    text: draft.text,
    removed: draft.removed,
    credits,
    ...(draft.section ? { section: draft.section } : {}),
    ...(draft.layout && draft.layout.length > 0 ? { layout: draft.layout } : {}),
    ...(draft.picture ? { picture: { url: draft.picture, credit: photo } } : {}),
    ...(draft.cutOff ? { cutOff: draft.cutOff } : {}),
    revision: 1,
    hash: articleHash({ title, text: draft.text, removed: draft.removed }),
  };
  return { article, outlet: { ...resolved.outlet, evidence: citations(speaking) }, confidence: draft.confidence };
}

/** The address a page calls its own counts where it is of the site it came from; else that it was read at. */
function addressOf(draft: Draft, hints: Hints): string | null {
  const { canonical } = draft;
  const { url } = hints;
  if (!url || !canonical) return url || canonical;
  const bare = /^https?:\/\/[^/]+\/?$/i.test(canonical) && !/^https?:\/\/[^/]+\/?$/i.test(url);
  return hostIn(canonical) === hostIn(url) && !bare ? canonical : url;
}

/** What the document's record says of its outlet, and what its address says: one sign where no record contradicts that. */
function givenSigns({ outlet, registry }: Hints, url: string | null): OutletSign[] {
  const host = url ? hostIn(url) : null;
  const atHost = host ? { name: null, domain: host, at: null } : null;
  if (!outlet) return atHost ? [atHost] : [];
  if (/^[^\s]+\.[a-z]{2,}$/i.test(outlet))
    return [{ name: null, domain: outlet, at: null }, ...(atHost ? [atHost] : [])];
  const apart = registry?.byName(outlet) || (host && registry?.byHost(host));
  return [{ name: outlet, domain: apart ? null : host, at: null }, ...(atHost ? [atHost] : [])];
}

function publishedOf(
  draft: Draft,
  hints: Hints,
  citations: (places: readonly Place[]) => Citation[],
): Published | null {
  const read = draft.published && { ...draft.published, evidence: citations(draft.published.evidence) };
  const given = hints.published ? givenTime(hints.published, hints.zone ?? null) : null;
  if (!given) return read;
  if (
    read &&
    read.precision === 'minute' &&
    given.precision !== 'minute' &&
    read.local.startsWith(given.local.slice(0, 10))
  )
    return read;
  return { ...given, from: 'feed', evidence: [] };
}

function modifiedOf({ modified, zone }: Hints): string | null {
  return modified ? (givenTime(modified, zone ?? null)?.at ?? null) : null;
}

/** A language tag in its canonical form; null for none, or for what is not one. */
function languageTag(tag: string | null | undefined): string | null {
  if (!tag || tag === 'und') return null;
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}
