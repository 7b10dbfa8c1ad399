import type { ArticleVector } from './article-vector.ts';
import { evidenceOf } from './assign-story.ts';
import type { LiveStories, LiveStory } from './live-stories.ts';
import { type Likeness, likeness, scoreAll } from './score-candidates.ts';
import type { StoryDecision } from './story.ts';
import type { StorySettings } from './story-settings.ts';

/** The stories an article may be moved to, its own among them unless it is alone there, and how like they are without it. */
export interface Choices {
  vector: ArticleVector;
  stories: LiveStory[];
  likes: Likeness[];
}

export function choicesOf(live: LiveStories, story: LiveStory, article: number): Choices {
  const vector = live.vector(article);
  const alone = story.members.length === 1;
  const stories = live.candidatesOf(article).filter((other) => other !== story);
  if (!alone && stories.length > 0) {
    stories.push(story);
    story.profile.add(vector, -1);
  }
  const likes = stories.map(({ profile }) => likeness(vector, profile));
  if (!alone && stories.length > 0) story.profile.add(vector);
  return { vector, stories, likes };
}

/** Looks again at the latest members of a story and moves those that another story fits better by far. */
export function reassignArticles(live: LiveStories, story: LiveStory, settings: StorySettings): StoryDecision[] {
  const decisions: StoryDecision[] = [];
  for (const article of live.newIn(story).slice(-settings.reassigned)) {
    if (live.isPlaced(article)) continue;
    const { vector, stories, likes } = choicesOf(live, story, article);
    const scores = scoreAll(likes, vector, settings.moveWeights, settings.bounded);
    let best = -1;
    let own = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < stories.length; at++)
      if (stories[at] === story) own = scores[at]!;
      else if (best < 0 || scores[at]! > scores[best]!) best = at;
    if (best < 0 || scores[best]! <= settings.join || scores[best]! <= own + settings.better) continue;
    const to = stories[best]!;
    const evidence = evidenceOf(likes[best]!, scores[best]!, 0);
    decisions.push({ kind: 'move', article: live.articles[article]!, from: story.id, story: to.id, evidence });
    const alone = story.members.length === 1;
    live.move(article, to);
    if (alone) break;
  }
  return decisions;
}
