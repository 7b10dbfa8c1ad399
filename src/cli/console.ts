import { SingleBar } from 'cli-progress';

export interface Console {
  /** One line on stderr, unless quiet. */
  say(line: string): void;
  /** One line on stderr, also when quiet. */
  warn(line: string): void;
  /** Moves the progress bar; nothing where stderr is no terminal. */
  progress(stage: string, done: number, of: number | null): void;
  /** Takes the progress bar away. */
  finish(): void;
}

/** Messages and progress go to stderr, so that stdout holds the result alone. */
export function openConsole(quiet: boolean): Console {
  const bars = !quiet && process.stderr.isTTY === true;
  let bar: SingleBar | null = null;
  let current = '';
  const finish = () => {
    bar?.stop();
    bar = null;
    current = '';
  };
  return {
    say: (line) => {
      if (!quiet) process.stderr.write(`${line}\n`);
    },
    warn: (line) => {
      process.stderr.write(`${line}\n`);
    },
    progress: (stage, done, of) => {
      if (!bars) return;
      if (stage !== current) {
        finish();
        current = stage;
        const format = of === null ? `${stage} {value}` : `${stage} {bar} {value} of {total}`;
        bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
        bar.start(of ?? 0, 0);
      }
      bar?.update(done);
    },
    finish,
  };
}

/** Writes to stdout and waits until it is taken: a large result must not be cut off when the process ends. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
