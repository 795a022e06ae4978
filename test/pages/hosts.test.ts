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
 * Boxes may differ by this many CSS px, and every computed style not at all. The one thing taken
 * from a host on purpose is the size of its text, so the bare page is given the same.
 */
const TOLERANCE = 0.5;

/** What a host hands down and no eye sees; or what follows from the host's page, not from ours. */
const unseen = [
  '-webkit-font-smoothing',
  '-webkit-tap-highlight-color',
  '-webkit-text-size-adjust',
  'text-size-adjust',
  'tab-size',
  // KRDS sets these to no time at all.
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
  /** Which stylesheet comes first; `none` leaves ours out. */
  order?: 'host first' | 'ours first' | 'none';
  body?: string;
  /** Size of the text around; left to the host where it is left out. */
  size?: string;
}

/** A frame that the host's layout cannot bend, though its text styles reach into it. */
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
  // No script comes here: what stands for a page in use would give up its controls after a while.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.nj-task-accordion, .nj-breadcrumb__list')) {
      part.setAttribute('data-hydrated', '');
    }
  });
}

type Look = Record<string, string | number>;

/** What each element of ours looks like at rest and where it is, and what is drawn before and after it. */
async function looks(
  selector = '#frame [class^="nj-"]',
  most = Number.POSITIVE_INFINITY,
): Promise<[name: string, look: Look][]> {
  await page.evaluate(atRest);
  // As text: Playwright takes minutes over so many objects.
  const text = await page.evaluate(
    ([all, skipped, count]) => {
      // Used sizes and places, which the box says with a tolerance, and what says a thing twice.
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
            // What is not displayed has no place.
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

/** The bare page, measured once for each size of the text around. */
function onBarePage(measure: () => Promise<[string, Look][]>, size: string) {
  const key = `${measure.name} ${size}`;
  const known = bare.get(key) ?? open({ size }).then(measure);
  bare.set(key, known);
  return known;
}

/** `part: property is … instead of …`, for everything that is not the same. */
function differences(before: [string, Look][], after: [string, Look][]): string[] {
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

/** Everything a person can point at, reach or press, by what it is. */
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

/** How each control looks at rest, under the pointer, pressed, and reached by keyboard. */
async function states(): Promise<[name: string, look: Look][]> {
  const found: [string, Look][] = [];
  for (const selector of controls) {
    const control = page.locator(`#frame ${selector}`).first();
    const add = async (state: string) => {
      const [one] = await looks(`#frame ${selector}`, 1);
      if (one) found.push([`${selector}, ${state}`, one[1]]);
    };
    // The ring is for those who use keys: a script's focus shows it only after one.
    await page.keyboard.press('Tab');
    await control.focus();
    await add('reached');
    await control.hover();
    await add('pointed at');
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

describe.each(withStyles)('on $title', ({ name, text }) => {
  test('has a stylesheet that changes a page', () => {
    expect(text.length > 1000).toBe(name !== 'bare');
  });

  // The harder order: where both are equally strong, the host wins.
  test('every control answers to pointer, press and keyboard as on a bare page', async () => {
    await open({ host: text, order: 'ours first' });
    const size = String(await page.evaluate('getComputedStyle(frame).fontSize'));
    const onHost = await states();
    expect(onHost).toHaveLength(3 * controls.length);
    for (const [name, look] of onHost.filter(([state]) => state.endsWith('reached'))) {
      expect([name, look['outline-style'], look['outline-width']]).toEqual([name, 'solid', '3px']);
    }
    expect(differences(await onBarePage(states, size), onHost)).toEqual([]);
  });

  describe.each(['host first', 'ours first'] as const)('%s', (order) => {
    test('every part looks as on a bare page and lies where it does', async () => {
      await open({ host: text, order });
      const size = String(await page.evaluate('getComputedStyle(frame).fontSize'));
      const parts = await looks();
      expect(parts.length).toBeGreaterThan(150);
      expect(differences(await onBarePage(looks, size), parts)).toEqual([]);
    });

    test('our stylesheet changes nothing of the host’s', async () => {
      await open({ host: text, order: 'none', body: hostElements });
      const before = await looks('#frame *, #frame, body, html');
      await open({ host: text, order, body: hostElements });
      expect(before.length).toBeGreaterThan(80);
      expect(differences(before, await looks('#frame *, #frame, body, html'))).toEqual([]);
    });
  });
});

test('a class that our stylesheet knows is on the page that is measured', () => {
  const known = new Set(ours.match(/nj-[a-z-]+(__[a-z-]+)+/g));
  const shown = [...known].filter((name) => everyPart.includes(`"${name}"`));
  // What stands there only after a press.
  const later = ['nj-task-accordion__address'];
  expect([...known].filter((name) => !shown.includes(name))).toEqual(later);
});

test('every element of ours has a class of ours, or a host’s rules would reach it', async () => {
  await open({});
  const bareElements = await page.evaluate(() =>
    [...document.querySelectorAll('#frame *')]
      .filter((element) => !element.closest('svg *, link, script'))
      .filter((element) => !/^nj-/.test(element.getAttribute('class') ?? ''))
      .map(({ outerHTML }) => outerHTML),
  );
  expect(bareElements).toEqual([]);
});
