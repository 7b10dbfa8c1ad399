// `npm run pictures`: the sample edition as it looks, for the README. Needs a Chromium (Debian's, or the one CHROMIUM names).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderEdition } from '../src/page/render-edition.tsx';
import { compare } from '../src/run/compare.ts';
import { loadRegistry } from '../src/run/load-registry.ts';
import { readInputs } from '../src/run/read/read-inputs.ts';
import { findChromium, NO_CHROMIUM, openBrowser } from '../test/browser/browser.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');
const chromium = findChromium();
if (!chromium) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
  process.exit(2);
}

const sample = join(root, 'data/sample');
const registry = loadRegistry([join(sample, 'outlets.json')]);
const edition = await compare(readInputs([join(sample, 'articles')], process.stdin), { registry });
const dir = mkdtempSync(join(tmpdir(), 'synoptic-pictures-'));
const pages = renderEdition(edition);
for (const { path, html } of pages) writeFileSync(join(dir, path), html);
// The story whose accounts differ most has most to show.
const open = [...edition.dossiers].sort(
  (a, b) => b.differences.length - a.differences.length || (a.story.id < b.story.id ? -1 : 1),
)[0]!;
const story = `${open.story.id}.html`;

mkdirSync(pictures, { recursive: true });
const { context, close } = await openBrowser(chromium);
const page = await context.newPage();
const shots = [
  { name: 'front', path: 'index.html', scheme: 'light', width: 1200, height: 860, part: null },
  { name: 'front-dark', path: 'index.html', scheme: 'dark', width: 1200, height: 860, part: null },
  { name: 'story', path: story, scheme: 'light', width: 1200, height: 860, part: '#differences' },
  { name: 'story-dark', path: story, scheme: 'dark', width: 1200, height: 860, part: '#differences' },
  { name: 'statements', path: story, scheme: 'light', width: 1200, height: 760, part: '#statements' },
  { name: 'phone', path: story, scheme: 'light', width: 390, height: 800, part: '#differences' },
] as const;
for (const { name, path, scheme, width, height, part } of shots) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
  await page.goto(`file://${join(dir, path)}`);
  if (part) await page.locator(part).evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
await close();
rmSync(dir, { recursive: true });
process.stdout.write(`${shots.length} pictures in docs/pictures\n`);
