import type { Desk, SiteApp } from '../desk.ts';
import { addArticlePage } from './article/article-page.tsx';

/** The pages for reading besides front and story. */
export function addReadingPages(app: SiteApp, desk: Desk): void {
  for (const add of [addArticlePage]) add(app, desk);
}
