import type { Desk, SiteApp } from '../../desk.ts';
export function addMethod(_app: SiteApp, _desk: Desk): void {}
