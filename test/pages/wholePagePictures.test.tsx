import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeyTasksPage, VisionBanner } from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { showPage, textSettings } from './showPage.js';

const stories = path.resolve(import.meta.dirname, '../../stories/content');
const { executablePath } = await locateChromium();
const pictures = [
  { ratio: '1:1', file: 'vision-1x1.svg', width: 800, height: 800 },
  { ratio: '4:3', file: 'vision.svg', width: 640, height: 480 },
  { ratio: '16:9', file: 'vision-16x9.svg', width: 1600, height: 900 },
  { ratio: '3:1', file: 'vision-3x1.svg', width: 1500, height: 500 },
  { ratio: '9:16', file: 'vision-9x16.svg', width: 450, height: 800 },
];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
  page = await browser.newPage();
  await page.route('http://pictures.invalid/**', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: readFileSync(path.join(stories, path.basename(route.request().url()))),
    }),
  );
});
afterAll(() => browser?.close());

/** Returns each text of the banner that is outside its background, or in a box that can cut it off. */
function findCutTexts(): Promise<string[]> {
  return page.evaluate(() => {
    const banner = document.querySelector('.nj-vision') as HTMLElement;
    const ground = banner.getBoundingClientRect();
    const walker = document.createTreeWalker(banner, NodeFilter.SHOW_TEXT);
    const faults: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const beyond = Math.max(
          ground.left - left,
          right - ground.right,
          ground.top - top,
          bottom - ground.bottom,
        );
        if (beyond > 1) faults.push(`${node.data}: ${Math.round(beyond)} px outside`);
      }
      for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflow !== 'visible')
          faults.push(`${node.data}: in ${at.className}`);
      }
    }
    return faults;
  });
}

describe.each(pictures)('$ratio', ({ ratio, file, width: natural, height }) => {
  describe.each(textSettings)('$text', ({ text, css }) => {
    test.each([320, 480, 768, 1000, 1280])(
      `The banner cuts off no text beside a picture of ${ratio} at %i px, with ${text}`,
      async (width) => {
        await page.setViewportSize({ width, height: 800 });
        for (const { lang, banner } of [en, ko]) {
          const media = {
            src: `http://pictures.invalid/${file}`,
            width: natural,
            height,
          };
          await showPage(
            page,
            <VisionBanner {...banner} media={media}>
              <a href="/vision">Read about the vision</a>
            </VisionBanner>,
            lang,
            css,
          );
          expect(await findCutTexts()).toEqual([]);
          const shown = await page.locator('.nj-vision__image').boundingBox();
          expect(shown?.width).toBeGreaterThan(100);
          expect(shown?.height).toBeGreaterThan(60);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }
      },
    );
  });
});

/** Returns each part of the page that begins less than half a line below the end of the one before. */
function findTouchingParts(): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('.nj-key-tasks-page__main > *')].filter((one) =>
      one.checkVisibility(),
    );
    return parts.slice(1).flatMap((part, index) => {
      const before = (parts[index] as Element).getBoundingClientRect().bottom;
      const space = Math.round(part.getBoundingClientRect().top - before);
      return space < 8 ? [`${part.className}: ${space} px below the part before`] : [];
    });
  });
}

describe.each(['screen', 'print'] as const)('%s', (medium) => {
  afterAll(() => page.emulateMedia({ media: null }));

  test.each(pictures)(
    `No part of the page touches a picture of $ratio, on ${medium}`,
    async ({ file, width: natural, height }) => {
      await page.emulateMedia({ media: medium });
      const media = { src: `http://pictures.invalid/${file}`, width: natural, height };
      for (const width of [320, 794, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const content of [en, ko, { ...en, tasks: en.tasks.slice(0, 1) }]) {
          const whole = {
            ...content,
            banner: { ...content.banner, media },
            updated: '2026-11-27',
            licence: 'KOGL-1' as const,
          };
          await showPage(page, <KeyTasksPage content={whole} />, content.lang);
          expect(await findTouchingParts()).toEqual([]);
        }
      }
    },
  );
});

test('The banner cuts off no text of a site in the place of the picture', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await showPage(page, <VisionBanner {...en.banner} media="A text instead of a picture" />, 'en');
  expect(await findCutTexts()).toEqual([]);
});

test('A picture has round corners where the banner has them', async () => {
  const media = { src: 'http://pictures.invalid/vision.svg', width: 640, height: 480 };
  for (const [width, corners] of [
    [1280, ['0px', '6px', '6px', '0px']],
    [480, ['0px', '0px', '6px', '6px']],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await showPage(page, <VisionBanner {...en.banner} media={media} />, 'en');
    const found = await page.locator('.nj-vision__image').evaluate((one) => {
      const style = getComputedStyle(one);
      return [
        style.borderTopLeftRadius,
        style.borderTopRightRadius,
        style.borderBottomRightRadius,
        style.borderBottomLeftRadius,
      ];
    });
    expect(found).toEqual(corners);
  }
});
