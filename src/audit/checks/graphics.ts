import type { Page } from 'playwright';
import type { Check } from '../subject.js';
import { contrast, pixelAt, take } from './pixels.js';
import { findingsOf, type Place, withPage } from './probe.js';

/** The colours in which a control is measured. */
const modes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours, light', { forcedColors: 'active', colorScheme: 'light' }],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
] as const;

export const icons: Check = {
  criterion: '1.4.11',
  name: 'Icons without text and the boundaries of fields have 3:1, in forced colours too',
  async run(subject) {
    const places: Place[] = [];
    for (const [mode, options] of modes) {
      places.push(
        ...(await withPage(subject, options, async (page) => [
          ...(await paleIcons(page, mode)),
          ...(await paleFields(page, mode)),
        ])),
      );
    }
    return findingsOf('1.4.11', 'graphics', places);
  },
};

/** Brings an element to the middle of the window and takes a picture of it and of what is round it. */
async function pictureOf(page: Page, path: string, margin: number) {
  const box = await page.evaluate((at) => {
    const element = window.nurijipAudit.find(at);
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }, path);
  const x = Math.floor(box.x - margin);
  const y = Math.floor(box.y - margin);
  const width = Math.ceil(box.width + 2 * margin);
  const height = Math.ceil(box.height + 2 * margin);
  if (x < 0 || y < 0 || x + width > 1280 || y + height > 720 || width < 3 || height < 3)
    return null;
  return take(page, { x, y, width, height });
}

/** Controls that have no visible text: their picture must show something. */
async function paleIcons(page: Page, mode: string): Promise<Place[]> {
  const controls = await page.evaluate(() => {
    const { targets, visibleText, place } = window.nurijipAudit;
    return targets()
      .filter(
        (element) =>
          element.matches('a, button, summary, [role=button]') &&
          !element.matches(':disabled, [aria-disabled=true]') &&
          // A control without any content has no name either, which is another fault.
          element.childElementCount > 0 &&
          visibleText(element) === '' &&
          element.getBoundingClientRect().width > 2,
      )
      .map((element) => place(element, ''));
  });
  const found: Place[] = [];
  for (const place of controls.slice(0, 30)) {
    // The border of a control is no icon.
    const picture = await pictureOf(page, place.path, -4);
    if (!picture) continue;
    const ground = pixelAt(picture, 0);
    let ink = 0;
    for (let index = 0; index < picture.width * picture.height; index += 1) {
      if (contrast(pixelAt(picture, index), ground) >= 3) ink += 1;
    }
    if (ink < 8) {
      found.push({ ...place, message: `No pixel of its icon has a contrast of 3:1 (${mode}).` });
    }
  }
  return found;
}

/** Fields whose boundary cannot be told from what is round them. */
async function paleFields(page: Page, mode: string): Promise<Place[]> {
  const fields = await page.evaluate(() => {
    const { isVisible, place } = window.nurijipAudit;
    const selector =
      'select, textarea, input:not([type=hidden], [type=range], [type=color], [type=file], [type=image], [type=submit], [type=button], [type=reset])';
    return [...document.querySelectorAll(selector)]
      .filter((element) => isVisible(element) && !element.matches(':disabled'))
      .map((element) => place(element, ''));
  });
  const found: Place[] = [];
  for (const place of fields.slice(0, 30)) {
    const margin = 3;
    const picture = await pictureOf(page, place.path, margin);
    if (!picture) continue;
    const { width, height } = picture;
    const outside = pixelAt(picture, 0);
    const [middleX, middleY] = [Math.floor(width / 2), Math.floor(height / 2)];
    // From the outside to the inside, across the middle of each side.
    const depth = 2 * margin + 3;
    const across = Array.from({ length: depth }, (_, step) => [
      step * width + middleX,
      (height - 1 - step) * width + middleX,
      middleY * width + step,
      middleY * width + width - 1 - step,
    ]).flat();
    const best = Math.max(...across.map((index) => contrast(pixelAt(picture, index), outside)));
    if (best < 3) {
      const message = `Its boundary has a contrast of ${best.toFixed(2)}:1 (${mode}).`;
      found.push({ ...place, message });
    }
  }
  return found;
}
