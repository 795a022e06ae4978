import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchArguments, locateChromium } from '../support/chromium.js';
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

/** The page of a content system: its ids and classes are around our parts. */
const inContents = `<div id="wrap"><div id="container"><div id="contents" class="contents"><div id="txt" class="board">${everyPart}</div></div></div></div>`;

/** How content systems select the elements of their content. */
const contexts = [
  '.contents .board',
  '#contents',
  '#txt',
  '#contents .board',
  '#wrap #container #contents .board',
];

/** What rules of content systems set for text. A root inherits and passes on all of it. */
const text =
  `color: #f0f !important; font: italic 900 31px/3 serif; letter-spacing: 4px; word-spacing: 9px;
  text-align: right; text-indent: 20px; text-transform: uppercase; text-shadow: 1px 1px red; white-space: pre;
  word-break: break-all; overflow-wrap: normal; cursor: help; hyphens: auto; line-break: anywhere; quotes: none;
  list-style: square inside; text-rendering: optimizeSpeed; -webkit-text-fill-color: lime; background: yellow;
  border-collapse: collapse; text-align-last: justify; text-emphasis: dot; -webkit-text-stroke: 1px red;
  text-decoration: line-through; vertical-align: super`.replace(' !important', '');

/** What they set for boxes. On a root these belong to the host. */
const box = `display: inline-block; position: relative; inset: 7px; float: right; width: 70px; height: 9px;
  min-width: 80px; max-width: 90px; min-height: 11px; margin: 13px; padding: 17px; border: 5px dashed red;
  border-radius: 9px; overflow: hidden; opacity: 0.4; visibility: hidden; transform: rotate(3deg); filter: blur(2px);
  clip-path: circle(9px); box-shadow: 0 0 9px red; outline: 3px solid red; z-index: 7; flex: 1 0 9px; gap: 9px;
  columns: 2; grid-area: 2; align-items: end; transition: all 3s; animation: 3s spin; mix-blend-mode: difference;
  object-fit: none; zoom: 2; caption-side: bottom; table-layout: fixed; content-visibility: hidden; contain: size;
  appearance: button; pointer-events: none; user-select: none; writing-mode: vertical-rl; mask: linear-gradient(red, blue)`;

/** Selectors at the end of a contextual rule. */
const elements = [
  ...'p h1 h2 h3 h4 h5 h6 ul ol li a:link a:any-link a:hover button table caption thead tbody tr th td'.split(
    ' ',
  ),
  ...'span em strong q div section nav img header main footer nj-panel svg path'.split(' '),
  'ul li a',
  'ul > li',
  'button[type="button"]',
  'p:first-child',
  'li::before',
  'li::after',
  'a::before',
  'li::marker',
  'q::before',
  'span::after',
  'button::before',
];

const contextualRules = contexts
  .flatMap((context) =>
    elements.map((element) => {
      const isPseudo = element.includes('::');
      // The host lays out the roots. See the next test.
      const [, type = '', pseudo = ''] = element.match(/^(.*?)(::.*)?$/) ?? [];
      const own = `${context} ${type}:where(:not(#container, #contents, #txt))`;
      const part = `${own}:where(:not([data-nj="root"]))${pseudo}`;
      const content = isPseudo ? 'content: "host";' : '';
      return `${context} *:where(:not(#container, #contents, #txt)) { ${text} } ${own} { ${isPseudo ? '' : text} } ${part} { ${content} ${text}; ${box} }`;
    }),
  )
  .join('\n');

describe.each(['host first', 'ours first'] as const)('%s', (order) => {
  test.each([
    ['standards mode', '<!doctype html>'],
    ['quirks mode', ''],
  ])(
    `Contextual rules of a host with ids change no part of ours, ${order}, in %s`,
    async (_, doctype) => {
      await open(page, { body: inContents, doctype, size: '16px' });
      const bare = await readLooks(page);
      expect(bare.length).toBeGreaterThan(150);
      await open(page, { host: contextualRules, order, body: inContents, doctype, size: '16px' });
      expect(findDifferences(bare, await readLooks(page))).toEqual([]);
    },
  );

  test(`The same rules would change most parts without the raised specificity, ${order}`, async () => {
    const plain = ours.replaceAll(':not(#\\##\\##\\##\\#)', '');
    expect(plain.length).toBeLessThan(ours.length);
    await open(page, { body: inContents, size: '16px' });
    const bare = await readLooks(page);
    await open(page, {
      host: contextualRules,
      order,
      body: inContents,
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
