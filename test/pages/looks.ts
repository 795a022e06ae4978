import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { atRest } from '../support/atRest.js';
import { everyPart } from './everyPart.js';

/**
 * Boxes may differ by this many CSS px. Computed styles may not differ. Our text follows the text size
 * of the host on purpose, so the bare page gets the same size.
 */
const TOLERANCE = 0.5;

/** Properties that a host may set without a visible effect, or that depend on the host's page. */
const unseen = [
  '-webkit-font-smoothing',
  '-webkit-tap-highlight-color',
  '-webkit-text-size-adjust',
  'text-size-adjust',
  'tab-size',
  // It has an effect only on an element with an absolute position.
  'clip',
  // KRDS sets these to 0 s.
  'transition-behavior',
  'transition-delay',
  'transition-property',
  'transition-timing-function',
];

/** The published stylesheet. */
export const ours = readFileSync(
  path.resolve(import.meta.dirname, '../../dist/styles.css'),
  'utf8',
);

export interface Setting {
  host?: string;
  /** The first stylesheet. `none` leaves ours out. */
  order?: 'host first' | 'ours first' | 'none';
  body?: string;
  /** The text size around our parts. Without it, the host decides. */
  size?: string;
  /** Without one, the page is in quirks mode. */
  doctype?: string;
  /** The stylesheet that is loaded as ours. */
  styles?: string;
}

/** A container that the host's layout does not change. The host's text styles are inherited. */
const FRAME = `display: block; position: absolute; inset: 0 auto auto 0; inline-size: 1000px;
  float: none; margin: 0; padding: 0; border: 0`;

/** Shows every part of ours, or another body, on the page of a host. */
export async function open(
  page: Page,
  {
    host = '',
    order = 'host first',
    body = everyPart,
    size,
    doctype = '<!doctype html>',
    styles = ours,
  }: Setting,
): Promise<void> {
  const sheets = [host, order === 'none' ? '' : styles].map((css) => `<style>${css}</style>`);
  if (order === 'ours first') sheets.reverse();
  const frame = `${FRAME}${size ? `; font-size: ${size}` : ''}`.replaceAll(
    /(;|$)/g,
    ' !important$1',
  );
  await page.setContent(
    `${doctype}<html lang="en"><head>${sheets.join('')}</head>
     <body><div id="frame" style="${frame}">${body}</div></body></html>`,
  );
  // No script runs on this page. Without the attributes, it would lose its controls after four seconds.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.nj-task-accordion, .nj-breadcrumb__list')) {
      part.setAttribute('data-hydrated', '');
    }
  });
}

export type Look = Record<string, string | number>;

/** Returns the computed style and the box of each of our elements and of its pseudo-elements. */
export async function readLooks(
  page: Page,
  selector = '#frame [data-nj]',
  most = Number.POSITIVE_INFINITY,
): Promise<[name: string, look: Look][]> {
  await page.evaluate(atRest);
  // As text, because Playwright needs minutes for so many objects.
  const text = await page.evaluate(
    ([all, skipped, count]) => {
      // Sizes and positions, which are compared as boxes with a tolerance, and duplicate properties.
      const other =
        /^(min-|max-)?(width|height)$|inset|^(top|left|right|bottom)$|origin|inline|block|^-webkit/;
      const found: [string, Look][] = [];
      for (const element of [...document.querySelectorAll(all)].slice(0, count)) {
        for (const pseudo of ['', '::before', '::after']) {
          const style = getComputedStyle(element, pseudo || null);
          if (pseudo && /^(none|normal)$/.test(style.content)) continue;
          const look: Look = {};
          for (const property of style) {
            if (skipped.includes(property) || other.test(property)) continue;
            // The size and the placement of a root are the host's.
            const isRoot = element.getAttribute('data-nj') === 'root';
            if (isRoot && /^(box-sizing|vertical-align|border-.+-style)$/.test(property)) continue;
            look[property] = style.getPropertyValue(property).replace(/^0s(, 0s)+$/, '0s');
          }
          if (!pseudo) {
            const { x, y, width, height } = element.getBoundingClientRect();
            const box = {
              '(x)': x + scrollX,
              '(y)': y + scrollY,
              '(width)': width,
              '(height)': height,
            };
            // An element that is not displayed has no box.
            if (width > 0 || height > 0) Object.assign(look, box);
          }
          found.push([`${element.getAttribute('class')}${pseudo}`, look]);
        }
      }
      return JSON.stringify(found);
    },
    [selector, unseen, most] as const,
  );
  return JSON.parse(text);
}

/** Returns `part: property is … instead of …` for each difference. */
export function findDifferences(before: [string, Look][], after: [string, Look][]): string[] {
  expect(after.map(([name]) => name)).toEqual(before.map(([name]) => name));
  return before.flatMap(([name, was], index) => {
    const is = after[index]?.[1] ?? {};
    return Object.keys(was)
      .filter((key) => {
        const [one, other] = [was[key], is[key]];
        return typeof one === 'number' && typeof other === 'number'
          ? Math.abs(one - other) > TOLERANCE
          : one !== other;
      })
      .map((key) => `${name}: ${key} is ${is[key]} instead of ${was[key]}`);
  });
}
