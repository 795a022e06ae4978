import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePage } from '../../src/audit/browserPages.js';
import { type Mode, modes } from '../pages/modes.js';
import { type Storybook, startStorybook } from '../pages/storybook.js';
import { picture } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { evidenceFolder } from './table.js';

/*
 * Pictures for people: three pages in every mode, on a bare page and with KRDS, and one sheet for each.
 * `test/pages/hosts.test.ts` proves that the other hosts look the same. `npm run build-storybook` must have
 * run.
 */
const pages = ['bare', 'krds'].flatMap((host) =>
  ['key-diplomatic-tasks', 'key-diplomatic-tasks-korean', 'right-to-left'].map((story) => ({
    host,
    story,
  })),
);
const { executablePath } = await locateChromium();
let storybook: Storybook;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(evidenceFolder, { recursive: true });
  storybook = await startStorybook();
  browser = await chromium.launch({ executablePath, args: launchArguments });
});

afterAll(async () => {
  await browser?.close();
  storybook?.close();
});

test.concurrent.each(pages)(
  'The story $story looks different in dark, forced colours and print on the host $host',
  { timeout: 600_000 },
  async ({ host, story }) => {
    const images = new Map<string, string>();
    for (const mode of modes) images.set(mode.name, await takePicture(host, story, mode));
    await takeSheet(`sheet-${host}-${story}.png`, images);
    const names = ['light', 'dark', 'forced colours, light', 'forced colours, dark', 'print'];
    expect(new Set(names.map((name) => images.get(name))).size).toBe(names.length);
  },
);

async function takePicture(host: string, story: string, mode: Mode): Promise<string> {
  const id = `pages-keytaskspage--${story}`;
  const page = await storybook.open(browser, id, mode, `host:${host}`);
  if (mode.browser?.media !== 'print') {
    await page.locator('.nj-task-accordion__trigger').nth(1).click();
    await page.locator('.nj-task-accordion__trigger').first().focus();
    await page.keyboard.press('Tab');
    await page.mouse.move(0, 0);
  }
  const name = `${host}-${story}-${mode.name.replace(/[^a-z0-9]+/g, '-')}.png`;
  const image = await picture(page, { path: path.join(evidenceFolder, name), fullPage: true });
  await closePage(page);
  return image.toString('base64');
}

async function takeSheet(name: string, images: ReadonlyMap<string, string>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2100, height: 800 } });
  const figures = [...images].map(
    ([mode, image]) =>
      `<figure><img src="data:image/png;base64,${image}"><figcaption>${mode}</figcaption></figure>`,
  );
  await page.setContent(
    `<style>body { display: grid; grid-template-columns: repeat(7, 1fr); gap: 12px; font: 16px sans-serif; background: #999 } figure { margin: 0 } img { max-width: 100% }</style>${figures.join('')}`,
  );
  await picture(page, { path: path.join(evidenceFolder, name), fullPage: true });
  await page.close();
}
