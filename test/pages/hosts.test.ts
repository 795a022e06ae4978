import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts } from '../../stories/hosts/hosts.js';
import { atRest } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { everyPart } from './everyPart.js';
import { hostElements } from './hostElements.js';

/**
 * Boxes may differ by this many CSS px. Computed styles may not differ. Our text follows the text size
 * of the host on purpose, so the bare page gets the same size.
 */
const TOLERANCE = 0.5;

/** Properties that a host may set without a visible effect, or that depend on the host's page. */
const unseen = [
  '-webkit-font-smoothing',
  '-webkit-tap-highlight-color',
  '-webkit-text-size-adjust',
  'text-size-adjust',
  'tab-size',
  // KRDS sets these to 0 s.
  'transition-behavior',
  'transition-delay',
  'transition-property',
  'transition-timing-function',
];

const ours = readFileSync(path.resolve(import.meta.dirname, '../../dist/styles.css'), 'utf8');
const { executablePath } = await locateChromium();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
  page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
});
afterAll(() => browser?.close());

interface Setting {
  host?: string;
  /** The first stylesheet. `none` leaves ours out. */
  order?: 'host first' | 'ours first' | 'none';
  body?: string;
  /** The text size around our parts. Without it, the host decides. */
  size?: string;
}

/** A container that the host's layout does not change. The host's text styles are inherited. */
const FRAME = `display: block; position: absolute; inset: 0 auto auto 0; inline-size: 1000px;
  float: none; margin: 0; padding: 0; border: 0`;

async function open({ host = '', order = 'host first', body = everyPart, size }: Setting) {
  const sheets = [host, order === 'none' ? '' : ours].map((css) => `<style>${css}</style>`);
  if (order === 'ours first') sheets.reverse();
  const frame = `${FRAME}${size ? `; font-size: ${size}` : ''}`.replaceAll(
    /(;|$)/g,
    ' !important$1',
  );
  await page.setContent(
    `<!doctype html><html lang="en"><head>${sheets.join('')}</head>
     <body><div id="frame" style="${frame}">${body}</div></body></html>`,
  );
  // No script runs on this page. Without the attributes, it would lose its controls after four seconds.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.nj-task-accordion, .nj-breadcrumb__list')) {
      part.setAttribute('data-hydrated', '');
    }
  });
}

type Look = Record<string, string | number>;

/** Returns the computed style and the box of each of our elements and of its pseudo-elements. */
async function readLooks(
  selector = '#frame [class^="nj-"]',
  most = Number.POSITIVE_INFINITY,
): Promise<[name: string, look: Look][]> {
  await page.evaluate(atRest);
  // As text, because Playwright needs minutes for so many objects.
  const text = await page.evaluate(
    ([all, skipped, count]) => {
      // Sizes and positions, which are compared as boxes with a tolerance, and duplicate properties.
      const other =
        /^(min-|max-)?(width|height)$|inset|^(top|left|right|bottom)$|origin|inline|block|^-webkit/;
      const found: [string, Look][] = [];
      for (const element of [...document.querySelectorAll(all)].slice(0, count)) {
        for (const pseudo of ['', '::before', '::after']) {
          const style = getComputedStyle(element, pseudo || null);
          if (pseudo && /^(none|normal)$/.test(style.content)) continue;
          const look: Look = {};
          for (const property of style) {
            if (skipped.includes(property) || other.test(property)) continue;
            look[property] = style.getPropertyValue(property).replace(/^0s(, 0s)+$/, '0s');
          }
          if (!pseudo) {
            const { x, y, width, height } = element.getBoundingClientRect();
            const box = {
              '(x)': x + scrollX,
              '(y)': y + scrollY,
              '(width)': width,
              '(height)': height,
            };
            // An element that is not displayed has no box.
            if (width > 0 || height > 0) Object.assign(look, box);
          }
          found.push([`${element.getAttribute('class')}${pseudo}`, look]);
        }
      }
      return JSON.stringify(found);
    },
    [selector, unseen, most] as const,
  );
  return JSON.parse(text);
}

const bare = new Map<string, Promise<[string, Look][]>>();

/** Measures the bare page once for each text size. */
function readBarePage(measure: () => Promise<[string, Look][]>, size: string) {
  const key = `${measure.name} ${size}`;
  const known = bare.get(key) ?? open({ size }).then(measure);
  bare.set(key, known);
  return known;
}

/** Returns `part: property is … instead of …` for each difference. */
function findDifferences(before: [string, Look][], after: [string, Look][]): string[] {
  expect(after.map(([name]) => name)).toEqual(before.map(([name]) => name));
  return before.flatMap(([name, was], index) => {
    const is = after[index]?.[1] ?? {};
    return Object.keys(was)
      .filter((key) => {
        const [one, other] = [was[key], is[key]];
        return typeof one === 'number' && typeof other === 'number'
          ? Math.abs(one - other) > TOLERANCE
          : one !== other;
      })
      .map((key) => `${name}: ${key} is ${is[key]} instead of ${was[key]}`);
  });
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
async function readStates(): Promise<[name: string, look: Look][]> {
  const found: [string, Look][] = [];
  for (const selector of controls) {
    const control = page.locator(`#frame ${selector}`).first();
    const add = async (state: string) => {
      const [one] = await readLooks(`#frame ${selector}`, 1);
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
    await open({ host: text, order: 'ours first' });
    const size = String(await page.evaluate('getComputedStyle(frame).fontSize'));
    const onHost = await readStates();
    expect(onHost).toHaveLength(3 * controls.length);
    for (const [name, look] of onHost.filter(([state]) => state.endsWith('focused'))) {
      expect([name, look['outline-style'], look['outline-width']]).toEqual([name, 'solid', '3px']);
    }
    expect(findDifferences(await readBarePage(readStates, size), onHost)).toEqual([]);
  });

  describe.each(['host first', 'ours first'] as const)('%s', (order) => {
    test(`Every part has the same style and box on ${title} as on a bare page, ${order}`, async () => {
      await open({ host: text, order });
      const size = String(await page.evaluate('getComputedStyle(frame).fontSize'));
      const parts = await readLooks();
      expect(parts.length).toBeGreaterThan(150);
      expect(findDifferences(await readBarePage(readLooks, size), parts)).toEqual([]);
    });

    test(`Our stylesheet changes no element of ${title}, ${order}`, async () => {
      await open({ host: text, order: 'none', body: hostElements });
      const before = await readLooks('#frame *, #frame, body, html');
      await open({ host: text, order, body: hostElements });
      expect(before.length).toBeGreaterThan(80);
      expect(findDifferences(before, await readLooks('#frame *, #frame, body, html'))).toEqual([]);
    });
  });
});

test('The measured page has every class of our stylesheet', () => {
  const known = new Set(ours.match(/nj-[a-z-]+(__[a-z-]+)+/g));
  const shown = [...known].filter((name) => everyPart.includes(`"${name}"`));
  // Parts that exist only after a press.
  const later = ['nj-task-accordion__address'];
  expect([...known].filter((name) => !shown.includes(name))).toEqual(later);
});

test('Every element of ours has a class of ours, so that rules of a host do not change it', async () => {
  await open({});
  const bareElements = await page.evaluate(() =>
    [...document.querySelectorAll('#frame *')]
      .filter((element) => !element.closest('svg *, link, script'))
      .filter((element) => !/^nj-/.test(element.getAttribute('class') ?? ''))
      .map(({ outerHTML }) => outerHTML),
  );
  expect(bareElements).toEqual([]);
});
