import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts } from '../../stories/hosts/hosts.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { everyPart } from './everyPart.js';
import { hostElements } from './hostElements.js';
import { findDifferences, type Look, open, ours, readLooks } from './looks.js';

const { executablePath } = await locateChromium();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
  page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
});
afterAll(() => browser?.close());

const bare = new Map<string, Promise<[string, Look][]>>();

/** Measures the bare page once for each text size. */
function readBarePage(measure: (page: Page) => Promise<[string, Look][]>, size: string) {
  const key = `${measure.name} ${size}`;
  const known = bare.get(key) ?? open(page, { size }).then(() => measure(page));
  bare.set(key, known);
  return known;
}

/** All elements that a user can hover, focus or press. */
const controls = [
  '.nj-breadcrumb__link',
  '.nj-breadcrumb__button',
  '.nj-key-tasks-page__link',
  '.nj-blocks__link',
  '.nj-skip-nav__link',
  '.nj-task-accordion__toggle-all',
  '.nj-task-accordion__trigger',
  '.nj-task-accordion__trigger[aria-expanded="true"]',
  '.nj-task-accordion__copy',
];

/** Returns the look of each control: normal, hovered, pressed and focused. */
async function readStates(page: Page): Promise<[name: string, look: Look][]> {
  const found: [string, Look][] = [];
  for (const selector of controls) {
    const control = page.locator(`#frame ${selector}`).first();
    const add = async (state: string) => {
      const [one] = await readLooks(page, `#frame ${selector}`, 1);
      if (one) found.push([`${selector}, ${state}`, one[1]]);
    };
    // Focus by script shows the ring only after a key was pressed.
    await page.keyboard.press('Tab');
    await control.focus();
    await add('focused');
    await control.hover();
    await add('hovered');
    await page.mouse.down();
    await add('pressed');
    await page.mouse.move(0, 0);
    await page.mouse.up();
  }
  return found;
}

const withStyles = await Promise.all(
  hosts.map(async (host) => ({ ...host, text: await host.css() })),
);

describe.each(withStyles)('$title', ({ name, title, text }) => {
  test(`The stylesheet of ${title} changes a page`, () => {
    expect(text.length > 1000).toBe(name !== 'bare');
  });

  // The more difficult order: with equal specificity, the host wins.
  test(`Every control looks hovered, pressed and focused on ${title} as on a bare page`, async () => {
    await open(page, { host: text, order: 'ours first' });
    const size = String(await page.evaluate('getComputedStyle(frame).fontSize'));
    const onHost = await readStates(page);
    expect(onHost).toHaveLength(3 * controls.length);
    for (const [name, look] of onHost.filter(([state]) => state.endsWith('focused'))) {
      expect([name, look['outline-style'], look['outline-width']]).toEqual([name, 'solid', '3px']);
    }
    expect(findDifferences(await readBarePage(readStates, size), onHost)).toEqual([]);
  });

  describe.each(['host first', 'ours first'] as const)('%s', (order) => {
    test(`Every part has the same style and box on ${title} as on a bare page, ${order}`, async () => {
      await open(page, { host: text, order });
      const size = String(await page.evaluate('getComputedStyle(frame).fontSize'));
      const parts = await readLooks(page);
      expect(parts.length).toBeGreaterThan(150);
      expect(findDifferences(await readBarePage(readLooks, size), parts)).toEqual([]);
    });

    test(`Our stylesheet changes no element of ${title}, ${order}`, async () => {
      await open(page, { host: text, order: 'none', body: hostElements });
      const before = await readLooks(page, '#frame *, #frame, body, html');
      await open(page, { host: text, order, body: hostElements });
      expect(before.length).toBeGreaterThan(80);
      expect(
        findDifferences(before, await readLooks(page, '#frame *, #frame, body, html')),
      ).toEqual([]);
    });
  });
});

test('The measured page has every class of our stylesheet', () => {
  const known = new Set(ours.match(/nj-[a-z-]+(__[a-z-]+)+/g));
  const shown = [...known].filter((name) => everyPart.includes(`"${name}"`));
  expect([...known].filter((name) => !shown.includes(name))).toEqual([]);
});

test('Every element of ours has the attribute `data-nj`, so that rules of a host do not change it', async () => {
  await open(page, {});
  const bareElements = await page.evaluate(() =>
    [...document.querySelectorAll('#frame *')]
      .filter((element) => !element.closest('svg *, link, script'))
      .filter((element) => !element.hasAttribute('data-nj'))
      .map(({ outerHTML }) => outerHTML),
  );
  expect(bareElements).toEqual([]);
});
