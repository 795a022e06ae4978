import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { contextualRules, inContents } from '../support/contextualRules.js';
import { everyPart } from './everyPart.js';
import { findDifferences, open, ours, readLooks } from './looks.js';

const { executablePath } = await locateChromium();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
  page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
});
afterAll(() => browser?.close());

describe.each(['host first', 'ours first'] as const)('%s', (order) => {
  test.each([
    ['standards mode', '<!doctype html>'],
    ['quirks mode', ''],
  ])(
    `Contextual rules of a host with ids change no part of ours, ${order}, in %s`,
    async (_, doctype) => {
      await open(page, { body: inContents(everyPart), doctype, size: '16px' });
      const bare = await readLooks(page);
      expect(bare.length).toBeGreaterThan(150);
      await open(page, {
        host: contextualRules,
        order,
        body: inContents(everyPart),
        doctype,
        size: '16px',
      });
      expect(findDifferences(bare, await readLooks(page))).toEqual([]);
    },
  );

  test(`The same rules would change most parts without the raised specificity, ${order}`, async () => {
    const plain = ours.replaceAll(':not(#\\##\\##\\##\\#)', '');
    expect(plain.length).toBeLessThan(ours.length);
    await open(page, { body: inContents(everyPart), size: '16px' });
    const bare = await readLooks(page);
    await open(page, {
      host: contextualRules,
      order,
      body: inContents(everyPart),
      size: '16px',
      styles: plain,
    });
    const looks = new Map(await readLooks(page));
    const known = new Map(bare);
    const changed = [...known].filter(
      ([name, look]) => JSON.stringify(looks.get(name)) !== JSON.stringify(look),
    );
    expect(changed.length).toBeGreaterThan(60);
  });
});

test('A part looks the same in quirks mode as in standards mode', async () => {
  await open(page, { body: everyPart, size: '16px' });
  const standard = await readLooks(page);
  await open(page, {
    body: everyPart,
    size: '16px',
    doctype: '',
    host: 'body { color: #eee; background: #111; font: 700 11px serif }',
  });
  expect(findDifferences(standard, await readLooks(page))).toEqual([]);
});

const rootLayout = `margin: 33px; width: 420px; border: 4px dotted rgb(1, 2, 3); align-self: end; order: 3; grid-area: 2 / 1`;

test.each([
  ['before ours', 'host first', `.site { ${rootLayout} }`],
  ['after ours', 'ours first', `.site { ${rootLayout} }`],
  ['before ours, in a layer', 'host first', `@layer utilities { .site { ${rootLayout} } }`],
  ['after ours, in a layer', 'ours first', `@layer utilities { .site { ${rootLayout} } }`],
  ['before ours, in an attribute', 'host first', ''],
] as const)('A class of the host places each root, with rules %s', async (_, order, host) => {
  await open(page, { host, order, size: '16px' });
  const placed = await page.evaluate(
    (style) => {
      return [...document.querySelectorAll<HTMLElement>('[data-nj="root"]')]
        .filter((root) => !root.parentElement?.closest('[data-nj="root"]'))
        .filter((root) => !root.matches('.nj-skip-nav'))
        .map((root) => {
          if (style) root.setAttribute('style', style);
          else root.classList.add('site');
          const {
            marginTop,
            width,
            borderTopWidth,
            borderTopColor,
            alignSelf,
            order,
            gridRowStart,
          } = getComputedStyle(root);
          return [marginTop, width, borderTopWidth, borderTopColor, alignSelf, order, gridRowStart];
        });
    },
    host ? '' : rootLayout,
  );
  expect(placed.length).toBeGreaterThan(4);
  for (const values of placed) {
    expect(values).toEqual(['33px', '420px', '4px', 'rgb(1, 2, 3)', 'end', '3', '2']);
  }
});
