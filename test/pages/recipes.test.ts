import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atRest } from '../support/atRest.js';
import { bundle } from '../support/bundle.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { fileAnswer, type Server, startServer } from '../support/server.js';

/* The recipes that need real addresses, requests or paper. */
const root = path.resolve(import.meta.dirname, '../..');
/** KRDS contains the same font files that the recipe names. */
const fonts = path.resolve(
  createRequire(import.meta.url).resolve('krds-uiux/package.json'),
  '../resources/fonts',
);
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'";
const sheets: Record<string, string> = {
  '/nurijip.css': path.join(root, 'dist/styles.css'),
  '/pretendard-gov.css': path.join(root, 'stories/recipes/pretendard-gov.css'),
  '/printed-on.css': path.join(root, 'stories/recipes/printed-on.css'),
};

/** The query of a page names a stylesheet that it loads too. */
const html = (lang: string, extra: string) => `<!doctype html><html lang="${lang}"><head>
  <meta charset="utf-8"><title>Key tasks</title><link rel="icon" href="/icon.svg">
  <link rel="stylesheet" href="/nurijip.css"><link rel="stylesheet" href="/printed-on.css">
  ${extra && `<link rel="stylesheet" href="/${extra}">`}
  </head><body><div id="root"></div><script type="module" src="/client.js"></script></body></html>`;

const { executablePath } = await locateChromium();
let browser: Browser;
let server: Server;
let context: BrowserContext;
let page: Page;
/** Every request of the page, with its type. */
let requests: { url: string; type: string }[];
let errors: string[];

beforeAll(async () => {
  const script = await bundle(path.join(import.meta.dirname, 'recipesClient.tsx'));
  server = await startServer(({ pathname, search }) => {
    const sheet = sheets[pathname];
    if (sheet) return fileAnswer(sheet);
    if (pathname.startsWith('/fonts/'))
      return fileAnswer(path.join(fonts, path.basename(pathname)));
    if (pathname === '/client.js') return { type: 'text/javascript', content: script };
    if (pathname === '/icon.svg') return { type: 'image/svg+xml', content: '<svg/>' };
    if (pathname === '/site-font.css') {
      return { type: 'text/css', content: ':root { --nj-font-family: "Site Sans", serif }' };
    }
    const content = html(pathname.slice(1, 3), search.slice(1));
    return { type: 'text/html', content, headers: { 'content-security-policy': policy } };
  });
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  requests = [];
  errors = [];
  page.on('request', (request) => {
    requests.push({ url: request.url(), type: request.resourceType() });
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() !== 'info') errors.push(message.text());
  });
});
afterEach(async () => {
  expect(errors).toEqual([]);
  expect(requests.filter(({ url }) => !url.startsWith(`${server.origin}/`))).toEqual([]);
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(address: string): Promise<void> {
  await page.goto(server.origin + address);
  await page.locator('.nj-task-accordion[data-hydrated]').waitFor();
  await page.evaluate(atRest);
}

describe('the switch between English and Korean', () => {
  const other = (name: string) => page.getByRole('link', { name });

  test('The link to the other language leads to the task that the user opened', async () => {
    await open('/en/key-tasks');
    expect(await other('한국어').getAttribute('href')).toBe('/ko/key-tasks');
    await page.getByRole('button', { name: /Pursuing confident cooperation/ }).click();
    await other('한국어').click();
    await page.waitForURL('**/ko/key-tasks#neighboring-countries');
    const task = page.locator('#neighboring-countries');
    await task.locator('button[aria-expanded="true"]').waitFor();
    expect(await page.locator('button[aria-expanded="true"]').count()).toBe(1);
    await page.evaluate(atRest);
    expect(await task.getByRole('heading').isVisible()).toBe(true);
    // The address has opened the task, so the way back needs no press.
    await other('English').click();
    await page.waitForURL('**/en/key-tasks#neighboring-countries');
    await task.locator('button[aria-expanded="true"]').waitFor();
  });

  test('After "Show all" the link leads to the page, and after one more press to that task', async () => {
    await open('/ko/key-tasks');
    await page.getByRole('button', { name: /^모두 펼치기|모두 펼치기$/ }).click();
    expect(await other('English').getAttribute('href')).toBe('/en/key-tasks');
    const first = page.locator('#public-diplomacy button').first();
    await first.click();
    await first.click();
    expect(await other('English').getAttribute('href')).toBe('/en/key-tasks#public-diplomacy');
  });
});

describe('Pretendard GOV', () => {
  const fontsLoaded = () =>
    requests.filter(({ type }) => type === 'font').map(({ url }) => new URL(url).pathname);

  /** Returns the fonts that paint an element. Only `isCustomFont` ones come from a font file of the site. */
  async function fontsOf(selector: string): Promise<unknown> {
    const protocol = await context.newCDPSession(page);
    await protocol.send('DOM.enable');
    await protocol.send('CSS.enable');
    const { root: document } = await protocol.send('DOM.getDocument');
    const { nodeId } = await protocol.send('DOM.querySelector', {
      nodeId: document.nodeId,
      selector,
    });
    const { fonts: used } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId });
    return used.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]);
  }

  test('Without the recipe no font is loaded', async () => {
    await open('/ko/key-tasks');
    expect(fontsLoaded()).toEqual([]);
  });

  test('With the recipe the tasks have Pretendard GOV from the own server, under a strict policy', async () => {
    await open('/ko/key-tasks?pretendard-gov.css');
    expect(fontsLoaded().sort()).toEqual([
      '/fonts/PretendardGOV-Bold.subset.woff2',
      '/fonts/PretendardGOV-Regular.subset.woff2',
    ]);
    await page.locator('.nj-task-accordion__trigger').first().click();
    await page.evaluate(atRest);
    expect(await fontsOf('.nj-task-accordion__trigger')).toEqual([['Pretendard GOV', true]]);
    expect(await fontsOf('nj-panel:not([hidden]) p')).toEqual([['Pretendard GOV', true]]);
  });

  test('--nj-font-family gives every text of the tasks the font of a site', async () => {
    await open('/ko/key-tasks?site-font.css');
    const families = await page
      .locator('.nj-task-accordion :is(button, span, p)')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fontFamily))]);
    expect(families).toEqual(['"Site Sans", serif']);
  });
});

test('A print of the browser has the date, and the screen does not', async () => {
  await open('/en/key-tasks');
  const date = page.locator('.printed-on time');
  expect(await date.count()).toBe(0);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await date.waitFor({ state: 'attached' });
  expect(await date.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('.printed-on').innerText();
  expect(text).toContain('https://www.example.go.kr/en/key-tasks');
  expect(text).toMatch(/Printed on\s+\w+ \d{1,2}, \d{4}/);
});
