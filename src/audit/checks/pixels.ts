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
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Says whether two colours differ so little that nobody sees it. */
export function isSame([r, g, b]: Rgb, [r2, g2, b2]: Rgb): boolean {
  return Math.abs(r - r2) + Math.abs(g - g2) + Math.abs(b - b2) <= 12;
}
