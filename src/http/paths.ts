import type { CountBy } from '../dossier/coverage/divide-accounts.ts';
import type { StoryLinks } from '../page/view/story-view.ts';

/** Every address of the site that another page, a feed or a mail leads to: they do not change. */
export const paths = {
  front: (section: string | null = null) => (section ? `/?section=${encodeURIComponent(section)}` : '/'),
  story: (id: string, lens: string | null = null, by: CountBy = 'origins') =>
    `/story/${encodeURIComponent(id)}${lens ? `?lens=${encodeURIComponent(lens)}` : ''}${lens && by !== 'origins' ? `&count=${by}` : ''}`,
  article: (id: string) => `/article/${encodeURIComponent(id)}`,
  outlet: (id: string) => `/outlet/${encodeURIComponent(id)}`,
  entity: (name: string) => `/entity/${encodeURIComponent(name)}`,
  search: (words: string) => `/search?q=${encodeURIComponent(words)}`,
};

/** The same for what a story holds. */
export function storyLinks(id: string): StoryLinks {
  return {
    article: paths.article,
    outlet: paths.outlet,
    entity: paths.entity,
    lens: (lens, by) => `${paths.story(id, lens, by)}#coverage`,
  };
}
