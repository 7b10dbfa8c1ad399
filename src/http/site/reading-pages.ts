import type { Desk, SiteApp } from '../desk.ts';
import { addArticlePage } from './article/article-page.tsx';
import { addRevisionsPage } from './article/revisions-page.tsx';
import { addEntityPage } from './entity/entity-page.tsx';
import { addMarks } from './marks/take-marks.ts';
import { addMyReading } from './my-reading.tsx';
import { addOutletPage } from './outlet/outlet-page.tsx';
import { addSearchPage } from './search/search-page.tsx';

/** The pages for reading besides front and story. */
export function addReadingPages(app: SiteApp, desk: Desk): void {
  for (const add of [
    addArticlePage,
    addRevisionsPage,
    addMarks,
    addMyReading,
    addSearchPage,
    addOutletPage,
    addEntityPage,
  ])
    add(app, desk);
}
