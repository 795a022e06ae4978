import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { startStorybook } from '../pages/storybook.js';
import { picture } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { evidenceFolder } from './table.js';

const name = 'key-diplomatic-tasks.png';
const published = path.resolve(import.meta.dirname, '../../stories', name);

/** Returns the share of pixels that differ clearly. Pictures of different sizes differ completely. */
function differenceOf(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const steps = [0, 1, 2].map((channel) =>
      Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)),
    );
    if (Math.max(...steps) > 32) different += 1;
  }
  return different / (one.width * one.height);
}

test('The picture of the README shows the page as it is today', async () => {
  const storybook = await startStorybook();
  const { executablePath } = await locateChromium();
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  try {
    const page = await storybook.open(browser, 'pages-keytaskspage--key-diplomatic-tasks', {
      name: 'light',
      globals: 'theme:light',
      browser: { colorScheme: 'light' },
    });
    await page.locator('.nj-task-accordion__trigger').nth(1).click();
    await page.mouse.move(0, 0);
    const image = await picture(page, { fullPage: true });
    mkdirSync(evidenceFolder, { recursive: true });
    writeFileSync(path.join(evidenceFolder, name), image);
    const difference = differenceOf(PNG.sync.read(image), PNG.sync.read(readFileSync(published)));
    expect(
      difference,
      `If the page should look like this: cp evidence/${name} stories/`,
    ).toBeLessThan(0.005);
  } finally {
    await browser.close();
    storybook.close();
  }
});
