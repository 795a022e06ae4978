import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { picture } from '../support/atRest.js';
import { contrast, type Rgb } from '../support/contrast.js';
import { findBackground, readPixels } from '../support/pixels.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Takes a picture of a part of the window, one pixel per CSS px. */
export async function takePixels(page: Page, clip: Box): Promise<PNG> {
  return PNG.sync.read(await picture(page, { clip }));
}

/** Cuts a part out of a picture. */
export function cut(image: PNG, box: Box): PNG {
  const [x, y] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const width = Math.min(Math.ceil(box.x + box.width), image.width) - x;
  const height = Math.min(Math.ceil(box.y + box.height), image.height) - y;
  const part = new PNG({ width, height });
  PNG.bitblt(image, part, x, y, width, height, 0, 0);
  return part;
}

/** Counts the pixels with a contrast of at least 3:1 to the background: the ink of an icon. */
export function countInk(image: PNG, least = 3): number {
  const pixels = readPixels(image);
  const background = findBackground(pixels);
  return pixels.filter((color) => contrast(color, background) >= least).length;
}

/** Counts the pixels that changed by a contrast of 3:1 between two pictures of the same place. */
export function countChangedPixels(before: PNG, after: PNG): number {
  const [one, other] = [readPixels(before), readPixels(after)];
  return one.filter((color, index) => contrast(color, other[index] ?? color) >= 3).length;
}

/** Returns whether a chevron points down: its widest row of ink is in the upper half. */
export function pointsDown(image: PNG): boolean {
  const pixels = readPixels(image);
  const background = findBackground(pixels);
  const spreads: number[] = [];
  for (let start = 0; start < pixels.length; start += image.width) {
    const row = pixels.slice(start, start + image.width);
    const isInk = (color: Rgb) => contrast(color, background) >= 3;
    if (row.some(isInk)) spreads.push(row.findLastIndex(isInk) - row.findIndex(isInk));
  }
  return spreads.indexOf(Math.max(...spreads)) < spreads.length / 2;
}
