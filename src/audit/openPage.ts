import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { openEmptyPage } from './browserPages.js';
import type { Subject } from './subject.js';

/** A state of a page. The audit looks at each page in each of them. */
export interface State {
  name: string;
  /** Brings the page into the state. Returns false if the page has no such state. */
  enter(page: Page): Promise<boolean>;
}

/** Presses buttons with `aria-expanded="false"`. A press may close another part, so the number is limited. */
async function open(page: Page, most: number): Promise<boolean> {
  const pressed = await page.evaluate(async (limit) => {
    let presses = 0;
    const seen = new Set<Element>();
    while (presses < limit) {
      const closed = [
        ...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]:not(:disabled)'),
      ].find(
        (button) => !seen.has(button) && button.checkVisibility() && button.ariaDisabled !== 'true',
      );
      if (!closed) break;
      seen.add(closed);
      closed.click();
      presses += 1;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return presses;
  }, most);
  return pressed > 0;
}

export const states: readonly State[] = [
  { name: 'closed', enter: async () => true },
  { name: 'first open', enter: (page) => open(page, 1) },
  { name: 'all open', enter: (page) => open(page, 200) },
  {
    name: 'focused',
    async enter(page) {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement !== document.body);
    },
  },
];

/** Waits until a page is at rest: loaded, its fonts too, and no frame pending. */
async function waitForRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 500);
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
  });
}

/** How to open a page. */
export interface PageSource {
  name: string;
  address: string;
  /** What every context of the page needs, such as a language. */
  options?: BrowserContextOptions;
  /** Waits until the page can be audited. */
  ready?: (page: Page) => Promise<unknown>;
  state?: State;
}

/** Makes a subject of an address. */
export function subjectOf(browser: Browser, source: PageSource): Subject {
  const { name, address, state, ready = waitForRest } = source;
  return {
    name,
    async open(options = {}) {
      const page = await openEmptyPage(browser, { ...source.options, ...options });
      await page.goto(address);
      // A page without script has no state but its first one.
      if (options.javaScriptEnabled === false) return page;
      await ready(page);
      if (state && (await state.enter(page))) await ready(page);
      return page;
    },
  };
}
