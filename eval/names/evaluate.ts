import type { NameType, Sentence } from '../../src/features/features.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';
import { tagNames } from '../../src/features/names/tag-names.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import type { Evaluation } from '../evaluation.ts';
import { readConll } from '../train/names/read-conll.ts';
import { joinSentences, plainArticle } from './plain-article.ts';
import { readGum } from './read-gum.ts';
import { type NameSpan, scoreNames } from './score.ts';
import { measureSeeds } from './seeds.ts';
import { measureStories, readAlone } from './story-names.ts';

const TYPES: Record<string, NameType> = { PER: 'person', ORG: 'organisation', LOC: 'place', GPE: 'place' };

/** A document as words with gold spans in words. */
interface Tagged {
  id: string;
  sentences: string[][];
  gold: (NameSpan & { sentence: number })[];
}

export function conllDocuments(path: string): Tagged[] {
  return readConll(path).map((document, at) => ({
    id: `${path} ${at}`,
    sentences: document.map((sentence) => sentence.words),
    gold: document.flatMap((sentence, index) => spansOf(sentence.labels).map((span) => ({ ...span, sentence: index }))),
  }));
}

/** Spans of BIO or BIOES labels; an I that follows nothing of its type begins one. */
function spansOf(labels: readonly string[]): NameSpan[] {
  const spans: NameSpan[] = [];
  let open = '';
  for (const [at, label] of labels.entries()) {
    const [mark, kind = ''] = label.split('-');
    const type = TYPES[kind.slice(0, 3).toUpperCase()] ?? 'other';
    const last = spans.at(-1);
    if ((mark === 'I' || mark === 'E') && open === kind && last) last.end = at + 1;
    else if (mark !== 'O') spans.push({ start: at, end: at + 1, type });
    open = mark === 'O' ? '' : kind;
  }
  return spans;
}

/**
 * Writes each document as a text, tags it as any article is tagged, and compares in characters of that text. Speed is by
 * processor time of this process, so that a busy machine does not show.
 */
export function measureDocuments(documents: readonly Tagged[], knowledge: Knowledge): Record<string, number> {
  let tokens = 0;
  let seconds = 0;
  const again: Parameters<typeof scoreNames>[0][number][] = [];
  const compared = documents.map((document) => {
    const { text, spans, starts } = joinSentences(document.sentences);
    const article = plainArticle(document.id, text);
    tokens += document.sentences.reduce((sum, words) => sum + words.length, 0);
    const begun = process.cpuUsage();
    const found = tagNames(article, spans satisfies Sentence[], knowledge);
    const used = process.cpuUsage(begun);
    seconds += (used.user + used.system) / 1e6;
    const gold = document.gold.map((name) => {
      const at = starts[name.sentence]!;
      const last = name.end - 1;
      return {
        start: at[name.start]!,
        end: at[last]! + document.sentences[name.sentence]![last]!.length,
        type: name.type,
      };
    });
    again.push({ gold, found: readAlone(article, spans, found) });
    return { gold, found };
  });
  const { f1, person, organisation, place } = scoreNames(again);
  const twice = { againF1: f1!, againPerson: person!, againOrganisation: organisation!, againPlace: place! };
  return { ...scoreNames(compared), ...twice, tokensPerSecond: Math.round(tokens / seconds) };
}

export default {
  about: 'names of people, organisations and places: exact span and type',
  sets: {
    'gmb-test': 'names/gmb.test.conll.gz',
    'gum-news': 'names/gum-news.jsonl.br',
    seeds: '../seeds',
    'ecbplus-names': 'story/ecbplus-1-35.jsonl.br',
  },
  async measure(set, path) {
    const knowledge = loadKnowledge();
    if (set === 'seeds') return measureSeeds(path, knowledge);
    if (set === 'ecbplus-names') return measureStories(path, knowledge);
    const gum = /\.jsonl(?:\.br|\.gz)?$/.test(path);
    const documents = gum ? readGum(path) : conllDocuments(path);
    measureDocuments(documents.slice(0, 20), knowledge);
    const figures = measureDocuments(documents, knowledge);
    if (!gum) return figures;
    const { f1, organisation, place } = measureDocuments(readGum(path, true), knowledge);
    return { ...figures, strictF1: f1!, strictOrganisation: organisation!, strictPlace: place! };
  },
} satisfies Evaluation;
