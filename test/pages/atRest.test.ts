import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atRest, picture } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';

const { executablePath } = await locateChromium();
const tests = path.resolve(import.meta.dirname, '..');
const font = path.join(
  tests,
  '../node_modules/krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2',
);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 400, height: 300 } });
  await page.route('http://late.invalid/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
    if (pathname === '/font') await route.fulfill({ path: font });
    else {
      const body = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="123"></svg>';
      await route.fulfill({ contentType: 'image/svg+xml', body });
    }
  });
  await page.goto('http://late.invalid/');
});
afterEach(() => page.close());

/** A square that moves slowly to the right and turns from white to black. */
const square = `<style>
    #square { position: absolute; inset: 0 auto auto 0; inline-size: 50px; block-size: 50px;
      background: #fff; transition: translate 0.5s, background-color 0.5s; }
    #square.moved { translate: 200px; background: #000; }
  </style><div id="square"></div>`;

const left = () => page.locator('#square').evaluate((one) => one.getBoundingClientRect().left);

/** Moves and colours the square in each frame by script, without an animation. */
function moveByScript(): void {
  const element = document.querySelector('#square') as HTMLElement;
  element.style.transition = 'none';
  element.style.backgroundColor = '#000';
  let at = 0;
  const step = () => {
    at += 5;
    element.style.left = `${at}px`;
    if (at < 200) requestAnimationFrame(step);
  };
  step();
}

describe('atRest', () => {
  test.each([
    ['that runs', 0],
    ['that begins one frame later', 1],
    ['that begins two frames later', 2],
  ])('atRest waits for the end of a transition %s', async (_, frames) => {
    await page.setContent(square);
    await page.evaluate((count) => {
      const move = () => document.querySelector('#square')?.classList.add('moved');
      const later = (left: number): void => {
        if (left === 0) move();
        else requestAnimationFrame(() => later(left - 1));
      };
      later(count);
    }, frames);
    await page.evaluate(atRest);
    expect(await left()).toBe(200);
  });

  test('atRest waits for the end of a movement by script', async () => {
    await page.setContent(square);
    await page.evaluate(moveByScript);
    await page.evaluate(atRest);
    expect(await left()).toBe(200);
  });

  test('atRest waits for the end of a colour change', async () => {
    await page.setContent(square);
    await page.locator('#square').evaluate((one) => {
      one.style.backgroundColor = '#000';
    });
    await page.evaluate(atRest);
    const color = await page
      .locator('#square')
      .evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(color).toBe('rgb(0, 0, 0)');
  });

  test.each([3, 100, 3000])(
    'atRest waits for the end of smooth scrolling by %i px',
    async (distance) => {
      await page.setContent(
        `<!doctype html><div id="box" style="block-size: 200px; overflow: auto; white-space: pre">${'Line\n'.repeat(500)}</div>
       <div style="block-size: 9000px"></div>`,
      );
      for (const scroller of ['document.documentElement', 'document.querySelector("#box")']) {
        // New versions return a promise, for which Playwright would wait.
        await page.evaluate(`void ${scroller}.scrollTo({ top: ${distance}, behavior: "smooth" })`);
        await page.evaluate(atRest);
        expect(await page.evaluate(`${scroller}.scrollTop`)).toBe(distance);
      }
    },
  );

  test('atRest waits for images', async () => {
    await page.evaluate(() => {
      document.body.innerHTML = '<img src="/image.svg" alt="Late"><p>Below</p>';
    });
    await page.evaluate(atRest);
    expect((await page.locator('img').boundingBox())?.height).toBe(123);
  });

  test('atRest waits for fonts', async () => {
    await page.evaluate(() => {
      document.body.innerHTML = `<style>@font-face { font-family: Late; src: url(/font); }</style>
        <span style="font: 40px Late, monospace">WWWWiiii</span>`;
    });
    await page.evaluate(atRest);
    const there = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
    expect(there).toEqual(['loaded']);
  });

  test('atRest waits for shadow trees and iframes', async () => {
    await page.evaluate((html) => {
      const [host, frame] = [document.createElement('div'), document.createElement('iframe')];
      document.body.append(host, frame);
      const inner = frame.contentDocument as Document;
      for (const tree of [host.attachShadow({ mode: 'open' }), inner.body]) {
        tree.innerHTML = html;
        const element = tree.querySelector('#square') as HTMLElement;
        element.getBoundingClientRect();
        element.classList.add('moved');
      }
    }, square);
    await page.evaluate(atRest);
    const lefts = await page.evaluate(() =>
      [document.querySelector('div')?.shadowRoot, document.querySelector('iframe')?.contentDocument]
        .map((tree) => tree?.querySelector('#square')?.getBoundingClientRect().left)
        .map(Number),
    );
    expect(lefts).toEqual([200, 200]);
  });

  test('atRest pauses an endless animation', async () => {
    await page.setContent(`${square}<style>@keyframes around { to { rotate: 1turn; } }
      #square { animation: around 1s infinite; }</style>`);
    await page.evaluate(atRest);
    const states = await page.evaluate(() =>
      document.getAnimations().map(({ playState }) => playState),
    );
    expect(states).toEqual(['paused']);
  });
});

describe('atRest on a page that does not come to rest', () => {
  const failure = (limit: number) =>
    page.evaluate(atRest, limit).then(
      () => 'It came to rest.',
      ({ message }: Error) => message,
    );

  test('atRest names a transition that takes longer than the limit', async () => {
    await page.setContent(square.replaceAll('0.5s', '60s'));
    await page.locator('#square').evaluate((one) => one.classList.add('moved'));
    expect(await failure(300)).toMatch(
      /did not come to rest within 300 ms.*translate of <div#square\.moved>/,
    );
  });

  test('atRest names a box that a script moves without end', async () => {
    await page.setContent(square);
    await page.evaluate(() => {
      const element = document.querySelector('#square') as HTMLElement;
      const step = (time: number) => {
        element.style.insetBlockStart = `${time % 100}px`;
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    expect(await failure(300)).toContain('the box of <div#square>');
  });

  test('atRest names an image that does not load', async () => {
    await page.route('**/never.svg', () => {});
    await page.evaluate(() => {
      document.body.innerHTML = '<img class="never" src="/never.svg" alt="Never">';
    });
    expect(await failure(300)).toContain('<img.never>, which is loading');
  });
});

test('A picture shows the end of a movement', async () => {
  await page.setContent(square);
  await page.evaluate(moveByScript);
  const clip = { x: 200, y: 0, width: 50, height: 50 };
  const { data } = PNG.sync.read(await picture(page, { clip }));
  expect(Math.max(...data.filter((_, index) => index % 4 !== 3))).toBe(0);
});

test('All tests take pictures with picture() and wait for conditions', () => {
  const sources = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const found = sources.flatMap((file) => {
    const calls = readFileSync(path.join(tests, file), 'utf8').matchAll(
      /\.(screenshot|waitForTimeout)\(/g,
    );
    return [...calls].map(([, name]) => `${file}: ${name}`);
  });
  expect(found).toEqual([`${path.join('support', 'atRest.ts')}: screenshot`]);
});
