// tsx eval/differences/plant.ts [CORPUS [COUNT [OFFSET [show]]]]
// Real articles with planted changes: an article and a copy in which one number, one role, one day and one "not" were
// changed, a paragraph left out and a reporting verb replaced, both published at one moment. Every planted change must be
// found, with its kind, and nothing that was not changed. The texts stay where the corpus lies; only figures are printed.
import type { Difference } from '../../src/dossier/dossier.ts';
import { inventAccount } from '../../src/dossier/invent-account.ts';
import { writeDossier } from '../../src/dossier/write-dossier.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { dataFile, readRows } from '../data.ts';

export type PlantKind = 'number' | 'role' | 'day' | 'negation';

interface Plant {
  kind: PlantKind;
  /** Span in the copy. */
  start: number;
  end: number;
}

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const ROLES: [RegExp, string][] = [
  [/\bForeign Minister\b/, 'Finance Minister'],
  [/\bforeign minister\b/, 'interior minister'],
  [/\bDefen[cs]e Minister\b/, 'Foreign Minister'],
  [/\bformer (?=president|mayor|minister|secretary|chairman|director|senator|governor|head|chief)/i, ''],
  [/\bchief executive\b/, 'chairman'],
  [/\bspokes(?:wo)?man\b/, 'director'],
  [/\bSecretary of State\b/, 'Deputy Secretary of State'],
  [/\bpresident\b/, 'vice president'],
  [/\bdirector\b/, 'deputy director'],
  [/\bchairman\b/, 'secretary'],
  [/\bmayor\b/, 'deputy mayor'],
  [/\bsenator\b/i, 'governor'],
  [/\bsecretary\b/, 'treasurer'],
];
const WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

function change(
  kind: PlantKind,
  sentence: string,
  draw: () => number,
): { at: number; old: string; put: string } | null {
  const hit = (pattern: RegExp, put: (found: RegExpExecArray) => string | null) => {
    const found = pattern.exec(sentence);
    const text = found && put(found);
    return found && text !== null ? { at: found.index, old: found[0], put: text } : null;
  };
  if (kind === 'day')
    return hit(
      new RegExp(`\\b(?:${DAYS.join('|')})\\b`),
      ([day]) => DAYS[(DAYS.indexOf(day!) + 1 + Math.floor(draw() * 6)) % 7]!,
    );
  if (kind === 'role') {
    for (const [pattern, put] of ROLES) {
      const found = hit(pattern, () => put);
      if (found) return found;
    }
    return null;
  }
  if (kind === 'negation')
    return (
      hit(/\b(?:was|were|is|are|has|have|had|will|would|did|does|do|could) not (?!only)/, ([text]) =>
        text!.replace('not ', ''),
      ) ??
      hit(
        /\b(?:was|were|is|are|has|have|had|will|would|could) (?!not\b)(?=[a-z]+(?:ed|en|ing|ly|e)?\b)/,
        ([text]) => `${text}not `,
      )
    );
  return (
    hit(/(?<![\w$€£.,:/-])\d{1,3}(?:,\d{3})*(?![\w.,:/%-]*\d|(?:st|nd|rd|th)\b|\s*(?:a\.m|p\.m|am|pm)\b)/, ([text]) => {
      const value = Number(text!.replace(/,/g, ''));
      return (value + Math.max(2, Math.round(value * (0.5 + draw())))).toLocaleString('en-US');
    }) ??
    hit(
      new RegExp(`\\b(?:${WORDS.join('|')})\\b(?! of\\b)`),
      ([text]) => WORDS[(WORDS.indexOf(text!) + 3) % WORDS.length]!,
    )
  );
}

/** A copy of the text with one change of each kind where there is a place for it, each in a sentence of its own. */
export function plantChanges(text: string, seed: number, gentle = false): { copy: string; plants: Plant[] } {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const sentences = sentencesOf(text).filter(({ start, end }) => {
    const words = text.slice(start, end).split(/\s+/).length;
    return words >= 8 && words <= 60;
  });
  const edits: { kind: PlantKind; at: number; old: string; put: string }[] = [];
  const used = new Set<number>();
  for (const kind of ['role', 'day', 'negation', 'number'] as const) {
    const start = Math.floor(draw() * sentences.length);
    for (let step = 0; step < sentences.length; step += 1) {
      const index = (start + step) % sentences.length;
      if (used.has(index)) continue;
      const sentence = sentences[index]!;
      const found = change(kind, text.slice(sentence.start, sentence.end), draw);
      if (!found) continue;
      edits.push({ kind, ...found, at: sentence.start + found.at });
      used.add(index);
      break;
    }
  }
  edits.sort((a, b) => a.at - b.at);
  let copy = '';
  let from = 0;
  const plants: Plant[] = [];
  for (const { kind, at, old, put } of edits) {
    copy += text.slice(from, at);
    plants.push({ kind, start: copy.length, end: copy.length + Math.max(1, put.length) });
    copy += put;
    from = at + old.length;
  }
  copy += text.slice(from);
  if (!gentle) {
    const verb = copy.indexOf(' said ');
    if (verb > 0 && !plants.some(({ start, end }) => start < verb + 6 && verb < end)) {
      copy = `${copy.slice(0, verb)} stated ${copy.slice(verb + 6)}`;
      for (const plant of plants)
        if (plant.start > verb) {
          plant.start += 2;
          plant.end += 2;
        }
    }
  }
  return { copy, plants };
}

export const KINDS: Record<PlantKind, Difference['kind'][]> = {
  number: ['quantity', 'duration', 'time', 'quotation'],
  role: ['role', 'quotation'],
  day: ['time', 'quotation'],
  negation: ['polarity', 'presence', 'quotation', 'state'],
};

if (process.argv[1]?.endsWith('plant.ts')) {
  const [corpus = 'story/basil-half', count = '60', offset = '0', show] = process.argv.slice(2);
  const rows = readRows<{ id: string; title?: string; text: string }>(dataFile(`${corpus}.jsonl.br`))
    .filter(({ text }) => text.length > 800 && text.length < 12_000)
    .slice(Number(offset), Number(offset) + Number(count));
  const knowledge = loadKnowledge();
  const found: Record<string, [number, number, number]> = {};
  let alarms = 0;
  for (const [at, row] of rows.entries()) {
    const { copy, plants } = plantChanges(row.text, 7 + at);
    const accounts = [row.text, copy].map((text, side) =>
      inventAccount({ id: `${at}-${side}`, title: row.title ?? '', text, at: '2031-05-09T10:00:00Z' }, knowledge),
    );
    const changed = accounts[1]!.article.id;
    const { differences } = writeDossier(
      { id: 'x', accounts },
      { made: { synoptic: '', node: '', icu: '' }, knowledge },
    );
    const hits = (difference: Difference, { start, end }: Plant) =>
      difference.positions.some(({ citations }) =>
        citations.some(
          (citation) => citation.article === changed && citation.start <= end + 1 && start - 1 <= citation.end,
        ),
      );
    for (const plant of plants) {
      const tally = found[plant.kind] ?? [0, 0, 0];
      found[plant.kind] = tally;
      const hit = differences.filter((difference) => hits(difference, plant));
      tally[0] += 1;
      if (hit.length > 0) tally[1] += 1;
      if (hit.some(({ kind, relation }) => KINDS[plant.kind].includes(kind) && relation !== 'wording')) tally[2] += 1;
      else if (show) {
        const around = copy.slice(Math.max(0, plant.start - 130), plant.end + 90).replace(/\n/g, ' ');
        process.stdout.write(
          `MISSED ${plant.kind} ${hit.map(({ kind }) => kind)}: ...${around}\n   [${copy.slice(plant.start, plant.end)}]\n`,
        );
      }
    }
    for (const difference of differences)
      if (!plants.some((plant) => hits(difference, plant))) {
        alarms += 1;
        if (show)
          process.stdout.write(
            `ALARM ${difference.kind} ${difference.relation}: ${difference.positions.map(({ value, context }) => `${value} <${context[0]!.text}>`).join(' | ')}\n`,
          );
      }
  }
  for (const [kind, [planted, hit, right]] of Object.entries(found))
    process.stdout.write(
      `${kind}\tplanted ${planted}\tfound ${(hit / planted).toFixed(3)}\tright kind ${(right / planted).toFixed(3)}\n`,
    );
  process.stdout.write(`articles ${rows.length}\tfalse alarms ${alarms}\n`);
}
