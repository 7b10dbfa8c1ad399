import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderEdition } from '../../src/page/render-edition.tsx';
import { renderHtml } from '../../src/page/render-html.tsx';
import { hostileEdition } from '../hostile-edition.ts';
import { sampleEdition } from '../sample-dossiers.ts';
import { findChromium, NO_CHROMIUM, openBrowser } from './browser.ts';

const chromium = findChromium();
if (!chromium) console.warn(NO_CHROMIUM);

describe.skipIf(!chromium)('pages in a browser', () => {
  const dir = mkdtempSync(join(tmpdir(), 'synoptic-pages-'));
  const edition = sampleEdition();
  const files = [...renderEdition(edition), { path: 'all.html', html: renderHtml(edition) }];
  files.push(...renderEdition(hostileEdition()).map(({ path, html }) => ({ path: `hostile-${path}`, html })));
  for (const { path, html } of files) writeFileSync(join(dir, path), html);
  const complaints: string[] = [];
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const browser = await openBrowser(chromium!);
    close = browser.close;
    page = await browser.context.newPage();
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('file://')) complaints.push(`asked for ${request.url()}`);
    });
  }, 60_000);

  afterAll(async () => {
    await close?.();
    rmSync(dir, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  const open = (path: string) => page.goto(`file://${join(dir, path)}`);

  it('fit a width of 320 pixels, and of 1600', async () => {
    for (const width of [320, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      for (const { path } of files) {
        await open(path);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${path} at ${width}`,
        ).toBeLessThanOrEqual(width);
      }
    }
  }, 60_000);

  it.each([
    ['index.html', 'light'],
    ['ferry.html', 'dark'],
    ['torcs.html', 'light'],
  ] as const)(
    'violate no rule of accessibility: %s, %s',
    async (path, colorScheme) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme });
      await open(path);
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
      );
      expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    },
    120_000,
  );

  it('open the place of a cited value in its account, and lead back', async () => {
    await open('ferry.html');
    const value = await page.locator('.positions .value').first().innerText();
    await page.locator('.positions .teller').first().click();
    const target = page.locator(':target');
    expect(await target.innerText()).toBe(value);
    expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    await target.click();
    expect(await page.locator('.ledger:target').count()).toBe(1);
  });

  it('open a passage in its paragraph, in place, by keyboard alone', async () => {
    await open('ferry.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.locator('.brief summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.brief details[open] mark').first().isVisible()).toBe(true);
  });
});
