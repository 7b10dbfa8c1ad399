import type { ArticleId } from '../base/ids.ts';
import { at, type Newsroom } from '../run/newsroom/newsroom.ts';
import type { Mark } from '../store/mark-store.ts';

/** Setting by which the owner turns the log off: value `off`. */
export const READING_SETTING = 'reading';
/** Milliseconds after which what was read is written down: many at once, so that reading does not wait for the disk. */
const WRITE_AFTER = 10_000;

/** What the owner has read, on the owner's own machine and nowhere else. */
export interface ReadingLog {
  /** False where the owner turned it off. */
  keeps(): Promise<boolean>;
  turn(on: boolean): Promise<void>;
  /** A story's page was opened, as of this version of its dossier. */
  read(story: string, version: number): Promise<void>;
  opened(article: ArticleId, outlet: string): Promise<void>;
  /** The version of the story that was last read; null: not opened yet. */
  versionRead(story: string): Promise<number | null>;
  /** Marks of what was opened, the latest first. */
  list(kind: 'read' | 'opened'): Promise<Mark[]>;
  forget(): Promise<void>;
  /** Writes down what is waiting. */
  flush(): Promise<void>;
}

export function openReadingLog({ store, clock, log }: Pick<Newsroom, 'store' | 'clock' | 'log'>): ReadingLog {
  let versions: Promise<Map<string, number>> | null = null;
  let keeps: Promise<boolean> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const waiting = new Map<string, Mark>();

  const known = () => {
    versions ??= store.marks
      .list('read')
      .then((marks) => new Map(marks.map(({ target, value }) => [target, Number(value)])));
    return versions;
  };
  const isOn = () => {
    keeps ??= store.marks.get('setting', READING_SETTING).then((mark) => mark?.value !== 'off');
    return keeps;
  };
  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const marks = [...waiting.values()];
    waiting.clear();
    await store.marks.setAll(marks);
  }
  function note(kind: 'read' | 'opened', target: string, value: string): void {
    waiting.set(`${kind} ${target}`, { kind, target, value, at: at(clock.now()) });
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => log('warn', `what was read could not be written down: ${error}`));
    }, WRITE_AFTER).unref();
  }

  return {
    keeps: isOn,
    turn: async (on) => {
      const value = on ? 'on' : 'off';
      await store.marks.set({ kind: 'setting', target: READING_SETTING, value, at: at(clock.now()) });
      keeps = Promise.resolve(on);
    },
    read: async (story, version) => {
      const target = `story:${story}`;
      const all = await known();
      if (all.get(target) === version || !(await isOn())) return;
      all.set(target, version);
      note('read', target, String(version));
    },
    opened: async (article, outlet) => {
      if (await isOn()) note('opened', `article:${article}`, outlet);
    },
    versionRead: async (story) => (await known()).get(`story:${story}`) ?? null,
    list: async (kind) => {
      await flush();
      return store.marks.list(kind);
    },
    forget: async () => {
      waiting.clear();
      await store.marks.clearAll('read');
      await store.marks.clearAll('opened');
      versions = null;
    },
    flush,
  };
}
