import type { Browser, BrowserContextOptions, Page } from 'playwright';

/**
 * The empty pages, by the options that a page cannot change. In a new context, a page has a new process and no
 * compiled scripts, so it takes three times as long. Each page has a context of its own: the browser paints
 * only the page in front.
 */
const emptyPages = new WeakMap<Browser, Map<string, Page[]>>();
const keys = new WeakMap<Page, string>();

function pagesOf(browser: Browser, key: string): Page[] {
  const all = emptyPages.get(browser) ?? new Map<string, Page[]>();
  emptyPages.set(browser, all);
  const pages = all.get(key) ?? [];
  all.set(key, pages);
  return pages;
}

/** Returns an empty page with these options, in a context that no other open page has. */
export async function openEmptyPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { viewport, colorScheme, reducedMotion, forcedColors, contrast, ...fixed } = options;
  const key = JSON.stringify(fixed);
  const page = pagesOf(browser, key).pop() ?? (await (await browser.newContext(fixed)).newPage());
  keys.set(page, key);
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
    forcedColors: forcedColors ?? 'none',
    contrast: contrast ?? 'no-preference',
  });
  return page;
}

/** Empties a page and deletes what it has stored. It is used again for the same options. */
export async function closePage(page: Page): Promise<void> {
  const context = page.context();
  const browser = context.browser();
  const key = keys.get(page);
  if (!browser || key === undefined || context.pages().length > 1) return context.close();
  await page
    .evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    })
    // A page of another scheme than HTTP has no storage.
    .catch(() => undefined);
  await context.clearCookies();
  page.removeAllListeners();
  await page.unrouteAll();
  await page.goto('about:blank');
  // The pointer would hover over the next page. Firefox refuses a place outside the window.
  await page.mouse.move(-1, -1).catch(() => page.mouse.move(0, 0));
  pagesOf(browser, key).push(page);
}
