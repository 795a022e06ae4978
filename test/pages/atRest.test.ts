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

/** A square that takes its time to get to the right and to turn from white to black. */
const square = `<style>
    #square { position: absolute; inset: 0 auto auto 0; inline-size: 50px; block-size: 50px;
      background: #fff; transition: translate 0.5s, background-color 0.5s; }
    #square.moved { translate: 200px; background: #000; }
  </style><div id="square"></div>`;

const left = () => page.locator('#square').evaluate((one) => one.getBoundingClientRect().left);

/** Brings the square to the right and to black in steps of a frame, which no animation tells of. */
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

describe('what is measured at rest is measured', () => {
  test.each([
    ['that runs', 0],
    ['that begins one frame later', 1],
    ['that begins two frames later', 2],
  ])('after the end of a transition %s', async (_, frames) => {
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

  test('after the end of a movement that a script makes frame by frame', async () => {
    await page.setContent(square);
    await page.evaluate(moveByScript);
    await page.evaluate(atRest);
    expect(await left()).toBe(200);
  });

  test('after a colour has turned, though no box moves', async () => {
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

  test.each([3, 100, 3000])('after the end of smooth scrolling by %i px', async (distance) => {
    await page.setContent(
      `<!doctype html><div id="box" style="block-size: 200px; overflow: auto; white-space: pre">${'Line\n'.repeat(500)}</div>
       <div style="block-size: 9000px"></div>`,
    );
    for (const scroller of ['document.documentElement', 'document.querySelector("#box")']) {
      // In new versions it promises its own end, for which Playwright would wait.
      await page.evaluate(`void ${scroller}.scrollTo({ top: ${distance}, behavior: "smooth" })`);
      await page.evaluate(atRest);
      expect(await page.evaluate(`${scroller}.scrollTop`)).toBe(distance);
    }
  });

  test('after an image has come', async () => {
    await page.evaluate(() => {
      document.body.innerHTML = '<img src="/image.svg" alt="Late"><p>Below</p>';
    });
    await page.evaluate(atRest);
    expect((await page.locator('img').boundingBox())?.height).toBe(123);
  });

  test('after a font has come', async () => {
    await page.evaluate(() => {
      document.body.innerHTML = `<style>@font-face { font-family: Late; src: url(/font); }</style>
        <span style="font: 40px Late, monospace">WWWWiiii</span>`;
    });
    await page.evaluate(atRest);
    const there = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
    expect(there).toEqual(['loaded']);
  });

  test('after the end of what moves in a shadow tree and in a frame', async () => {
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

  test('while an animation without an end stands still', async () => {
    await page.setContent(`${square}<style>@keyframes around { to { rotate: 1turn; } }
      #square { animation: around 1s infinite; }</style>`);
    await page.evaluate(atRest);
    const states = await page.evaluate(() =>
      document.getAnimations().map(({ playState }) => playState),
    );
    expect(states).toEqual(['paused']);
  });
});

describe('what does not come to rest is named', () => {
  const failure = (limit: number) =>
    page.evaluate(atRest, limit).then(
      () => 'It came to rest.',
      ({ message }: Error) => message,
    );

  test('where a transition takes longer than the limit', async () => {
    await page.setContent(square.replaceAll('0.5s', '60s'));
    await page.locator('#square').evaluate((one) => one.classList.add('moved'));
    expect(await failure(300)).toMatch(
      /did not come to rest within 300 ms.*translate of <div#square\.moved>/,
    );
  });

  test('where a script moves a box for ever', async () => {
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

  test('where an image never comes', async () => {
    await page.route('**/never.svg', () => {});
    await page.evaluate(() => {
      document.body.innerHTML = '<img class="never" src="/never.svg" alt="Never">';
    });
    expect(await failure(300)).toContain('<img.never>, which is loading');
  });
});

test('a picture shows the end of what moves', async () => {
  await page.setContent(square);
  await page.evaluate(moveByScript);
  const clip = { x: 200, y: 0, width: 50, height: 50 };
  const { data } = PNG.sync.read(await picture(page, { clip }));
  expect(Math.max(...data.filter((_, index) => index % 4 !== 3))).toBe(0);
});

test('no test takes a picture by itself, or waits for a length of time', () => {
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
