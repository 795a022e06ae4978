import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { picture } from '../support/atRest.js';

type Rgb = readonly [red: number, green: number, blue: number];
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The pixels of a part of the window, each one CSS px. */
export async function pixelsIn(page: Page, clip: Box): Promise<PNG> {
  return PNG.sync.read(await picture(page, { clip }));
}

function pixelsOf({ data }: PNG): Rgb[] {
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const at = index * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, from 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour that most pixels have: the ground that something is drawn on. */
function groundOf(pixels: readonly Rgb[]): Rgb {
  const counts = new Map<string, [count: number, color: Rgb]>();
  for (const color of pixels) {
    const [count] = counts.get(color.join()) ?? [0];
    counts.set(color.join(), [count + 1, color]);
  }
  return [...counts.values()].sort(([a], [b]) => b - a)[0]?.[1] ?? [0, 0, 0];
}

/** How many pixels stand out from the ground, by 3:1 (icons) or more: the ink of a drawing. */
export function inkOf(image: PNG, least = 3): number {
  const pixels = pixelsOf(image);
  const ground = groundOf(pixels);
  return pixels.filter((color) => contrast(color, ground) >= least).length;
}

/** How many pixels changed by 3:1 between two pictures of one place. */
export function changedPixels(before: PNG, after: PNG): number {
  const [one, other] = [pixelsOf(before), pixelsOf(after)];
  return one.filter((color, index) => contrast(color, other[index] ?? color) >= 3).length;
}

/** Whether the arms of a chevron meet below: its widest row of ink is then in the upper half. */
export function pointsDown(image: PNG): boolean {
  const pixels = pixelsOf(image);
  const ground = groundOf(pixels);
  const spreads: number[] = [];
  for (let start = 0; start < pixels.length; start += image.width) {
    const row = pixels.slice(start, start + image.width);
    const isInk = (color: Rgb) => contrast(color, ground) >= 3;
    if (row.some(isInk)) spreads.push(row.findLastIndex(isInk) - row.findIndex(isInk));
  }
  return spreads.indexOf(Math.max(...spreads)) < spreads.length / 2;
}
