import { resolve } from 'node:path';

/** The bundled, invented edition: its articles, and the records of its outlets. In `data/` of this package. */
const FOLDER = resolve(import.meta.dirname, '../../data/sample');
export const SAMPLE_ARTICLES = resolve(FOLDER, 'articles');
export const SAMPLE_OUTLETS = resolve(FOLDER, 'outlets.json');
