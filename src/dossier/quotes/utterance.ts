import { type Citation, cite, type Span } from '../../base/citation.ts';
import type { EntityId } from '../../base/ids.ts';
import type { Quotation } from '../../features/features.ts';
import { fold } from '../../text/fold.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Account } from '../dossier.ts';
import type { EntityIndex } from '../entities/entity-index.ts';

/** One quotation of one account, with its speaker as far as the story knows. */
export interface Utterance {
  account: Account;
  /** Place in the order of the accounts. */
  order: number;
  quotation: Quotation;
  speaker: EntityId | null;
  /** True where the speaker is a body: its words are a person's who speaks for it. */
  body: boolean;
  /** As the account names the speaker; null where it names none. */
  attribution: Citation | null;
  via: { name: string; citation: Citation } | null;
  pieces: Citation[];
  /** Folded words of all pieces, in order. */
  words: string[];
  /** The same words piece by piece, joined by spaces; pieces without a word left out. */
  runs: string[];
  origin: string;
  /** Days on which the account says it was said, as instants. */
  days: Set<string>;
}

/** The direct and partial quotations of one account; indirect speech is a statement, not a quotation. */
export function utterancesOf(
  account: Account,
  at: { order: number; origin: string; index: EntityIndex; bodies: ReadonlySet<EntityId> },
): Utterance[] {
  const { article, features } = account;
  const found: Utterance[] = [];
  for (const quotation of features.quotations) {
    if (quotation.kind === 'indirect' || quotation.pieces.length === 0) continue;
    if (unsaid(account, quotation)) continue;
    const meant = meantBy(account, quotation);
    const speaker = meant.speakerName === null ? null : at.index.of(article.id, meant.speakerName);
    const pieces = quotation.pieces.map(({ in: where, start, end }) => cite(article, { in: where, start, end }));
    const wordsOf = pieces.map(({ text }) => tokenise(text).map((token) => fold(token.text)));
    const via = quotation.via ?? meant.via;
    const viaCitation = via && relayOf(account, via);
    found.push({
      account,
      order: at.order,
      quotation,
      speaker,
      body: speaker !== null && at.bodies.has(speaker),
      attribution: attributionOf(account, meant),
      via: viaCitation && { name: viaCitation.text, citation: viaCitation },
      pieces,
      words: wordsOf.flat(),
      runs: wordsOf.filter((words) => words.length > 0).map((words) => words.join(' ')),
      origin: at.origin,
      days: daysOf(account, quotation),
    });
  }
  return found;
}

/** "what it calls the “deal”": a word or two given to a pronoun that nothing resolves is nobody's remark. */
function unsaid({ article }: Account, { speaker, speakerName, pieces }: Quotation): boolean {
  if (!speaker || speakerName !== null) return false;
  const source = speaker.in === 'title' ? article.title : article.text;
  if (!/^(?:it|they|he|she|we|i|you)$/i.test(source.slice(speaker.start, speaker.end))) return false;
  return pieces.reduce((sum, { start, end }) => sum + source.slice(start, end).split(/\s+/).length, 0) < 4;
}

/** Who relayed it by name, where the words hold one ("an Orsa Messenger report"); else the words. */
function relayOf({ article, features }: Account, via: Span): Citation {
  const name = features.names.find((one) => one.in === via.in && one.start >= via.start && one.end <= via.end);
  if (name) return cite(article, { in: name.in, start: name.start, end: name.end });
  const text = (via.in === 'title' ? article.title : article.text).slice(via.start, via.end);
  const run = /\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s+\p{Lu}[\p{L}\p{N}’'.&-]*)*/u.exec(text);
  if (!run) return cite(article, { in: via.in, start: via.start, end: via.end });
  const start = via.start + run.index;
  return cite(article, { in: via.in, start, end: start + run[0].length });
}

/** "the same source": the quotation that names the source. */
function meantBy({ features }: Account, quotation: Quotation): Quotation {
  let meant = quotation;
  for (let step = 0; step < 4 && meant.sameAs !== null; step += 1) meant = features.quotations[meant.sameAs] ?? meant;
  return meant;
}

/** The speaker's words; for a pronoun whose person the sentence tells, the name. */
function attributionOf({ article, features }: Account, { speaker, speakerName }: Quotation): Citation | null {
  if (!speaker) return null;
  const written = cite(article, { in: speaker.in, start: speaker.start, end: speaker.end });
  const name = speakerName === null ? undefined : features.names[speakerName];
  if (!name || !/^(?:he|she)$/i.test(written.text)) return written;
  return cite(article, { in: name.in, start: name.start, end: name.end });
}

/** The days named in the quotation's sentence outside its own words: when it was said. */
function daysOf({ features }: Account, { pieces, cue }: Quotation): Set<string> {
  const near = cue ?? pieces[0]!;
  const sentence = features.sentences.find(
    (one) => one.in === near.in && one.start <= near.start && one.end >= near.start,
  );
  if (!sentence) return new Set();
  const inside = features.times.filter(
    (time) =>
      time.in === sentence.in &&
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      time.precision === 'day' &&
      time.from !== null &&
      !pieces.some((piece) => piece.start <= time.start && piece.end >= time.end),
  );
  return new Set(inside.map((time) => time.from!));
}
