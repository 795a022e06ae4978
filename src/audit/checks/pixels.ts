import type { Page } from 'playwright';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A picture of a part of the window. */
export interface Picture {
  width: number;
  height: number;
  /** Four numbers for each pixel, row by row. */
  data: Uint8Array;
}

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Takes a picture. One CSS px is one pixel. */
export async function take(page: Page, clip?: Clip): Promise<Picture> {
  const { PNG } = await import('pngjs');
  const buffer = await page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
    ...(clip && { clip }),
  });
  return PNG.sync.read(buffer);
}

/** Returns the colour of a pixel by its index. */
export function pixelAt({ data }: Picture, index: number): Rgb {
  const at = index * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** Returns the contrast ratio of two colours (WCAG 2.2), from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** A picture has many pixels of few colours. */
const luminances = new Map<number, number>();

function luminance(color: Rgb): number {
  const key = (color[0] << 16) + (color[1] << 8) + color[2];
  const known = luminances.get(key);
  if (known !== undefined) return known;
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const value = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  luminances.set(key, value);
  return value;
}

/** Says whether two pixels differ so little that nobody sees it. */
export function isSameAt(one: Picture, index: number, other: Picture, otherIndex: number): boolean {
  let difference = 0;
  for (let part = 0; part < 3; part += 1) {
    difference += Math.abs(
      (one.data[index * 4 + part] ?? 0) - (other.data[otherIndex * 4 + part] ?? 0),
    );
  }
  return difference <= 12;
}
