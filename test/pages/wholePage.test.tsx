import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Breadcrumb, KeyTasksPage, TaskAccordion } from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { showPage, textSettings } from './showPage.js';

const { executablePath } = await locateChromium();
const contents = { en, ko };
const widths = [320, 768, 1280, 1920];
const cases = widths.flatMap((width) =>
  (['en', 'ko'] as const).flatMap((lang) =>
    textSettings.map((setting) => ({ width, lang, ...setting })),
  ),
);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

async function showContent(lang: 'en' | 'ko', width: number, css = ''): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await showPage(page, <KeyTasksPage content={contents[lang]} />, lang, css);
}

/** Returns where the first text of each selector begins. */
function readTextEdges(...selectors: string[]) {
  return page.evaluate(
    (all) =>
      all.map((selector) => {
        const element = document.querySelector(selector) as Element;
        const range = document.createRange();
        // The text, because the box of a link in the element may be larger.
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        range.selectNodeContents(text as Text);
        return { selector, left: range.getBoundingClientRect().left };
      }),
    selectors,
  );
}

const fontSize = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));

describe.each(cases)('$width px, $lang, $text', ({ width, lang, text, css }) => {
  test(`Breadcrumb, title, banner and tasks begin at one edge at ${width} px, in ${lang}, with ${text}`, async () => {
    await showContent(lang, width, css);
    const edges = await readTextEdges(
      '.nj-breadcrumb__item',
      '.nj-key-tasks-page__title',
      '.nj-vision__heading',
      '.nj-vision__statement',
      '.nj-task-accordion__title',
      '.nj-task-accordion__body',
    );
    const [first] = edges;
    const others = edges.filter(({ left }) => Math.abs(left - (first?.left ?? 0)) > 1);
    expect(others).toEqual([]);
  });

  test(`The boxes of banner and tasks have the same edges at ${width} px, in ${lang}, with ${text}`, async () => {
    await showContent(lang, width, css);
    const [banner, tasks] = await page.evaluate(() =>
      ['.nj-vision', '.nj-task-accordion'].map((selector) => {
        const { left, right } = (
          document.querySelector(selector) as Element
        ).getBoundingClientRect();
        return { left, right };
      }),
    );
    expect(tasks).toEqual(banner);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test(`The heading of the banner is not smaller than the titles of tasks at ${width} px, in ${lang}, with ${text}`, async () => {
    await showContent(lang, width, css);
    const [heading, task] = [
      await fontSize('.nj-vision__heading'),
      await fontSize('.nj-task-accordion__heading'),
    ];
    expect(heading).toBeGreaterThanOrEqual(task);
  });

  test(`The slogan, its marks and the rest of its word are on one line if they fit at ${width} px, in ${lang}, with ${text}`, async () => {
    await showContent(lang, width, css);
    const { lines, whole, available } = await page.evaluate(() => {
      const slogan = document.querySelector('.nj-vision__slogan') as HTMLElement;
      const statement = slogan.closest('p') as HTMLElement;
      const [before = '', after = ''] = (statement.textContent ?? '').split(
        slogan.textContent ?? '',
      );
      const ruler = document.createElement('span');
      ruler.style.cssText = 'position: absolute; white-space: nowrap';
      ruler.append(/\S*$/.exec(before)?.[0] ?? '', slogan.cloneNode(true));
      ruler.append(/^\S*/.exec(after)?.[0] ?? '');
      statement.append(ruler);
      const whole = ruler.getBoundingClientRect().width;
      ruler.remove();
      const range = document.createRange();
      range.selectNodeContents(slogan);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      return { lines: new Set(tops).size, whole, available: statement.clientWidth };
    });
    expect(lines === 1).toBe(whole <= available);
  });
});

test.each(['ko', 'en'] as const)(
  'The space around the separator after a short label is that after a long one, in %s',
  async (lang) => {
    await showContent(lang, 1280);
    const spaces = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('.nj-breadcrumb__item')].map((item) => {
        const range = document.createRange();
        const text = document.createTreeWalker(item, NodeFilter.SHOW_TEXT).nextNode();
        range.selectNodeContents(text as Text);
        return range.getBoundingClientRect();
      });
      return texts.slice(1).map(({ left }, index) => left - (texts[index]?.right ?? 0));
    });
    expect(spaces).toHaveLength(2);
    expect(Math.abs((spaces[0] ?? 0) - (spaces[1] ?? 0))).toBeLessThan(1);
  },
);

test('A breadcrumb at the edge of the window makes nothing scroll sideways', async () => {
  const items = ['Home', 'Ministry', 'Organisation', 'Policy', 'Tasks'].map((label) => ({
    label,
    href: '/',
  }));
  await showPage(page, <Breadcrumb items={items} />, 'en');
  // Each width breaks the line at another place.
  for (let width = 120; width < 400; width += 1) {
    await page.setViewportSize({ width, height: 300 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test.each([320, 1280])(
  'The titles of an accordion in a task are not larger than those around it at %i px',
  async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const nested = (depth: number) => (
      <TaskAccordion
        headingLevel={(depth + 2) as 2 | 3 | 4}
        tasks={[
          {
            id: `task-${depth}`,
            title: `Title ${depth}`,
            body: depth < 2 ? nested(depth + 1) : 'The innermost text',
          },
        ]}
      />
    );
    await showPage(page, nested(0), 'en');
    const read = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    const [titles, bodies] = [
      await read('.nj-task-accordion__heading'),
      await read('.nj-task-accordion__body'),
    ];
    expect(titles).toHaveLength(3);
    expect(titles).toEqual([...titles].sort((one, other) => other - one));
    expect(new Set(bodies).size).toBe(1);
  },
);

test.each([
  ['en', 1280],
  ['ko', 1280],
  ['en', 1920],
  ['ko', 1920],
] as const)(
  'At most a fifth of an open panel is empty beside the text, in %s at %i px',
  async (lang, width) => {
    await showContent(lang, width);
    const share = await page.evaluate(() => {
      const [item, text] = ['.nj-task-accordion__item', '.nj-task-accordion__body p'].map(
        (selector) => (document.querySelector(selector) as Element).getBoundingClientRect(),
      );
      return ((item?.right ?? 0) - (text?.right ?? 0)) / (item?.width ?? 0);
    });
    expect(share).toBeLessThan(0.2);
  },
);

test.each(['en', 'ko'] as const)(
  'An open text has at least nine tenths of a window of 320 px, in %s',
  async (lang) => {
    await showContent(lang, 320);
    const width = await page
      .locator('.nj-task-accordion__body > *')
      .first()
      .evaluate((one) => one.getBoundingClientRect().width);
    expect(width).toBeGreaterThanOrEqual(288);
  },
);

/** Returns the hue of a colour in degrees. */
function hueOf([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

test.each(['high-contrast', 'theme'])(
  'The banner has the hue of the links in the dark mode "%s" of KRDS',
  async (mode) => {
    const root = path.resolve(import.meta.dirname, '../..');
    const css = [
      'node_modules/krds-uiux/resources/css/token/krds_tokens.css',
      'dist/themes/krds.css',
    ]
      .map((file) => readFileSync(path.join(root, file), 'utf8'))
      .join('\n');
    await page.emulateMedia({ colorScheme: 'dark' });
    await showContent('ko', 1280, css);
    const colors = await page.evaluate((value) => {
      document.documentElement.dataset['krdsMode'] = value;
      const banner = document.querySelector('.nj-vision') as Element;
      const text = document.querySelector('.nj-vision__text') as Element;
      return [
        getComputedStyle(document.querySelector('.nj-breadcrumb__link') as Element).color,
        getComputedStyle(banner).backgroundColor,
        getComputedStyle(text, '::before').borderBlockStartColor,
      ].map((color) => (color.match(/\d+/g) ?? []).map(Number));
    }, mode);
    await page.emulateMedia({ colorScheme: null });
    const [link = 0, ...parts] = colors.map(hueOf);
    for (const hue of parts) expect(Math.abs(hue - link)).toBeLessThan(10);
  },
);
