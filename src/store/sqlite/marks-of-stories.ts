import type { StoryMarks } from '../story-store.ts';
import type { Db } from './open-sqlite.ts';

const NAMES = ['assigned', 'changes', 'applied', 'epoch'] as const;

export async function marksOf(tx: Db): Promise<StoryMarks> {
  const marks: StoryMarks = { assigned: 0, changes: 0, applied: 0, epoch: 0 };
  const rows = await tx.selectFrom('progress').selectAll().where('name', 'in', NAMES).execute();
  for (const { name, value } of rows) marks[name as keyof StoryMarks] = value;
  return marks;
}

export function sameMarks(one: StoryMarks, other: StoryMarks): boolean {
  return NAMES.every((name) => one[name] === other[name]);
}

export async function setMark(tx: Db, name: keyof StoryMarks, value: number): Promise<void> {
  await tx
    .insertInto('progress')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
