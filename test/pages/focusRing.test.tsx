import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeyTasksPage } from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { contrast } from '../support/contrast.js';
import { findBackground, readPixels } from '../support/pixels.js';
import { takePixels } from './pixels.js';
import { showPage, textSettings } from './showPage.js';

const { executablePath } = await locateChromium();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** A text below a title begins at the edge of its button: the text of a task, its summary or its status. */
const additions = [
  { below: 'the text', task: {} },
  { below: 'a summary', task: { summary: en.title } },
  { below: 'a status', task: { status: en.title } },
];

/** Counts the dark pixels of a task that change when its button gets the focus. */
async function countCovered(place: number): Promise<{ ink: number; covered: number }> {
  const item = page.locator('.nj-task-accordion__item').nth(place);
  await item.scrollIntoViewIfNeeded();
  const box = await item.boundingBox();
  if (!box) throw new Error('The task has no box.');
  // Without the border round the task, which a ring may touch.
  const clip = { x: box.x + 8, y: box.y + 3, width: box.width - 16, height: box.height - 6 };
  const before = readPixels(await takePixels(page, clip));
  // Focus by script shows the ring only after a key was pressed.
  await page.keyboard.press('Shift');
  await item
    .locator('.nj-task-accordion__trigger')
    .evaluate((trigger: HTMLElement) => trigger.focus({ preventScroll: true }));
  const after = readPixels(await takePixels(page, clip));
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const ground = findBackground(before);
  const ink = [...before.entries()].filter(([, color]) => contrast(color, ground) >= 4.5);
  const covered = ink.filter(([at, color]) => contrast(color, after[at] ?? color) > 1.2);
  return { ink: ink.length, covered: covered.length };
}

describe.each([320, 1280])('%i px', (width) => {
  describe.each(textSettings)('$text', ({ text, css }) => {
    test.each(additions)(
      `The focus ring of a task covers no text above $below at ${width} px, with ${text}`,
      async ({ task }) => {
        await page.setViewportSize({ width, height: 1400 });
        for (const content of [en, ko]) {
          const tasks = content.tasks.map((one) => ({ ...one, ...task }));
          await showPage(page, <KeyTasksPage content={{ ...content, tasks }} />, content.lang, css);
          for (const place of [0, 1]) {
            const { ink, covered } = await countCovered(place);
            expect(ink).toBeGreaterThan(300);
            expect(covered).toBe(0);
          }
        }
      },
    );
  });
});
