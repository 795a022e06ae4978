import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePage } from '../../src/audit/browserPages.js';
import { atRest, picture } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { modes } from './modes.js';
import { type Box, countChangedPixels, countInk, cut, pointsDown, takePixels } from './pixels.js';
import { type Storybook, startStorybook } from './storybook.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { executablePath } = await locateChromium();
const english = 'pages-keytaskspage--key-diplomatic-tasks';
const stories = [
  english,
  'pages-keytaskspage--key-diplomatic-tasks-korean',
  'pages-keytaskspage--right-to-left',
  'pages-keytaskspage--rich-tasks',
  'pages-keytaskspage--rich-tasks-korean',
  'components-visionbanner--pictures',
];

let storybook: Storybook;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  storybook = await startStorybook();
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  storybook?.close();
});

async function openAll() {
  const all = page.locator('.nj-task-accordion__toggle-all');
  if (await all.isVisible()) await all.click();
  await page.mouse.move(0, 0);
  await page.evaluate(atRest);
}

/** Scrolls an element into view and returns its box when it is at rest. */
async function readBox(element: Locator): Promise<Box> {
  await element.scrollIntoViewIfNeeded();
  await page.evaluate(atRest);
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} has no box.`);
  return box;
}

/** Returns the clipped elements, and by how much the page is wider than the window. */
function findClippedElements() {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('#storybook-root *')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      if (one.clientWidth <= 1 || !one.checkVisibility({ contentVisibilityAuto: true }))
        return false;
      const across = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
      const down = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
      return across || down;
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { cut: cut.map((one) => one.outerHTML.slice(0, 80)), wider: scrollWidth - clientWidth };
  });
}

async function findPaleText(): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    "axe.run('#storybook-root', { runOnly: ['color-contrast', 'color-contrast-enhanced'] })",
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Returns the texts with too few pixels that have a contrast of 7:1 to their background. */
async function findPaleInk(): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  // In a window as high as the page, one picture has all texts.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await page.evaluate(atRest);
  const texts = await page
    .locator('#storybook-root :is(h1, h2, p, li > a, [aria-current], button):visible')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { words: element.textContent ?? '', box: { x, y, width, height } };
      }),
    );
  const image = PNG.sync.read(await picture(page));
  await page.setViewportSize({ width, height });
  return texts
    .filter(({ words }) => words !== '')
    .filter(
      // A letter has more than a few pixels of full contrast, also with blurred edges.
      ({ words, box }) => countInk(cut(image, box), 7) < words.length * 3,
    )
    .map(({ words }) => words);
}

async function takeIcon(trigger: number) {
  const box = await readBox(page.locator('.nj-task-accordion__icon').nth(trigger));
  // Without the edge of the disc around it.
  const rim = box.width / 5;
  const size = Math.round(box.width - 2 * rim);
  const [x, y] = [Math.round(box.x + rim), Math.round(box.y + rim)];
  return takePixels(page, { x, y, width: size, height: size });
}

describe.each(modes)('$name', (mode) => {
  beforeAll(async () => {
    page = await storybook.open(browser, english, mode);
  });
  afterAll(() => closePage(page));

  describe.each(stories)('%s', (story) => {
    beforeAll(async () => {
      if (story !== english) await storybook.show(page, story);
    });

    if (story === english && mode.browser?.media !== 'print') {
      test(`Every Tab stop of ${story} has a ring, is large enough and not covered, in ${mode.name}`, async () => {
        await page.evaluate(() => {
          document.body.insertAdjacentHTML(
            'afterbegin',
            '<div id="sticky" style="position: sticky; inset-block-start: 0; block-size: 60px; background: #888; z-index: 9"></div>',
          );
          document.documentElement.style.setProperty('--nj-scroll-margin', '60px');
        });
        const stops = [
          ...(await visitTabStops('Tab', true)),
          ...(await visitTabStops('Shift+Tab', false)),
        ];
        await page.evaluate(() => {
          document.querySelector('#sticky')?.remove();
          document.documentElement.style.removeProperty('--nj-scroll-margin');
        });
        expect(stops.length).toBeGreaterThan(18);
        expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
      });

      test(`The chevron of ${story} is visible and differs on an open task, in ${mode.name}`, async () => {
        const closed = await takeIcon(0);
        await page.locator('.nj-task-accordion__trigger').first().click();
        await page.mouse.move(0, 0);
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        const open = await takeIcon(0);
        // A line along both arms. The picture is as wide as the arms.
        expect(countInk(closed)).toBeGreaterThan(closed.width);
        expect(countInk(open)).toBeGreaterThan(open.width);
        expect([pointsDown(closed), pointsDown(open)]).toEqual([true, false]);
      });
    }

    if (story.startsWith('pages-'))
      test(`The separators of ${story} point in reading direction, in ${mode.name}`, async () => {
        const separators = await page.evaluate(() =>
          [...document.querySelectorAll('.nj-breadcrumb__item:not(:first-child)')].map((one) => ({
            direction: getComputedStyle(one).direction,
            turned:
              new DOMMatrix(getComputedStyle(one, '::before').transform).b > 0 ? 'ltr' : 'rtl',
          })),
        );
        expect(separators.length).toBeGreaterThan(0);
        expect(separators.filter(({ direction, turned }) => direction !== turned)).toEqual([]);
      });

    test(`No text of ${story} is clipped or pale, and nothing scrolls sideways, in ${mode.name}`, async () => {
      if (mode.browser?.media !== 'print') await openAll();
      const unseen = await page.evaluate(() =>
        [...document.querySelectorAll('.nj-blocks__paragraph')].filter(
          (one) => !one.checkVisibility({ contentVisibilityAuto: true }),
        ),
      );
      expect(unseen).toEqual([]);
      expect(await findClippedElements()).toEqual({ cut: [], wider: 0 });
      // Scripts cannot read the colours that the browser paints in forced colours.
      const forced = mode.browser?.forcedColors === 'active';
      expect(await (forced ? findPaleInk() : findPaleText())).toEqual([]);
    });
  });
});

interface Stop {
  name: string;
  faults: string[];
}

/** Moves through the page by Tab and returns the faults of each stop. */
async function visitTabStops(key: 'Tab' | 'Shift+Tab', ring: boolean): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press(key);
    await page.evaluate(atRest);
    const stop = await page.evaluate(() => {
      const { activeElement: focused } = document;
      if (!focused || focused === document.body || !focused.closest('#storybook-root')) return null;
      const { x, y, width, height } = focused.getBoundingClientRect();
      // An element taller than the space below the header is visible only in part.
      const seen = Math.min(height, innerHeight - 60) / 2;
      const from = Math.max(y, height > innerHeight - 60 ? 60 : 0);
      const on = document.elementFromPoint(x + width / 2, from + seen);
      return {
        name: focused.textContent ?? '',
        box: { x, y, width, height },
        covered: !(on && (focused.contains(on) || on.contains(focused))) || from < 59,
      };
    });
    if (!stop) {
      if (stops.length > 0) break;
      continue;
    }
    const { name, box, covered } = stop;
    const faults = [];
    if (covered) faults.push('covered');
    if (Math.min(box.width, box.height) < 24) faults.push(`${box.width} × ${box.height} px`);
    if (ring && !(await hasRing(box))) faults.push('no ring');
    stops.push({ name, faults });
  }
  return stops;
}

/** Returns whether more than half of a line around the box changes by 3:1 when the focus leaves. */
async function hasRing({ x, y, width, height }: Box): Promise<boolean> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const [left, top] = [Math.max(0, x - 8), Math.max(0, y - 8)];
  const clip = {
    x: left,
    y: top,
    width: Math.min(size.width, x + width + 8) - left,
    height: Math.min(size.height, y + height + 8) - top,
  };
  const before = await takePixels(page, clip);
  // Only the ring is removed. The focus and the page do not change.
  await page.addStyleTag({
    content: '@layer nj.focus { :focus { outline: none !important; box-shadow: none !important } }',
  });
  const after = await takePixels(page, clip);
  await page.evaluate(() => document.head.lastElementChild?.remove());
  return countChangedPixels(before, after) > (clip.width + clip.height) * 1.5;
}
