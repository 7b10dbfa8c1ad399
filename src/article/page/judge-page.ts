import type { RefusalCode } from '../../base/refusal.ts';
import type { Analysis } from './analyse-page.ts';
import type { Block } from './page.ts';
import { metaOf } from './title.ts';

/** What becomes of a page once its blocks are chosen: an article, a piece of one, or none, with the reason. */
export type Verdict =
  | { kind: 'article' }
  | { kind: 'cut-off'; why: string }
  | { kind: 'refused'; code: RefusalCode; why: string };

// Fewer words than this are no article of their own where the page shows signs of being something else.
const LEAST_WORDS = 8;
const STUB_WORDS = 40;
const SHORT_WORDS = 160;
const CUT_WORDS = 350;
/** Blocks after the last one kept in which the wall stands. */
const REACH = 6;
/** Below this mean chance the text is taken for a guess. */
const UNSURE = 0.6;

const WALL =
  /(?:subscribe|sign (?:up|in)|log ?in|register|join|pay|upgrade|purchase|buy)[^.]{0,40}(?:to|and) (?:continue|keep|read|unlock|view|access)|(?:continue|keep) reading (?:with|by|for|this)|(?:for|to) (?:subscribers|members) only|(?:subscriber|member|premium)[- ](?:only|exclusive)|exclusive (?:to|for) (?:our )?(?:subscribers|members)|this (?:article|content|story|post) is (?:for|only|exclusive|reserved|available)|to read the (?:full|rest)|unlock (?:this|the) (?:article|story)|already a (?:subscriber|member)|remaining (?:free )?articles?|free articles? (?:left|remaining)|(?:weiterlesen|lesen) (?:sie )?(?:mit|als)[^.]{0,20}(?:abo|plus)|nur für abonnent|jetzt (?:testen|abonnieren)|réservé (?:à nos |aux )abonnés|(?:il (?:vous )?reste|lisez la suite)[^.]{0,40}(?:abonn|à lire|à découvrir)|(?:solo|exclusivo) para suscriptores|suscríbete para|contenido exclusivo|contenuto riservato|riservato agli abbonati|conteúdo exclusivo|exclusivo para assinantes|alleen voor abonnees|verder lezen|kun for abonnenter|endast för prenumeranter|för att läsa vidare|vain tilaajille|tylko dla (?:abonent|prenumerat)|dostęp dla subskryb|только (?:для|по) подпис|доступно по подписке/iu;
const NOTICE =
  /\b(?:cookies?|consent|einwilligung|consentement|consentimiento|consenso)\b[^.]{0,120}(?:website|browser|device|personal|partners?|technolog|settings|policy|preferences|advertis|datenschutz|webseite|geräte?|données|datos|dati|privacy|privacidad)/iu;
const MISSING =
  /^(?:404\b|error 404|page (?:not found|cannot be found|doesn['’]t exist)|not found|seite nicht gefunden|page introuvable|página no encontrada|pagina non trovata|access denied|403 forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|checking your browser|security check)/iu;

/** Judges the page by what was kept of it. Rather an article too many than one too few: a doubt is told by the confidence. */
export function judgePage(analysis: Analysis, kept: Uint8Array, confidence: number): Verdict {
  const { page, data, around } = analysis;
  const text = page.blocks.filter((block) => kept[block.index]);
  const words = text.reduce((sum, block) => sum + around.shapes[block.index]!.words, 0);
  if (text.length === 0) return refused('not-an-article', 'no block of the page reads like an article');
  if (words < SHORT_WORDS && MISSING.test(analysis.title || page.title.trim()))
    return refused('not-an-article', 'the page says that what it stood for is not there, or not to be read');
  const notice = wordsOf(text, (block) => NOTICE.test(block.text.slice(0, 1000)), around.shapes);
  if (notice > 0.6 * words && words < 2 * SHORT_WORDS && !data.found)
    return refused('consent-wall', 'the page shows a notice about consent in place of an article');
  const wall = wallAfter(page.blocks, kept);
  const sentences = text.reduce((sum, block) => sum + around.paragraph[block.index]!, 0);
  if (words < STUB_WORDS && (wall || data.free === false))
    return refused('paywalled', 'only the beginning of the article can be read without a subscription');
  const video = data.types.some((type) => /^VideoObject$|^Clip$/.test(type)) || /^video/.test(metaOf(page, 'og:type'));
  if (words < STUB_WORDS && sentences < 2 && video)
    return refused('not-an-article', 'the page holds a video and no article');
  if (words < LEAST_WORDS) return refused('not-an-article', 'the page holds next to no running text');
  if (isFront(analysis, text, words, confidence))
    return refused('not-an-article', 'the page lists articles and is none itself');
  if ((wall && (words < CUT_WORDS || data.free === false)) || (data.free === false && words < SHORT_WORDS))
    return { kind: 'cut-off', why: 'the rest of the article is for subscribers' };
  return { kind: 'article' };
}

const refused = (code: RefusalCode, why: string): Verdict => ({ kind: 'refused', code, why });

function wordsOf(
  blocks: readonly Block[],
  fits: (block: Block) => boolean,
  shapes: readonly { words: number }[],
): number {
  return blocks.reduce((sum, block) => sum + (fits(block) ? shapes[block.index]!.words : 0), 0);
}

/** A wall's own words in the last blocks kept or right after them. */
function wallAfter(blocks: readonly Block[], kept: Uint8Array): boolean {
  const last = kept.lastIndexOf(1);
  return blocks
    .slice(Math.max(0, last), last + 1 + REACH)
    .some((block) => block.text.length < 600 && WALL.test(block.text));
}

/** Section fronts and home pages: many linked headlines, little running text, nothing that calls itself an article. */
function isFront(
  { page, data, around, canonical }: Analysis,
  text: readonly Block[],
  words: number,
  confidence: number,
): boolean {
  if (data.found || /^article/.test(metaOf(page, 'og:type'))) return false;
  const collection = data.types.some((type) => /^(?:CollectionPage|SearchResultsPage|ItemList)$/.test(type));
  const path = pathOf(canonical);
  const root = path !== null && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+|home)?$/i.test(path);
  const paragraphs = text.reduce((sum, block) => sum + around.paragraph[block.index]! * block.text.length, 0);
  const length = text.reduce((sum, block) => sum + block.text.length, 0);
  const thin = paragraphs < 0.5 * length || words < SHORT_WORDS;
  const signs = Number(collection) + Number(root) + Number(confidence < UNSURE) + Number(around.totalText > 4 * length);
  return thin && (collection || root) && signs >= 2;
}

function pathOf(address: string | null): string | null {
  if (address === null) return null;
  try {
    return new URL(address).pathname;
  } catch {
    return null;
  }
}
