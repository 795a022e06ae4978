import type { Page } from 'playwright';
import { textOf } from './installed.js';

/**
 * Runs a script of a package in the page, once. The page's content security policy does not apply,
 * because the browser's debugger runs it.
 */
export async function injectOnce(
  page: Page,
  global: string,
  name: string,
  file: string,
): Promise<void> {
  const there = await page.evaluate((key) => key in window, global);
  if (there) return;
  // A page may have a module loader, which the script would register with instead of the window.
  await page.evaluate(`(() => { const define = undefined, module = undefined, exports = undefined;
    ${textOf(name, file)}
    ; window[${JSON.stringify(global)}] ??= typeof ${global} === 'undefined' ? undefined : ${global}; })()`);
}

/** Returns the start tag of each element. An XPath that finds nothing gives an empty string. */
export function startTags(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (all) =>
      all.map((path) => {
        try {
          const { singleNodeValue: node } = document.evaluate(path, document, null, 9, null);
          const element = node instanceof Element ? node : node?.parentElement;
          return element ? (/^<[^>]*>/.exec(element.outerHTML)?.[0] ?? '') : '';
        } catch {
          return '';
        }
      }),
    [...paths],
  );
}
