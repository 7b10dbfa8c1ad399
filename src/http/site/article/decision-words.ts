import { count } from '../../../page/view/counts.ts';
import type { DecisionRecord } from '../../../store/story-store.ts';
import type { Correction } from '../../../story/corrections.ts';
import type { Evidence, StoryDecision } from '../../../story/story.ts';

export interface DecisionWords {
  number: number;
  at: string;
  says: string;
  /** Name and value of each piece of evidence, where a machine weighed it. */
  evidence: [name: string, value: string][];
  /** Ids of the stories it speaks of. */
  stories: string[];
}

/** What was decided about an article, in words, with what it rests on. Unknown decisions are named by their kind. */
export function decisionInWords(record: DecisionRecord): DecisionWords {
  const { number, at } = record;
  const words = record.by === 'person' ? byPerson(record) : byMachine(record.decision as StoryDecision, record);
  return { number, at, ...words };
}

type Said = Pick<DecisionWords, 'says' | 'evidence' | 'stories'>;

function byPerson({ decision, moves }: DecisionRecord): Said {
  const kind = (decision as Partial<Correction> | null)?.kind;
  const stories = [...new Set(moves.map(({ to }) => to))];
  const did = {
    merge: 'merged its story with another',
    split: 'split its story',
    move: 'moved it here',
    pin: 'kept it here',
  };
  return { says: `A person ${kind && kind in did ? did[kind] : 'changed where it belongs'}.`, evidence: [], stories };
}

function byMachine(decision: StoryDecision, record: DecisionRecord): Said {
  switch (decision.kind) {
    case 'join':
      // An index made by hand, or by an earlier version, may hold none.
      if (!('evidence' in decision))
        return { says: 'It was put into this story.', evidence: [], stories: [record.moves[0]?.to ?? ''] };
      return {
        says: `It was put into this story because it tells the same event as the accounts that were there: ${oddsInWords(decision.evidence.score)}.`,
        evidence: evidenceInWords(decision.evidence),
        stories: [decision.story],
      };
    case 'open':
    case 'hold': {
      const { refused } = decision;
      const waits =
        decision.kind === 'hold' ? ' It was close to another, so both were looked at again when more had come in.' : '';
      return {
        says: refused
          ? `It opened a story: the likest there was did not fit, ${oddsInWords(refused.evidence.score)}.${waits}`
          : `It opened a story: nothing that was there was like it.${waits}`,
        evidence: refused ? evidenceInWords(refused.evidence) : [],
        stories: refused ? [refused.story] : [],
      };
    }
    case 'placed':
      return { says: 'A person had put it here before.', evidence: [], stories: [decision.story] };
    case 'move':
      return {
        says: `It was moved here from another story, which it was less like: ${oddsInWords(decision.evidence.score)}.`,
        evidence: evidenceInWords(decision.evidence),
        stories: [decision.from, decision.story],
      };
    case 'merge':
      return {
        says: `Its story and another were found to be one (${count(decision.articles.length, 'account')} joined): ${oddsInWords(decision.score)}.`,
        evidence: [],
        stories: [decision.merged, decision.story],
      };
    case 'split':
      return {
        says: `A story was split, because its parts did not tell one event: ${oddsInWords(decision.score)}.`,
        evidence: [],
        stories: [decision.from, decision.story],
      };
    default:
      return { says: `Decided: ${record.kind}.`, evidence: [], stories: [] };
  }
}

/** Log-odds as a bookmaker would say them. */
function oddsInWords(score: number): string {
  if (!Number.isFinite(score)) return 'not weighed';
  const odds = Math.exp(Math.min(Math.abs(score), 12));
  const number = odds < 10 ? String(Math.round(odds * 10) / 10) : Math.round(odds).toLocaleString('en');
  return score >= 0 ? `odds of ${number} to 1 for it` : `odds of ${number} to 1 against it`;
}

/** Decisions of earlier versions did not weigh places apart from other names. */
function placesInWords({ places }: Evidence): [string, string][] {
  if (places === undefined) return [];
  return [['of places among them', places === null ? 'one names none' : places.toFixed(2)]];
}

function evidenceInWords(evidence: Evidence): [string, string][] {
  const share = (value: number) => value.toFixed(2);
  const rows: [string, string][] = [
    ['Likeness of all words', share(evidence.terms)],
    ['of names', share(evidence.names)],
    ...placesInWords(evidence),
    ['of numbers', share(evidence.quantities)],
    ['of pairs of words', share(evidence.phrases)],
    ['Nearness in time', evidence.time === null ? 'not dated' : share(evidence.time)],
    ['Text shared with the likest account', `${Math.round(evidence.sharedText * 100)}%`],
  ];
  if (evidence.acrossLanguages !== undefined)
    rows.push(['Names shared with a story in another language', String(evidence.acrossLanguages)]);
  return rows.filter(([, value]) => value !== 'NaN');
}
