import type { Page } from 'playwright';
import type { Check } from '../subject.js';
import { findingsOf, type Place, settle, withPage } from './probe.js';

export const skipLink: Check = {
  criterion: '2.4.1',
  name: 'The first links skip to what they name and take the focus along',
  async run(subject) {
    const places: Place[] = [];
    // Sites have up to three skip links. Each is tried on a fresh page.
    for (let index = 1; index <= 4; index += 1) {
      const place = await withPage(subject, {}, (page) => tryLink(page, index));
      if (place === 'none') break;
      if (place) places.push(place);
    }
    return findingsOf('2.4.1', 'skip-link', places);
  },
};

/** Tries the stop with this number. Returns what is wrong, or `none` if it is no skip link. */
async function tryLink(page: Page, index: number): Promise<Place | 'none' | undefined> {
  for (let presses = 0; presses < index; presses += 1) await page.keyboard.press('Tab');
  const link = await page.evaluate(() => {
    const element = document.activeElement;
    const href = element?.getAttribute('href') ?? '';
    const { place, isVisible } = window.nurijipAudit;
    const hasBlocks = Boolean(
      document.querySelector('nav, header, [role=banner], [role=navigation]'),
    );
    return {
      place: place(element ?? document.body, ''),
      href,
      isVisible: Boolean(element && isVisible(element)),
      isNeeded: hasBlocks && Boolean(document.querySelector('main, [role=main]')),
      // Links inside the content lead to a part of it and may leave the focus to the browser.
      isInContent: Boolean(element?.closest('main, [role=main]')),
      saysMain: /main|content|본문/i.test(element?.textContent ?? ''),
    };
  });
  const report = (message: string): Place => ({ ...link.place, message });
  const isSkipLink = link.href.startsWith('#') && link.href !== '#';
  if (!isSkipLink || (index > 1 && link.isInContent)) {
    return index === 1 && link.isNeeded
      ? report('The first stop is no link that skips to the content.')
      : 'none';
  }
  if (!link.isVisible) return report('The skip link is not visible with the focus.');
  await page.keyboard.press('Enter');
  await settle(page);
  const arrived = await page.evaluate((href) => {
    const target = document.getElementById(decodeURIComponent(href.slice(1)));
    const { activeElement } = document;
    return {
      exists: Boolean(target),
      hasFocus: Boolean(
        target && activeElement && (target === activeElement || target.contains(activeElement)),
      ),
      isMain: Boolean(
        target?.closest('main, [role=main]') || target?.querySelector('main, [role=main], h1'),
      ),
    };
  }, link.href);
  if (!arrived.exists) return report(`The page has no element with the id ${link.href}.`);
  if (link.saysMain && !arrived.isMain) {
    return report('It names the main content and goes elsewhere.');
  }
  if (arrived.hasFocus) return undefined;
  // Browsers move the place from which Tab continues, which a screen reader does not always follow.
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate((href) => {
    const target = document.getElementById(decodeURIComponent(href.slice(1)));
    return Boolean(target?.contains(document.activeElement));
  }, link.href);
  return report(
    isInside
      ? 'It scrolls to its target, and the focus stays behind.'
      : 'It does not move the focus to its target.',
  );
}
