/** Where a digest leads: paths on the newsroom's own pages, whole addresses in mails and feeds, null where it cannot be reached. */
export interface DigestLinks {
  day(day: string): string | null;
  story(id: string): string | null;
  difference(story: string, id: string): string | null;
}

/** `base`: where the newsroom is reached, without a slash at its end; empty on its own pages; null: nowhere from outside. */
export function digestLinks(base: string | null): DigestLinks {
  if (base === null) return { day: () => null, story: () => null, difference: () => null };
  const story = (id: string) => `${base}/story/${encodeURIComponent(id)}`;
  return {
    day: (day) => `${base}/digest/${day}`,
    story,
    difference: (id, difference) => `${story(id)}#${encodeURIComponent(difference)}`,
  };
}
