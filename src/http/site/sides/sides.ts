import type { Desk, SiteApp } from '../../desk.ts';
import { addBlindspots } from './blindspots.tsx';
import { addMethod } from './method.tsx';
import { addOutletList } from './outlet-list.tsx';
import { addRatingPacks } from './rating-packs.tsx';

/** The pages about who is speaking: outlets, ratings, blindspots, and how each figure is made. */
export function addSides(app: SiteApp, desk: Desk): void {
  for (const add of [addBlindspots, addMethod, addRatingPacks, addOutletList]) add(app, desk);
}
