import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Acknowledged } from '../../src/store/article-store.ts';

const PROGRAM = resolve(import.meta.dirname, '../../bin/synoptic');

/** The command line as users run it, in a process of its own. */
export interface Running {
  /** What it said was on disk, in its order. */
  acknowledged: Acknowledged[];
  /** What it wrote on stderr. */
  said: string[];
  /** Its first line on stdout, or its end. */
  awake: Promise<void>;
  /** Its exit code, null where it was killed; when all of its lines are read. */
  ended: Promise<number | null>;
  /** SIGKILL: nothing of it runs afterwards. */
  kill(): Promise<void>;
  /** SIGTERM: it finishes or gives back what it holds. */
  stop(): Promise<number | null>;
}

export function start(...args: string[]): Running {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: Acknowledged[] = [];
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout! });
  const awake = new Promise<void>((done) => {
    lines.once('line', () => done());
    child.once('exit', () => done());
  });
  lines.on('line', (line) => {
    const answer = readLine(line);
    if (answer) acknowledged.push(answer);
  });
  createInterface({ input: child.stderr! }).on('line', (line) => said.push(line));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const send = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return {
    acknowledged,
    said,
    awake,
    ended,
    kill: async () => void (await send('SIGKILL')),
    stop: () => send('SIGTERM'),
  };
}

/** What a line acknowledges; null: nothing, or it was cut off by the kill. */
function readLine(line: string): Acknowledged | null {
  try {
    const value = JSON.parse(line) as Acknowledged | null;
    return typeof value === 'object' && typeof value?.arrival === 'number' ? value : null;
  } catch {
    return null;
  }
}
