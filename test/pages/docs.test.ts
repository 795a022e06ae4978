import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { startStorybook } from './storybook.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { executablePath } = await locateChromium();
const storybook = await startStorybook();
const PATIENCE = 60_000;
vi.setConfig({ testTimeout: PATIENCE });

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
}, PATIENCE);
afterEach(() => page?.close());
afterAll(async () => {
  await browser?.close();
  storybook.close();
});

describe.each(storybook.docs)('the page %s', (id) => {
  test('is dark as a whole where the toolbar says so, and its words can be read', async () => {
    page = await browser.newPage({ colorScheme: 'light' });
    // Of the stories that are documents of their own one is loaded: each is a whole Storybook.
    let first = '';
    await page.route('**/iframe.html?viewMode=story*', (route) => {
      first ||= route.request().url();
      return route.request().url() === first ? route.continue() : route.abort();
    });
    await page.goto(
      `${storybook.address}iframe.html?viewMode=docs&id=${encodeURIComponent(id)}&globals=theme:dark`,
    );
    await page.waitForSelector('#storybook-docs h1');
    if ((await page.locator('iframe').count()) > 0) {
      await page.locator('iframe').first().scrollIntoViewIfNeeded();
      await vi.waitUntil(async () => {
        const story = page.frames().find((frame) => frame.url() === first);
        return (await story?.locator(':root').getAttribute('data-nj-theme')) === 'dark';
      }, PATIENCE / 2);
    }
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate(
      "axe.run('#storybook-docs', { runOnly: ['color-contrast'] })",
    )) as AxeResults;
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    expect(passes[0]?.nodes.length).toBeGreaterThan(10);
    const title = page.locator('#storybook-docs h1').first();
    const [ink = 0] =
      (await title.evaluate((one) => getComputedStyle(one).color)).match(/\d+/g)?.map(Number) ?? [];
    expect(ink).toBeGreaterThan(128);
  });
});

test('the toolbar reaches the stories of a page that are documents of their own', async () => {
  page = await browser.newPage({ colorScheme: 'light', viewport: { width: 1600, height: 900 } });
  await page.goto(`${storybook.address}index.html?path=/docs/guides-theming--docs`);
  const docs = page.frameLocator('#storybook-preview-iframe');
  const editor = docs.frameLocator('iframe').first();
  await docs.locator('iframe').first().scrollIntoViewIfNeeded();
  await editor.getByText('All 26 promised contrasts hold.').waitFor();
  expect(await editor.locator(':root').getAttribute('data-nj-theme')).toBe(null);
  await page
    .getByRole('button', { name: /^Theme/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Dark' }).click();
  await editor.locator(':root[data-nj-theme="dark"]').waitFor({ state: 'attached' });
  await docs.locator(':root[data-nj-theme="dark"]').waitFor({ state: 'attached' });
});
