import { afterEach } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../src/styles.css';
import { findTrigger } from './accordion.js';
import { atRest } from './atRest.js';

/** Chromium's protocol for developer tools. No script of a page can print or force colours. */
interface Protocol {
  send(method: string, parameters: object): Promise<unknown>;
}

const setMedia = (settings: object) =>
  (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', settings);

let isEmulated = false;

/**
 * Shows the page on another medium and waits until it is at rest. An emulation that fails reports
 * nothing, so the query is checked.
 */
export async function emulate(
  query: string,
  settings: { media?: string; features?: { name: string; value: string }[] },
): Promise<void> {
  isEmulated = true;
  await setMedia(settings);
  if (!window.matchMedia(query).matches) throw new Error(`The browser does not emulate ${query}.`);
  await atRest();
}

const address = window.location.href;

afterEach(async () => {
  sessionStorage.clear();
  // Each call of the browser takes longer than a test without one.
  if (isEmulated) await setMedia({ media: '', features: [] });
  isEmulated = false;
  if (window.innerWidth !== 1024 || window.innerHeight !== 768) await page.viewport(1024, 768);
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('data-nj-theme');
  window.history.replaceState(null, '', address);
  window.scrollTo(0, 0);
});

/** Presses the button of a task as a user does. */
export const press = (id: string, root?: ParentNode) => userEvent.click(findTrigger(id, root));

/** False for an element that is clipped to a point, hidden, or not rendered in a closed task. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ contentVisibilityAuto: true });
}

/** The elements whose content is larger than the box that cuts it off. */
export function clipped(root: Element): Element[] {
  return [...root.querySelectorAll('*')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.clientWidth <= 1 || !isSeen(element)) return false;
    const cutX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return cutX || cutY;
  });
}
