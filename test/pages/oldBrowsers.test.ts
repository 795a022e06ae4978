import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { everyPart } from './everyPart.js';
import { ours } from './looks.js';

const { executablePath } = await locateChromium();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(() => browser?.close());

/** Our stylesheet as a browser without a feature reads it. */
const browsers = [
  ['every feature', ours],
  ['no content-visibility, as Safari before 18', ours.replaceAll('content-visibility', 'no-such')],
  ['no media feature scripting, as Chrome before 120', ours.replaceAll('(scripting:', '(no-such:')],
  ['no registered properties, as Firefox before 128', ours.replaceAll('@property', '@no-such')],
  [
    'neither content-visibility nor scripting',
    ours.replaceAll('content-visibility', 'no-such').replaceAll('(scripting:', '(no-such:'),
  ],
] as const;

async function open(css: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><style>${css}</style><body>${everyPart}</body></html>`,
  );
  return page;
}

const panels = '.nj-task-accordion__panel';
const heights = async (page: Page) =>
  Promise.all(
    (await page.locator(panels).all()).map(
      async (panel) => (await panel.boundingBox())?.height ?? 0,
    ),
  );

describe.each(browsers)('%s', (name, css) => {
  test(`Without scripts all panels have their height in a browser with ${name}`, async () => {
    const page = await open(css, false);
    // The clock of the stylesheet shows them after four seconds, where the browser cannot ask for scripting.
    await expect.poll(async () => Math.min(...(await heights(page)))).toBeGreaterThan(20);
    await page.context().close();
  });

  test(`A task closes, and opens again, in a browser with ${name}`, async () => {
    const page = await open(css, true);
    const panel = page.locator(panels).first();
    const state = () =>
      panel.evaluate((one) => {
        const body = one.firstElementChild as HTMLElement;
        return {
          height: one.getBoundingClientRect().height,
          seen: body.checkVisibility({ contentVisibilityAuto: true }),
        };
      });
    await page.evaluate(() => {
      for (const root of document.querySelectorAll('.nj-task-accordion')) {
        root.setAttribute('data-hydrated', '');
      }
    });
    expect(await state()).toEqual({ height: 0, seen: false });
    await panel.evaluate((one) => one.removeAttribute('hidden'));
    expect((await state()).height).toBeGreaterThan(20);
    expect((await state()).seen).toBe(true);
    await panel.evaluate((one) => one.setAttribute('hidden', 'until-found'));
    expect(await state()).toEqual({ height: 0, seen: false });
    await page.context().close();
  });
});
