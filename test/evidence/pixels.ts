import { PNG } from 'pngjs';
import { luminance, contrastOfLuminances as ratio } from '../support/contrast.js';
import { findBackground, readPixels } from '../support/pixels.js';

/** The luminance of each pixel, and the luminance of the background, which most pixels have. */
interface Luminances {
  width: number;
  values: number[];
  background: number;
}

function readLuminances(image: Buffer): Luminances {
  const png = PNG.sync.read(image);
  const pixels = readPixels(png);
  return {
    width: png.width,
    values: pixels.map(luminance),
    background: luminance(findBackground(pixels)),
  };
}

/** Returns the contrast of the icon to its background: at least twenty pixels reach it. */
export function inkContrast(png: Buffer): number {
  const { values, background } = readLuminances(png);
  const contrasts = values
    .map((value) => ratio(value, background))
    .sort((one, other) => other - one);
  return contrasts[19] ?? 1;
}

/**
 * Returns how different the shapes of two icons are, from 0 to 1. Colours do not count. A shift of one CSS
 * px does not count either, because it depends on the scroll position.
 */
export function shapeDifference(one: Buffer, other: Buffer): number {
  const [before, after] = [one, other].map(readLuminances);
  if (!before || !after) return 0;
  return (
    (countStrayInk(before, after) + countStrayInk(after, before)) /
    (countInk(before) + countInk(after) || 1)
  );
}

const isInk = ({ values, background }: Luminances, at: number) =>
  ratio(values[at] ?? background, background) > 1.5;

const countInk = (picture: Luminances) =>
  picture.values.filter((_, at) => isInk(picture, at)).length;

/** Counts the pixels of one icon that the other does not have within two device px (one CSS px). */
function countStrayInk(one: Luminances, other: Luminances): number {
  const near = [-2, -1, 0, 1, 2];
  const around = near.flatMap((y) => near.map((x) => y * one.width + x));
  return one.values.filter(
    (_, at) => isInk(one, at) && !around.some((step) => isInk(other, at + step)),
  ).length;
}
