import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atRest } from '../support/atRest.js';
import { bundle } from '../support/bundle.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { type Server, startServer } from '../support/server.js';

const { executablePath } = await locateChromium();
let browser: Browser;
let server: Server;

beforeAll(async () => {
  const script = await bundle(path.join(import.meta.dirname, 'island.tsx'));
  const islands = ['one', 'two', 'one']
    .map((name) => `<div class="island ${name}"></div>`)
    .join('');
  const html = `<!doctype html><html lang="en"><head><title>Islands</title></head><body>${islands}
    <script type="module" src="/first.js"></script><script type="module" src="/second.js"></script>
    <script type="module" src="/third.js"></script></body></html>`;
  server = await startServer(({ pathname }) =>
    pathname.endsWith('.js')
      ? { type: 'text/javascript', content: script }
      : { type: 'text/html', content: html },
  );
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('Three copies of React and of the package on one page generate different ids', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(server.origin);
  await page.waitForFunction(() => document.querySelectorAll('.nj-vision').length === 3);
  await page.evaluate(atRest);
  const { ids, missing, copies } = await page.evaluate(() => {
    const all = [...document.querySelectorAll('.island [id]')].map(({ id }) => id);
    const names = ['aria-labelledby', 'aria-describedby', 'aria-controls'];
    const lost = names.flatMap((name) =>
      [...document.querySelectorAll(`.island [${name}]`)]
        .filter((element) => {
          const id = element.getAttribute(name) ?? '';
          return !element.closest('.island')?.querySelector(`#${id}`);
        })
        .map(({ outerHTML }) => outerHTML),
    );
    return { ids: all, missing: lost, copies: new Set(window.copiesOfReact).size };
  });
  expect(errors).toEqual([]);
  expect(copies).toBe(3);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(missing).toEqual([]);
  await page.close();
});
