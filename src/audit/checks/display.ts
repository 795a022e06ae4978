import type { Check } from '../subject.js';
import { isSameAt, take } from './pixels.js';
import { findingsOf, type Place, readPage, settle, withPage } from './probe.js';

export const files: Check = {
  criterion: 'files',
  name: 'The fonts and pictures that the page shows have loaded',
  run: (subject) =>
    readPage(subject, async (page) =>
      findingsOf(
        'files',
        'files',
        await page.evaluate(async () => {
          const { isVisible, place } = window.nurijipAudit;
          await document.fonts.ready;
          const clean = (name: string) => name.replaceAll(/["']/g, '').trim().toLowerCase();
          const faces = [...document.fonts];
          const missing = new Set(
            faces.filter(({ status }) => status === 'error').map(({ family }) => clean(family)),
          );
          for (const { family, status } of faces) {
            if (status === 'loaded') missing.delete(clean(family));
          }
          const found: Place[] = [];
          for (const element of document.body.querySelectorAll('*')) {
            if (!isVisible(element)) continue;
            const [family = ''] = getComputedStyle(element).fontFamily.split(',');
            const hasText = [...element.childNodes].some(
              ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
            );
            if (hasText && missing.has(clean(family))) {
              found.push(place(element, `The file of the font ${family} was not loaded.`));
            }
            if (element instanceof HTMLImageElement && element.complete && !element.naturalWidth) {
              found.push(place(element, 'The file of the picture was not loaded.'));
            }
          }
          return found;
        }),
      ),
    ),
};

/** WCAG names this as a way to reach the contrast (technique G174), so it must work. */
export const displaySettings: Check = {
  criterion: 'display settings',
  name: 'A button for contrast, colours or text size changes how the page looks',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const buttons = await page.evaluate(() => {
        const words =
          /contrast|dark mode|light mode|theme|text size|font size|larger text|대비|선명|어두운|밝은|글자 ?크기|화면 ?크기/i;
        return [...document.querySelectorAll('button:not(:disabled, [aria-expanded])')]
          .filter(
            (element) =>
              window.nurijipAudit.isVisible(element) &&
              words.test(`${element.textContent} ${element.getAttribute('aria-label') ?? ''}`),
          )
          .map((element) => window.nurijipAudit.place(element, ''));
      });
      const places: Place[] = [];
      for (const place of buttons.slice(0, 10)) {
        const own = await page.locator(place.path).evaluate((element) => {
          element.scrollIntoView({ block: 'center' });
          (element as HTMLElement).focus();
          const { x, y, width, height } = element.getBoundingClientRect();
          return { left: x - 8, top: y - 8, right: x + width + 8, bottom: y + height + 8 };
        });
        const before = await take(page);
        await page.keyboard.press('Enter');
        await settle(page);
        const after = await take(page);
        let changed = 0;
        for (let index = 0; index < before.width * before.height; index += 1) {
          const [x, y] = [index % before.width, Math.floor(index / before.width)];
          const isOwn = x > own.left && x < own.right && y > own.top && y < own.bottom;
          if (!isOwn && !isSameAt(before, index, after, index)) changed += 1;
        }
        if (changed === 0) {
          places.push({ ...place, message: 'It does not change how the page looks.' });
        }
      }
      return findingsOf('display settings', 'display-settings', places);
    }),
};

/** No standard forbids the ring on a click, so this is a note for a person and no fault. */
export const ringOnClick: Check = {
  criterion: 'ring on click',
  name: 'A click of a mouse on a button shows no focus ring',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const buttons = await page.evaluate(() => {
        const { isVisible, place } = window.nurijipAudit;
        const ring = (element: Element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow].join();
        };
        return [...document.querySelectorAll<HTMLElement>('button:not(:disabled)')]
          .filter(isVisible)
          .flatMap((element) => {
            const before = ring(element);
            // The browser then sets the focus as after a click of a mouse.
            element.focus({ focusVisible: false } as FocusOptions);
            const isRing = ring(element) !== before && !element.matches(':focus-visible');
            element.blur();
            return isRing ? [place(element, 'A click of a mouse shows its focus ring.')] : [];
          });
      });
      return findingsOf('ring on click', 'ring-on-click', buttons, 'cantTell');
    }),
};
