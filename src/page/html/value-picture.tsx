import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Difference, Position } from '../../dossier/dossier.ts';
import type { StoryView } from '../view/story-view.ts';
import { shortTime } from '../view/times.ts';

interface Mark {
  value: string;
  low: number | null;
  high: number | null;
  at: string | null;
}

/**
 * Values that are numbers of one unit, drawn on one line: exact ones as marks, hedged ones as bars, open ends as fading
 * off the line. An update is drawn as a path through time. Nothing where there is nothing to measure.
 */
export function ValuePicture({ difference }: { view: StoryView; difference: Difference }) {
  const marks = difference.positions.map(markOf);
  const numbers = marks.flatMap((mark) => (mark ? [mark.low, mark.high] : [])).filter((number) => number !== null);
  if (marks.some((mark) => mark === null) || new Set(numbers).size < 2) return null;
  const known = marks as Mark[];
  return difference.relation === 'update' && known.every(({ at, low }) => at !== null && low !== null) ? (
    <PathThroughTime marks={known} about={difference.about} />
  ) : (
    <MarksOnALine marks={known} about={difference.about} />
  );
}

function markOf({ value, normal, at }: Position): Mark | null {
  if (!normal || !('low' in normal) || (normal.low === null && normal.high === null)) return null;
  return { value, low: normal.low, high: normal.high, at };
}

const WIDTH = 640;

function MarksOnALine({ marks, about }: { marks: Mark[]; about: string }) {
  const ends = marks.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  const room = (max - min) * 0.15;
  const x = scaleLinear([min - room, max + room], [60, WIDTH - 60]);
  const height = 26 * marks.length + 14;
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`${about}: ${saying(marks)}`}>
      {marks.map(({ value, low, high }, index) => {
        const y = 16 + 26 * index;
        const [from, to] = [x(low ?? min - room), x(high ?? max + room)];
        const exact = low === high;
        const middle = (from + to) / 2;
        const end = middle > WIDTH / 2;
        return (
          <g key={value + String(low)}>
            <line class="rail" x1="0" x2={WIDTH} y1={y} y2={y} />
            {exact ? (
              <circle class="dot" cx={from} cy={y} r="5" />
            ) : (
              <rect
                class={low === null || high === null ? 'bar open' : 'bar'}
                x={from}
                y={y - 4}
                width={Math.max(to - from, 6)}
                height="8"
              />
            )}
            <text x={end ? from - 10 : to + 10} y={y - 5} text-anchor={end ? 'end' : 'start'}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function PathThroughTime({ marks, about }: { marks: Mark[]; about: string }) {
  const steps = [...marks].sort((a, b) => (a.at! < b.at! ? -1 : a.at! > b.at! ? 1 : 0));
  const times = steps.map(({ at }) => Date.parse(at!));
  const values = steps.map(({ low, high }) => ((low ?? high)! + (high ?? low)!) / 2);
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [70, WIDTH - 90]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [92, 30]);
  const points = times.map((time, index): [number, number] => [x(time), y(values[index]!)]);
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} 130`} role="img" aria-label={`${about}: ${saying(steps)}`}>
      <path class="path" d={line()(points) ?? ''} />
      {steps.map(({ value, at }, index) => (
        <g key={value + at}>
          <circle class="dot" cx={points[index]![0]} cy={points[index]![1]} r="5" />
          <text x={points[index]![0]} y={points[index]![1] - 12} text-anchor="middle">
            {value}
          </text>
          <text class="axis" x={points[index]![0]} y="124" text-anchor="middle">
            {shortTime(at!)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function saying(marks: Mark[]): string {
  return marks.map(({ value, at }) => (at ? `${value} (${shortTime(at)})` : value)).join('; ');
}
