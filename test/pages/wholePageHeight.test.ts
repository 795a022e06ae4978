import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../evidence/comparisonSite.js';
import { krds } from '../evidence/krds.js';
import { open, openAll } from '../evidence/measure.js';
import { nurijip } from '../evidence/nurijip.js';
import type { System } from '../evidence/system.js';
import { launchArguments, locateChromium } from '../support/chromium.js';

const { executablePath } = await locateChromium();
let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite([nurijip, krds]);
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function readHeight(system: System): Promise<number> {
  // The window is lower than both pages.
  const page = await browser.newPage({ viewport: { width: 1280, height: 400 } });
  await open(page, site.url(system, 'ko'));
  await openAll(page, system.parts);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.close();
  return height;
}

test('The Korean page with all tasks open is not taller than the same content in KRDS at 1280 px', async () => {
  expect(await readHeight(nurijip)).toBeLessThanOrEqual(await readHeight(krds));
}, 120_000);
