import { PNG } from 'pngjs';
import { contrastOfLuminances as ratio, luminance, type Rgb } from '../support/contrast.js';

/** The luminance of each pixel, and the luminance of the background, which most pixels have. */
interface Luminances {
  width: number;
  values: number[];
  background: number;
}

function readLuminances(png: Buffer): Luminances {
  const { data, width } = PNG.sync.read(png);
  const values: number[] = [];
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const value = luminance([...data.subarray(at, at + 3)] as unknown as Rgb);
    values.push(value);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [[background = 0] = []] = [...counts].sort(([, one], [, other]) => other - one);
  return { width, values, background };
}

/** Returns the contrast of the icon to its background: at least twenty pixels reach it. */
export function inkContrast(png: Buffer): number {
  const { values, background } = readLuminances(png);
  const contrasts = values.map((value) => ratio(value, background)).sort((one, other) => other - one);
  return contrasts[19] ?? 1;
}

/**
 * Returns how different the shapes of two icons are, from 0 to 1. Colours do not count. A shift of one CSS
 * px does not count either, because it depends on the scroll position.
 */
export function shapeDifference(one: Buffer, other: Buffer): number {
  const [before, after] = [one, other].map(readLuminances);
  if (!before || !after) return 0;
  return (countStrayInk(before, after) + countStrayInk(after, before)) / (countInk(before) + countInk(after) || 1);
}

const isInk = ({ values, background }: Luminances, at: number) =>
  ratio(values[at] ?? background, background) > 1.5;

const countInk = (picture: Luminances) => picture.values.filter((_, at) => isInk(picture, at)).length;

/** Counts the pixels of one icon that the other does not have within two device px (one CSS px). */
function countStrayInk(one: Luminances, other: Luminances): number {
  const near = [-2, -1, 0, 1, 2];
  const around = near.flatMap((y) => near.map((x) => y * one.width + x));
  return one.values.filter(
    (_, at) => isInk(one, at) && !around.some((step) => isInk(other, at + step)),
  ).length;
}
