import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleSite, type SampleSite } from '../site/sample-site.ts';
import { findChromium, NO_CHROMIUM, openBrowser } from './browser.ts';
import { sitePaths } from './site-paths.ts';

const chromium = findChromium();
if (!chromium) console.warn(NO_CHROMIUM);

/** Bytes of a page, and of the script. */
const LARGEST_PAGE = 100 * 1024;
const LARGEST_SCRIPT = 15 * 1024;

describe.skipIf(!chromium)('the site in a browser', () => {
  let sample: SampleSite;
  let page: Page;
  let bare: Page;
  let paths: string[];
  const closing: (() => Promise<void>)[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    sample = await openSampleSite();
    closing.push(sample.close);
    paths = await sitePaths(sample);
    const [scripted, plain] = await Promise.all([openBrowser(chromium!), openBrowser(chromium!, { script: false })]);
    closing.unshift(scripted.close, plain.close);
    [page, bare] = [await scripted.context.newPage(), await plain.context.newPage()];
    const own = new URL(sample.site.url).host;
    for (const [one, name] of [
      [page, ''],
      [bare, 'without script: '],
    ] as const) {
      one.on('console', (message) => complaints.push(`${name}${one.url()}: ${message.type()}: ${message.text()}`));
      one.on('pageerror', (error) => complaints.push(`${name}${one.url()}: ${error.message}`));
      one.on('dialog', (dialog) => complaints.push(`${name}${one.url()}: dialog: ${dialog.message()}`));
      one.on('request', (request) => {
        if (new URL(request.url()).host !== own) complaints.push(`${name}${one.url()} asked for ${request.url()}`);
      });
    }
  }, 120_000);

  afterAll(async () => {
    for (const close of closing) await close();
    // A browser logs the answer 404 that one of the pages is.
    expect(complaints.filter((one) => !/no-such-page.*404/.test(one))).toEqual([]);
  });

  const open = async (path: string) => {
    const answer = await page.goto(new URL(path, sample.site.url).href);
    return (await answer!.body()).length;
  };
  const violations = async (rules?: string[]) => {
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      (only) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({
          resultTypes: ['violations'],
          ...(only ? { runOnly: only } : {}),
        }),
      rules,
    );
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  };
  /** Gathers what is wrong, so that one run names it for every page. */
  const onEach = async (find: (path: string) => Promise<string[]>) => {
    const wrong: string[] = [];
    for (const path of paths) wrong.push(...(await find(path)).map((one) => `${path}: ${one}`));
    expect(wrong).toEqual([]);
  };

  it('is accessible by every rule, in light and dark', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await onEach(async (path) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(path);
      const light = await violations();
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(['color-contrast', 'link-in-text-block']);
      return [...light, ...dark.map((one) => `dark: ${one}`)];
    });
  }, 240_000);

  it('fits a width of 320 pixels and of 1600, in pages under 100 KB', async () => {
    await onEach(async (path) => {
      const wrong: string[] = [];
      const bytes = await open(path);
      if (bytes > LARGEST_PAGE) wrong.push(`${bytes} bytes`);
      for (const width of [320, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) wrong.push(`${wide} wide at ${width}`);
      }
      return wrong;
    });
  }, 120_000);

  it('has one script, of a few kilobytes', async () => {
    await open('/');
    const scripts = await page.locator('script').evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
    expect(scripts).toHaveLength(1);
    const answer = await fetch(scripts[0]!);
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(LARGEST_SCRIPT);
  });

  it('shows the same without JavaScript', async () => {
    const shown = () => document.querySelector('main')?.textContent ?? '';
    await onEach(async (path) => {
      await open(path);
      await bare.goto(new URL(path, sample.site.url).href);
      const [scripted, plain] = [await page.evaluate(shown), await bare.evaluate(shown)];
      return plain === scripted && plain.length > 0 ? [] : [`${plain.length} characters without script`];
    });
  }, 120_000);

  it('is walked by keyboard alone: a way past the places, and every stop in sight', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await onEach(async (path) => {
      await open(path);
      await page.keyboard.press('Tab');
      const skip = await page.evaluate(() => document.activeElement?.className);
      await page.keyboard.press('Enter');
      const main = await page.evaluate(() => document.activeElement?.id);
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body) return null;
        const { width, height } = activeElement.getBoundingClientRect();
        const style = getComputedStyle(activeElement);
        return width * height === 0 || style.outlineStyle === 'none' ? activeElement.outerHTML.slice(0, 120) : null;
      });
      return [
        ...(skip === 'skip' && main === 'main' ? [] : ['no way past the places']),
        ...(hidden ? [`no mark of focus: ${hidden}`] : []),
      ];
    });
  }, 120_000);

  it('opens what others have beside a value, by keyboard and without a script', async () => {
    const path = paths.filter((one) => /^\/article\/\w+$/.test(one)).at(-1)!;
    for (const one of [page, bare]) {
      await one.goto(new URL(path, sample.site.url).href);
      const number = one.locator('a.n.differs').first();
      await number.focus();
      await number.press('Enter');
      const note = one.locator(`${await number.getAttribute('href')}`);
      expect(await note.isVisible()).toBe(true);
      expect(await note.locator('mark').first().isVisible()).toBe(true);
    }
  });
});
