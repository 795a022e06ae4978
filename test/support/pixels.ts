import type { PNG } from 'pngjs';
import type { Rgb } from './contrast.js';

/** Returns the colours of all pixels, row by row. */
export function readPixels({ data }: PNG): Rgb[] {
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const at = index * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}

/** Returns the colour of the background, which most pixels have. */
export function findBackground(pixels: readonly Rgb[]): Rgb {
  const counts = new Map<number, [count: number, color: Rgb]>();
  for (const color of pixels) {
    const [red, green, blue] = color;
    const key = (red << 16) + (green << 8) + blue;
    counts.set(key, [(counts.get(key)?.[0] ?? 0) + 1, color]);
  }
  return [...counts.values()].sort(([one], [other]) => other - one)[0]?.[1] ?? [0, 0, 0];
}
