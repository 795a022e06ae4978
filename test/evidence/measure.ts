import type { Browser, Page, Request } from 'playwright';
import { atRest, picture } from '../support/atRest.js';
import { contrast, type Rgb } from '../support/contrast.js';
import type { Language, Site } from './comparisonSite.js';
import { type Colors, type Look, look, measureTabStops } from './look.js';
import { inkContrast, shapeDifference } from './pixels.js';
import type { Parts, System } from './system.js';

/** The figures of one system's page in one language. */
export interface Figures {
  bodySize: number;
  bodySizeNarrow: number;
  bodyContrast: number;
  lowestContrast: number;
  charactersPerLine: number;
  typeScale: string;
  typeScaleNarrow: string;
  smallestTarget: number;
  unseenStops: number;
  overflow: number;
  clippedTasks: number;
  brokenWords: number;
  tasksWithoutScript: number;
  tasksInPrint: number;
  iconContrast: number;
  iconContrastForced: number;
  iconShapeDifference: number;
  heightOpen: number;
  heightOpenNarrow: number;
}

/** What must be right before the figures mean anything. */
interface Proof {
  style: string | undefined;
  fonts: string[];
  faults: string[];
  text: string;
  /** The visible share of the first task: closed, after one click, after two clicks. */
  clicks: number[];
  /** The difference between two pictures of the same closed icon. */
  sameIcon: number;
}

export interface Result {
  figures: Figures;
  proof: Proof;
}

/** The windows in which all pages are measured. Opening a window for each page would take too long. */
export interface Windows {
  page: Page;
  /** A window without scripts. */
  plain: Page;
}

const screen = { width: 1280, height: 600 };

export async function openWindows(browser: Browser): Promise<Windows> {
  const page = await browser.newPage({ viewport: screen, deviceScaleFactor: 2 });
  const plain = await browser.newPage({ viewport: screen, javaScriptEnabled: false });
  return { page, plain };
}

export async function measure(
  { page, plain }: Windows,
  site: Site,
  system: System,
  lang: Language,
): Promise<Result> {
  const { parts, proof } = system;
  await page.setViewportSize(screen);
  const faults = collectFaults(page);
  try {
    await open(page, site.url(system, lang));
    const fonts = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll(/["']/g, '')),
    );
    const style = await page.evaluate(({ selector, property }) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(property) : undefined;
    }, proof);
    const text = await page.evaluate(() => document.body.textContent ?? '');

    await page.emulateMedia({ media: 'print' });
    const printed = await read(page, parts);
    await page.emulateMedia({ media: 'screen' });

    const forced: number[] = [];
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      forced.push(inkContrast(await takeIcon(page, parts)));
    }
    await page.emulateMedia({ forcedColors: null, colorScheme: null });

    const closed = await takeIcon(page, parts);
    const sameIcon = shapeDifference(closed, await takeIcon(page, parts));
    const clicks = [await firstSeen(page, parts)];
    for (const _ of ['open', 'close']) {
      await page.locator(parts.trigger).first().click();
      await settle(page);
      clicks.push(await firstSeen(page, parts));
    }
    await openAll(page, parts);
    const iconShapeDifference = shapeDifference(closed, await takeIcon(page, parts));
    const wide = await read(page, parts);
    const wideStops = await page.evaluate(measureTabStops);

    await page.setViewportSize({ width: 320, height: 256 });
    await settle(page);
    const narrow = await read(page, parts);
    const sides = [...wideStops, ...(await page.evaluate(measureTabStops))];

    const figures: Figures = {
      bodySize: wide.sizes.body,
      bodySizeNarrow: narrow.sizes.body,
      bodyContrast: lowestContrast([wide.bodyColors, narrow.bodyColors]),
      lowestContrast: lowestContrast([...wide.colors, ...narrow.colors]),
      charactersPerLine: median(wide.lines),
      typeScale: scale(wide),
      typeScaleNarrow: scale(narrow),
      smallestTarget: Math.min(...sides.filter((side) => side > 2)),
      unseenStops: sides.filter((side) => side <= 2).length,
      overflow: narrow.overflow,
      clippedTasks: narrow.readable.filter((share) => share < 0.99).length,
      brokenWords: narrow.broken.length,
      tasksWithoutScript: await withoutScript(plain, site.url(system, lang), parts),
      tasksInPrint: whole(printed),
      iconContrast: inkContrast(closed),
      iconContrastForced: Math.min(...forced),
      iconShapeDifference,
      heightOpen: wide.height,
      heightOpenNarrow: narrow.height,
    };
    return { figures, proof: { style, fonts, faults, text, clicks, sameIcon } };
  } finally {
    page.removeAllListeners();
    await page.emulateMedia({ media: null, forcedColors: null, colorScheme: null });
    // GOV.UK's accordion restores open tasks on the next page.
    await page.evaluate(() => sessionStorage.clear());
  }
}

/** Collects all errors and failed requests of the page from now on. */
function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()} ${response.status()}`);
  });
  return faults;
}

/** The requests of each page since it was opened. */
const requestsOf = new WeakMap<Page, Set<Request>>();

export async function open(page: Page, url: string): Promise<void> {
  const requests = new Set<Request>();
  requestsOf.set(page, requests);
  page.removeAllListeners('request');
  page.on('request', (request) => requests.add(request));
  await page.goto(url, { waitUntil: 'load' });
  await settle(page);
}

/** Waits until the page is at rest and all pictures of stylesheets have loaded. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(atRest);
  const responses = [...(requestsOf.get(page) ?? [])].map((request) => request.response());
  for (const response of await Promise.all(responses)) await response?.finished();
}

/** Opens all tasks without focus, because a focus ring would change the pictures. */
export async function openAll(page: Page, { trigger }: Parts): Promise<void> {
  const opened = await page.evaluate((selector) => {
    const controls = [...document.querySelectorAll(selector)].map((one) =>
      one.closest<HTMLElement>('button, summary'),
    );
    const closed = controls.filter(
      (one) => one?.ariaExpanded === 'false' || one?.matches('details:not([open]) > summary'),
    );
    for (const control of closed) control?.click();
    return closed.length;
  }, trigger);
  if (opened !== 6)
    throw new Error(`${opened} of 6 tasks were closed and could be opened: ${trigger}`);
  await settle(page);
}

async function read(page: Page, parts: Parts): Promise<Look> {
  await settle(page);
  return page.evaluate(look, parts);
}

const firstSeen = async (page: Page, parts: Parts) => (await read(page, parts)).readable[0] ?? 0;

const whole = ({ readable }: Look) => readable.filter((share) => share >= 0.99).length;

async function withoutScript(page: Page, url: string, parts: Parts): Promise<number> {
  await page.goto(url, { waitUntil: 'load' });
  // A `summary` opens its task without a script.
  const summaries = page.locator('details:not([open]) > summary');
  while ((await summaries.count()) > 0) await summaries.first().click();
  return whole(await page.evaluate(look, parts));
}

/** Takes a picture of the icon of the first task. */
async function takeIcon(page: Page, { icon, trigger }: Parts): Promise<Buffer> {
  await settle(page);
  const clip = await page.evaluate(
    ([place, button]) => {
      const own = 'selector' in place;
      const element = document.querySelector<HTMLElement>(own ? place.selector : button);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      if (own) return { x, y, width, height };
      const edge = 3; // the border of the trigger
      const left = place.end === 'left' ? x + edge : x + width - place.within;
      return { x: left, y: y + edge, width: place.within - edge, height: height - 2 * edge };
    },
    [icon, trigger] as const,
  );
  const [left, top] = [Math.floor(clip.x), Math.floor(clip.y)];
  const [width, height] = [Math.ceil(clip.width), Math.ceil(clip.height)];
  return picture(page, { clip: { x: left, y: top, width, height } });
}

/** Without a colour there is no text, which counts as no contrast. */
function lowestContrast(colors: readonly (Colors | undefined)[]): number {
  const contrasts = colors.map((pair) =>
    pair ? contrast(toRgb(pair.text), toRgb(pair.background)) : 1,
  );
  return Math.min(...contrasts);
}

function toRgb([red = 0, green = 0, blue = 0]: readonly number[]): Rgb {
  return [red, green, blue];
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const scale = ({ sizes: { title, statement, task, body } }: Look) =>
  [title, statement, task, body].map((size) => Math.round(size * 10) / 10).join(' / ');
