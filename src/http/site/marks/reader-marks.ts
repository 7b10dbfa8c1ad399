import type { Desk } from '../../desk.ts';

/** What the reader follows and hides: `outlet:ID`, `topic:SECTION`, `entity:NAME`, `story:ID`. Nobody but the owner has any. */
export interface ReaderMarks {
  owner: boolean;
  followed: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export async function readerMarks(desk: Desk, { owner }: { owner: boolean }): Promise<ReaderMarks> {
  if (!owner) return { owner, followed: NONE, hidden: NONE };
  const { marks } = desk.newsroom.store;
  return desk.recall('marks', async () => {
    const [follow, hide] = await Promise.all([marks.list('follow'), marks.list('hide')]);
    const targets = (list: typeof follow) => new Set(list.map(({ target }) => target));
    return { owner, followed: targets(follow), hidden: targets(hide) };
  });
}

/** A mark's target in words, with where its page is. */
export function targetOf(target: string): { kind: string; name: string } {
  const at = target.indexOf(':');
  return { kind: target.slice(0, at), name: target.slice(at + 1) };
}
