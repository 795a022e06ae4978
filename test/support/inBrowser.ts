import { afterEach } from 'vitest';
import { cdp, page } from 'vitest/browser';
import '../../src/styles.css';
import { atRest } from './atRest.js';

/** Chromium's own protocol: what no script of a page can do, such as print or forced colours. */
interface Protocol {
  send(method: string, parameters: object): Promise<unknown>;
}

/** The page as on another medium, at rest. The query is asserted: an emulation that fails does so silently. */
export async function emulate(
  query: string,
  settings: { media?: string; features?: { name: string; value: string }[] },
): Promise<void> {
  await (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', settings);
  if (!window.matchMedia(query).matches) throw new Error(`The browser does not emulate ${query}.`);
  await atRest();
}

afterEach(async () => {
  await (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', {
    media: '',
    features: [],
  });
  await page.viewport(1024, 768);
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('data-nj-theme');
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  window.scrollTo(0, 0);
});

/** Whether any of it can be seen: not clipped to a point, not hidden, not skipped. */
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
