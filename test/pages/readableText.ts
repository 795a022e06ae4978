import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { atRest, picture } from '../support/atRest.js';
import { contrast, type Rgb } from '../support/contrast.js';

/** A text that is seen, with its contrast to the background that the browser has painted. */
export interface SeenText {
  text: string;
  /** The class of its element, or its name. */
  element: string;
  /** Whether it is in the text of a task. */
  isBody: boolean;
  ratio: number;
}

interface Place {
  text: string;
  element: string;
  isBody: boolean;
  color: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Measures every visible text in the element. The colour of the text is computed. The background is read
 * from a picture of the page without its texts, so it is what the browser has painted there.
 */
export async function readTexts(page: Page, selector: string): Promise<SeenText[]> {
  await page.evaluate(atRest);
  const places = await page.evaluate(findPlaces, selector);
  const hideTexts = await page.addStyleTag({
    content:
      '*, ::before, ::after { color: transparent !important; -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; border-color: transparent !important; caret-color: transparent !important }',
  });
  const image = PNG.sync.read(await picture(page, { fullPage: true }));
  await hideTexts.evaluate((style) => (style as Element).remove());
  return places.map(({ text, element, isBody, color, ...box }) => ({
    text,
    element,
    isBody,
    ratio: Math.min(
      ...colorsIn(image, box).map((background) => contrast(toRgb(color), background)),
    ),
  }));
}

function findPlaces(selector: string): Place[] {
  const found: Place[] = [];
  for (const parent of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement as HTMLElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || element.closest('script, style, svg, option, input')) continue;
      if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const [box] = range.getClientRects();
      if (!box || box.width <= 1 || box.height <= 1) continue;
      const clipped = element.closest('[class*="__status"], [class*="__copy-title"]');
      if (clipped) continue;
      // Through a canvas, because a computed colour may be in any colour space.
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      context.fillStyle = getComputedStyle(element).color;
      context.fillRect(0, 0, 1, 1);
      found.push({
        text: text.slice(0, 40),
        element: element.getAttribute('class') ?? element.localName,
        isBody: element.closest('.nj-task-accordion__body') !== null,
        color: [...context.getImageData(0, 0, 1, 1).data].join(),
        x: box.x + scrollX,
        y: box.y + scrollY,
        width: box.width,
        height: box.height,
      });
    }
  }
  return found;
}

function toRgb(color: string): Rgb {
  const [red = 0, green = 0, blue = 0] = color.split(',').map(Number);
  return [red, green, blue];
}

/** Returns the colours that fill more than a tenth of a box. */
function colorsIn(
  image: PNG,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Rgb[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (let row = Math.ceil(y); row < Math.floor(y + height); row += 1) {
    for (let column = Math.ceil(x); column < Math.floor(x + width); column += 1) {
      const at = (row * image.width + column) * 4;
      if (column >= image.width || row >= image.height) continue;
      const key = [image.data[at], image.data[at + 1], image.data[at + 2]].join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      all += 1;
    }
  }
  const main = [...counts].filter(([, count]) => count > all / 10);
  if (main.length === 0) throw new Error('A text is outside the picture.');
  return main.map(([key]) => toRgb(key));
}
