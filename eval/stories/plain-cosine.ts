import { storyId } from '../../src/base/ids.ts';
import { vectorOf } from '../../src/story/article-vector.ts';
import { LiveStories } from '../../src/story/live-stories.ts';
import { likeness } from '../../src/story/score-candidates.ts';
import type { StoryItem } from '../../src/story/story.ts';

/** The plain way that Synoptic is measured against: one threshold for all, a higher one from three days on, one pass. */
const ALIKE = 0.2;
const ALIKE_LATER = 0.7;
const LATER = 3;

export function plainCosine(items: readonly StoryItem[]): string[] {
  const live = new LiveStories();
  return items.map((item) => {
    const vector = vectorOf(item);
    let best: { id: string; terms: number } | null = null;
    for (const story of live.candidates(vector)) {
      const { terms, away } = likeness(vector, story.profile);
      if (terms >= ((away ?? 0) >= LATER ? ALIKE_LATER : ALIKE) && (!best || terms > best.terms))
        best = { id: story.id, terms };
    }
    return live.add(item.article, vector, (best?.id ?? storyId(item.article)) as never).id;
  });
}
