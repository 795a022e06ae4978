import type { Page } from 'playwright';
import { atRest } from '../support/atRest.js';

type Look = Record<string, string>;

/** Returns the computed style of each of our parts and of its pseudo-elements. */
export async function readParts(page: Page): Promise<[part: string, look: Look][]> {
  await page.evaluate(atRest);
  // As text, because Playwright needs minutes for so many objects.
  const text = await page.evaluate(() => {
    // Antialiasing and the highlight of a touch are not ours, and a size in pixels follows from the rest.
    const other = /^-webkit|^perspective-origin$|^transform-origin$|^transition/;
    const found: [string, Look][] = [];
    for (const element of document.querySelectorAll('[data-nj]')) {
      for (const pseudo of ['', '::before', '::after']) {
        const style = getComputedStyle(element, pseudo || null);
        if (pseudo && /^(none|normal)$/.test(style.content)) continue;
        const properties = [...style].filter((property) => !other.test(property));
        // A width has no effect without a line.
        const hasOutline = style.outlineStyle !== 'none';
        const look = properties
          .filter((property) => hasOutline || property !== 'outline-width')
          .map((property) => [property, style.getPropertyValue(property)]);
        found.push([`${element.getAttribute('class')}${pseudo}`, Object.fromEntries(look)]);
      }
    }
    return JSON.stringify(found);
  });
  return JSON.parse(text);
}

/** Returns `part: property is … instead of …` for each difference. */
export function findChanges(bare: [string, Look][], onHost: [string, Look][]): string[] {
  return bare.flatMap(([part, was], index) => {
    const is = onHost[index]?.[1] ?? {};
    return Object.keys(was)
      .filter((property) => was[property] !== is[property])
      .map((property) => `${part}: ${property} is ${is[property]} instead of ${was[property]}`);
  });
}
