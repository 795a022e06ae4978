import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { hosts } from '../../stories/hosts/hosts.js';
import { picture } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { modes } from './modes.js';
import { type Storybook, startStorybook } from './storybook.js';

/**
 * Pictures to look at: every page story in every mode on every host, one sheet for each host and
 * story, and `unlike-bare.txt`, which names the pictures that are not pixel by pixel the bare page's:
 * the others need not be looked at twice. Part of a run only where `NURIJIP_SCREENSHOTS` names a
 * folder: it proves nothing.
 */
const folder = process.env['NURIJIP_SCREENSHOTS'] ?? '';
const unlikeBare = path.join(folder, 'unlike-bare.txt');
const stories = ['key-diplomatic-tasks', 'key-diplomatic-tasks-korean', 'right-to-left'];
const { executablePath } = await locateChromium();
let storybook: Storybook;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(unlikeBare, '');
  storybook = await startStorybook();
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  storybook?.close();
});

describe.each(hosts)('$title', ({ name: host }) => {
  test.each(stories)('%s', { timeout: 600_000 }, async (story) => {
    const shots: string[] = [];
    for (const mode of modes) {
      const page = await storybook.open(
        browser,
        `pages-keytaskspage--${story}`,
        mode,
        `host:${host}`,
      );
      if (mode.browser?.media !== 'print') {
        await page.locator('.nj-task-accordion__trigger').nth(1).click();
        await page.locator('.nj-task-accordion__trigger').first().focus();
        await page.keyboard.press('Tab');
        await page.mouse.move(0, 0);
      }
      const name = `${story}-${mode.name.replace(/[^a-z0-9]+/g, '-')}.png`;
      const file = path.join(folder, `${host}-${name}`);
      const image = await picture(page, { path: file, fullPage: true });
      if (!image.equals(readFileSync(path.join(folder, `${hosts[0]?.name}-${name}`)))) {
        appendFileSync(unlikeBare, `${host}-${name}\n`);
      }
      shots.push(
        `<figure><img src="data:image/png;base64,${image.toString('base64')}"><figcaption>${mode.name}</figcaption></figure>`,
      );
      await page.close();
    }
    const sheet = await browser.newPage({ viewport: { width: 2100, height: 800 } });
    await sheet.setContent(
      `<style>body { display: grid; grid-template-columns: repeat(7, 1fr); gap: 12px; font: 16px sans-serif; background: #999 } figure { margin: 0 } img { max-width: 100% }</style>${shots.join('')}`,
    );
    await picture(sheet, {
      path: path.join(folder, `sheet-${host}-${story}.png`),
      fullPage: true,
    });
    await sheet.close();
  });
});
