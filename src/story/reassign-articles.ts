import { type Candidate, evidenceOf } from './assign-story.ts';
import type { LiveStories, LiveStory } from './live-stories.ts';
import { likeness, scoreAll } from './score-candidates.ts';
import type { StoryDecision } from './story.ts';
import type { StorySettings } from './story-settings.ts';

/** Looks again at the latest members of a story and moves those that another story fits better by far. */
export function reassignArticles(live: LiveStories, story: LiveStory, settings: StorySettings): StoryDecision[] {
  const decisions: StoryDecision[] = [];
  for (const article of story.members.slice(-settings.reassigned)) {
    if (live.isPlaced(article)) continue;
    const vector = live.vector(article);
    const found = [...live.candidatesOf(article)];
    const alone = story.members.length === 1;
    if (!alone && !found.includes(story)) found.push(story);
    const others: Candidate[] = found.filter((other) => !(alone && other === story)).map(asCandidate);
    if (others.length === 0) continue;
    if (!alone) story.profile.add(vector, -1);
    const likes = others.map(({ profile }) => likeness(vector, profile));
    if (!alone) story.profile.add(vector);
    const scores = scoreAll(likes, vector, settings.weights);
    let best = -1;
    let own = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < others.length; at++)
      if (others[at]!.story === story.id) own = scores[at]!;
      else if (best < 0 || scores[at]! > scores[best]!) best = at;
    if (best < 0 || scores[best]! <= settings.join || scores[best]! <= own + settings.better) continue;
    const to = live.byId(others[best]!.story)!;
    const evidence = evidenceOf(likes[best]!, scores[best]!, 0);
    decisions.push({ kind: 'move', article: live.articles[article]!, from: story.id, story: to.id, evidence });
    live.move(article, to);
    if (alone) break;
  }
  return decisions;
}

function asCandidate(story: LiveStory): Candidate {
  return { story: story.id, profile: story.profile };
}
