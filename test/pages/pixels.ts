import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { picture } from '../support/atRest.js';
import { contrast, type Rgb } from '../support/contrast.js';

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

function pixelsOf({ data }: PNG): Rgb[] {
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const at = index * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}

/** Returns the colour of the background, which most pixels have. */
function findBackbackground(pixels: readonly Rgb[]): Rgb {
  const counts = new Map<string, [count: number, color: Rgb]>();
  for (const color of pixels) {
    const [count] = counts.get(color.join()) ?? [0];
    counts.set(color.join(), [count + 1, color]);
  }
  return [...counts.values()].sort(([a], [b]) => b - a)[0]?.[1] ?? [0, 0, 0];
}

/** Counts the pixels with a contrast of at least 3:1 to the background: the ink of an icon. */
export function countInk(image: PNG, least = 3): number {
  const pixels = pixelsOf(image);
  const background = findBackbackground(pixels);
  return pixels.filter((color) => contrast(color, background) >= least).length;
}

/** Counts the pixels that changed by a contrast of 3:1 between two pictures of the same place. */
export function countChangedPixels(before: PNG, after: PNG): number {
  const [one, other] = [pixelsOf(before), pixelsOf(after)];
  return one.filter((color, index) => contrast(color, other[index] ?? color) >= 3).length;
}

/** Returns whether a chevron points down: its widest row of ink is in the upper half. */
export function pointsDown(image: PNG): boolean {
  const pixels = pixelsOf(image);
  const background = findBackbackground(pixels);
  const spreads: number[] = [];
  for (let start = 0; start < pixels.length; start += image.width) {
    const row = pixels.slice(start, start + image.width);
    const isInk = (color: Rgb) => contrast(color, background) >= 3;
    if (row.some(isInk)) spreads.push(row.findLastIndex(isInk) - row.findIndex(isInk));
  }
  return spreads.indexOf(Math.max(...spreads)) < spreads.length / 2;
}
