import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atRest } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { startStorybook } from './storybook.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The result of the token editor. The number of contrasts depends on the tokens. */
const allHold = /^All [1-9]\d* promised contrasts hold\.$/;
const { executablePath } = await locateChromium();
const storybook = await startStorybook();

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  storybook.close();
});

describe('dark docs pages', () => {
  beforeAll(async () => {
    page = await storybook.open(browser, 'pages-keytaskspage--key-diplomatic-tasks', {
      name: 'dark by the toolbar',
      globals: 'theme:dark',
      browser: { colorScheme: 'light' },
    });
    // Stories in iframes are left out, because each loads a whole Storybook. The next test has one.
    await page.route('**/iframe.html?viewMode=story*', (route) => route.abort());
  });
  afterAll(() => page?.close());

  test.each(storybook.docs)(
    'The docs page %s is dark and readable, and does not overflow at 390 px',
    async (id) => {
      await storybook.show(page, id);
      await page.evaluate(axe);
      const { violations, passes } = (await page.evaluate(
        "axe.run('#storybook-docs', { runOnly: ['color-contrast'] })",
      )) as AxeResults;
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
      expect(passes[0]?.nodes.length).toBeGreaterThan(10);
      const title = page.locator('#storybook-docs h1').first();
      const ink = await title.evaluate((one) => getComputedStyle(one).color);
      expect(Number(ink.match(/\d+/))).toBeGreaterThan(128);
      await page.setViewportSize({ width: 390, height: 800 });
      await page.evaluate(atRest);
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        ...[...document.querySelectorAll('#storybook-docs table')].map((table) => {
          // A table may scroll in its own box.
          for (let box: Element | null = table.parentElement; box; box = box.parentElement) {
            if (getComputedStyle(box).overflowX === 'auto') return 0;
          }
          return Math.ceil(table.getBoundingClientRect().right);
        }),
      ]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(Math.max(...widths)).toBeLessThanOrEqual(390);
    },
  );
});

test('The toolbar changes stories in iframes of a docs page', async () => {
  const page = await browser.newPage({
    colorScheme: 'light',
    viewport: { width: 1600, height: 900 },
  });
  await page.goto(`${storybook.address}index.html?path=/docs/guides-theming--docs`);
  const docs = page.frameLocator('#storybook-preview-iframe');
  const editor = docs.frameLocator('iframe').first();
  await docs.locator('iframe').first().scrollIntoViewIfNeeded();
  await editor.getByText(allHold).waitFor();
  expect(await editor.locator(':root').getAttribute('data-nj-theme')).toBe('light');
  await page
    .getByRole('button', { name: /^Theme/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Dark' }).click();
  await editor.locator(':root[data-nj-theme="dark"]').waitFor({ state: 'attached' });
  await docs.locator(':root[data-nj-theme="dark"]').waitFor({ state: 'attached' });
  // A story reports its own choices when it is shown. This must not undo the choice of the toolbar.
  await editor.getByText(allHold).waitFor();
  await page.evaluate(atRest);
  expect(await docs.locator(':root').getAttribute('data-nj-theme')).toBe('dark');
});
