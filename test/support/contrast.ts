import Color from 'colorjs.io';

/** A colour of a pixel: red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

// A picture has many pixels of few colours.
const luminances = new Map<number, number>();

/** Returns the relative luminance of WCAG 2.2, from 0 to 1. */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color;
  const key = (red << 16) + (green << 8) + blue;
  const known = luminances.get(key);
  if (known !== undefined) return known;
  const value = new Color('srgb', [red / 255, green / 255, blue / 255]).luminance;
  luminances.set(key, value);
  return value;
}

/** Returns the contrast ratio of two luminances (WCAG 2.2), from 1 to 21. */
export function contrastOfLuminances(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Returns the contrast ratio of two colours (WCAG 2.2), from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  return contrastOfLuminances(luminance(one), luminance(other));
}
