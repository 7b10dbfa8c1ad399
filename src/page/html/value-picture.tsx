import { scaleLinear } from 'd3-scale';
import type { Difference, Position } from '../../dossier/dossier.ts';
import { shortTime } from '../view/times.ts';

interface Mark {
  value: string;
  low: number | null;
  high: number | null;
  at: string | null;
}

/**
 * Values that are numbers of one unit, on one line: exact ones as marks, hedged ones as bars, open ends running off it. An
 * update is drawn as a path through time. Nothing where there is nothing to measure. Lengths are per cent of the width.
 */
export function ValuePicture({ difference }: { difference: Difference }) {
  const marks = difference.positions.map(markOf);
  const numbers = marks.flatMap((mark) => (mark ? [mark.low, mark.high] : [])).filter((number) => number !== null);
  if (marks.some((mark) => mark === null) || new Set(numbers).size < 2 || !oneUnit(difference)) return null;
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

function oneUnit({ positions }: Difference): boolean {
  return new Set(positions.map(({ normal }) => (normal && 'unit' in normal ? normal.unit : null))).size === 1;
}

const percent = (share: number) => `${Math.round(share * 100) / 100}%`;

function MarksOnALine({ marks, about }: { marks: Mark[]; about: string }) {
  const ends = marks.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  const x = scaleLinear([min, max], [14, 86]);
  const rail = 24 * Math.ceil(marks.length / 2) + 2;
  const below = marks.length > 1 ? 24 * Math.floor(marks.length / 2) : 0;
  return (
    <svg class="picture" width="100%" height={rail + below + 8} role="img" aria-label={`${about}: ${saying(marks)}`}>
      <line class="rail" x1="0" x2="100%" y1={rail} y2={rail} />
      {marks.map(({ value, low, high }, index) => {
        const [from, to] = [low === null ? 0 : x(low), high === null ? 100 : x(high)];
        const middle = low === null ? to : high === null ? from : (from + to) / 2;
        const step = 24 * (Math.floor(index / 2) + 1);
        const up = index % 2 === 0;
        return (
          <g key={value + String(low)}>
            <line
              class="stem"
              x1={percent(middle)}
              x2={percent(middle)}
              y1={rail}
              y2={up ? rail - step + 14 : rail + step - 10}
            />
            {low === high ? (
              <circle class="dot" cx={percent(from)} cy={rail} r="5" />
            ) : (
              <rect
                class={low === null || high === null ? 'bar open' : 'bar'}
                x={percent(from)}
                width={percent(Math.max(to - from, 1))}
                y={rail - 4}
                height="8"
              />
            )}
            <text
              x={percent(middle)}
              y={up ? rail - step + 10 : rail + step}
              text-anchor={middle < 25 ? 'start' : middle > 75 ? 'end' : 'middle'}
            >
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
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [14, 86]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [82, 30]);
  return (
    <svg class="picture" width="100%" height="122" role="img" aria-label={`${about}: ${saying(steps)}`}>
      {steps.map(({ value, at }, index) => {
        const [cx, cy] = [percent(x(times[index]!)), y(values[index]!)];
        const next = index + 1;
        return (
          <g key={value + at}>
            {next < steps.length && (
              <line class="path" x1={cx} y1={cy} x2={percent(x(times[next]!))} y2={y(values[next]!)} />
            )}
            <circle class="dot" cx={cx} cy={cy} r="5" />
            <text x={cx} y={cy - 12} text-anchor="middle">
              {value}
            </text>
            <text class="axis" x={cx} y="116" text-anchor="middle">
              {shortTime(at!)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function saying(marks: Mark[]): string {
  return marks.map(({ value, at }) => (at ? `${value} (${shortTime(at)})` : value)).join('; ');
}
