/** A rectangle in pixels, as an absolutely placed element takes it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Width and height of a badge, as in docs.css. */
const SIZE = 20;

/**
 * Where the badge of each box goes: inside the box, on no other badge, and as near to the box's top
 * left corner as words and smaller boxes leave room. Small boxes choose first.
 */
export function places(
  boxes: readonly (Box | undefined)[],
  ink: readonly Box[],
): readonly (Box | undefined)[] {
  const placed: (Box | undefined)[] = boxes.map(() => undefined);
  const order = boxes
    .flatMap((box, index) => (box ? [{ box, index }] : []))
    .sort((one, other) => one.box.width * one.box.height - other.box.width * other.box.height);
  for (const [rank, { box, index }] of order.entries()) {
    const taken = placed.filter((badge) => badge !== undefined);
    const words = ink.filter((word) => shared(word, box) > 0);
    const smaller = order.slice(0, rank).map((other) => other.box);
    let best: Box | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const badge of candidates(box)) {
      if (taken.some((other) => shared(other, grown(badge)) > 0)) continue;
      const cost =
        10 * sum(words, badge) +
        sum(smaller, badge) +
        Math.hypot(badge.left - box.left, badge.top - box.top);
      if (cost >= least) continue;
      [best, least] = [badge, cost];
    }
    placed[index] = best;
  }
  return placed;
}

/** Every few pixels of the box, its far edges too. */
function* candidates({ left, top, width, height }: Box): Generator<Box> {
  const step = width * height > 40_000 ? 6 : 2;
  for (const y of steps(height - SIZE, step)) {
    for (const x of steps(width - SIZE, step)) {
      yield { left: left + x, top: top + y, width: SIZE, height: SIZE };
    }
  }
}

function steps(room: number, step: number): number[] {
  const count = Math.max(0, Math.floor(room / step));
  return [...Array.from({ length: count + 1 }, (_, index) => index * step), Math.max(0, room)];
}

function grown({ left, top, width, height }: Box): Box {
  return { left: left - 2, top: top - 2, width: width + 4, height: height + 4 };
}

function sum(boxes: readonly Box[], badge: Box): number {
  return boxes.reduce((area, box) => area + shared(box, badge), 0);
}

/** The area that two boxes have in common. */
function shared(one: Box, other: Box): number {
  const width =
    Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height =
    Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
