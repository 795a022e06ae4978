import { PNG } from 'pngjs';

/** The lightness of each pixel (WCAG's relative luminance), and the one that most pixels have. */
interface Picture {
  width: number;
  values: number[];
  ground: number;
}

function pictureOf(png: Buffer): Picture {
  const { data, width } = PNG.sync.read(png);
  const values: number[] = [];
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [...data.subarray(at, at + 3)].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const value = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    values.push(value);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [[ground = 0] = []] = [...counts].sort(([, one], [, other]) => other - one);
  return { width, values, ground };
}

const ratio = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The contrast that the icon's ink reaches against its ground: what twenty pixels reach at least. */
export function inkContrast(png: Buffer): number {
  const { values, ground } = pictureOf(png);
  const contrasts = values.map((value) => ratio(value, ground)).sort((one, other) => other - one);
  return contrasts[19] ?? 1;
}

/**
 * How much of the ink of both is nowhere near in the other, from 0 to 1. Colour is not looked at, nor
 * a shift of one CSS px, which comes of where on the screen a page has been scrolled to.
 */
export function shapeDifference(one: Buffer, other: Buffer): number {
  const [before, after] = [one, other].map(pictureOf);
  if (!before || !after) return 0;
  return (strayInk(before, after) + strayInk(after, before)) / (inkOf(before) + inkOf(after) || 1);
}

const isInk = ({ values, ground }: Picture, at: number) =>
  ratio(values[at] ?? ground, ground) > 1.5;

const inkOf = (picture: Picture) => picture.values.filter((_, at) => isInk(picture, at)).length;

/** The ink of the one that the other has not within two device px, one CSS px. */
function strayInk(one: Picture, other: Picture): number {
  const near = [-2, -1, 0, 1, 2];
  const around = near.flatMap((y) => near.map((x) => y * one.width + x));
  return one.values.filter(
    (_, at) => isInk(one, at) && !around.some((step) => isInk(other, at + step)),
  ).length;
}
