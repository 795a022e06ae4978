import type { Parts } from './system.js';

export interface Look {
  /** Sizes of text in CSS px. */
  sizes: { title: number; statement: number; task: number; body: number };
  /** Contrast of the body's text, and the lowest of any text that shows. */
  bodyContrast: number;
  lowestContrast: number;
  /** Characters in each line of the bodies that another line follows. */
  lines: number[];
  /** How much of each task's text can be seen, from 0 to 1. */
  readable: number[];
  /** How far text reaches out of the window sideways, in CSS px. */
  overflow: number;
  /** Words parted between two letters; that a line may end after a quotation mark, CSS cannot forbid. */
  broken: string[];
}

/**
 * What of a page can be read, and how well. Runs in the page, so that nothing from outside of it may
 * be named; text is measured where it is painted, whatever element holds it.
 */
export function look(parts: Parts): Look {
  interface Piece {
    node: Text;
    element: Element;
    rects: DOMRect[];
    seen: number;
  }

  function clippedBy(element: Element): DOMRect[] {
    const boxes: DOMRect[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      // The overflow of these two is the window's.
      if (at === document.body || at === document.documentElement) break;
      const { overflowX, overflowY } = getComputedStyle(at);
      const hides = /hidden|clip/.test(overflowX + overflowY);
      if (hides) boxes.push(at.getBoundingClientRect());
    }
    return boxes;
  }

  function piecesOf(root: Element): Piece[] {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const pieces: Piece[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement;
      if (!element || !node.data.trim() || /^(script|style)$/i.test(element.tagName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()];
      const shows = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const clips = clippedBy(element);
      let all = 0;
      let seen = 0;
      for (const { left, top, right, bottom, width, height } of rects) {
        all += width * height;
        // Lines overlap their box by less than this, where the letters have no ink.
        const slack = 3;
        const across = Math.min(right, ...clips.map((box) => box.right + slack));
        const from = Math.max(left, ...clips.map((box) => box.left - slack));
        const down = Math.min(bottom, ...clips.map((box) => box.bottom + slack));
        const up = Math.max(top, ...clips.map((box) => box.top - slack));
        seen += Math.max(0, across - from) * Math.max(0, down - up);
      }
      pieces.push({ node, element, rects, seen: shows && all > 0 ? seen / all : 0 });
    }
    return pieces;
  }

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  function channels(color: string): number[] {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }

  function ground(element: Element): number[] {
    const layers: number[][] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const layer = channels(getComputedStyle(at).backgroundColor);
      layers.push(layer);
      if (layer[3] === 255) break;
    }
    return layers.reduceRight<number[]>(
      (below, layer) => {
        const alpha = (layer[3] ?? 0) / 255;
        return below.map((value, index) => value + ((layer[index] ?? 0) - value) * alpha);
      },
      [255, 255, 255],
    );
  }

  function luminance(color: number[]): number {
    const [red = 0, green = 0, blue = 0] = color.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(element: Element): number {
    const one = luminance(channels(getComputedStyle(element).color));
    const other = luminance(ground(element));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** For each line its characters; a line is where the tops are about the same. */
  function linesOf({ node }: Piece): number[] {
    const range = document.createRange();
    const counts: number[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < node.length; index++) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { top, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      if (Math.abs(top - last) > 3) counts.push(0);
      counts.push((counts.pop() ?? 0) + 1);
      last = top;
    }
    return counts.slice(0, -1);
  }

  function brokenIn({ node }: Piece): string[] {
    const range = document.createRange();
    return [...node.data.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter(({ 0: word, index }) => {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].map(({ top }) => top);
        return Math.max(...tops) - Math.min(...tops) > 3;
      })
      .map(([word]) => word);
  }

  const size = (selector: string) => {
    const element = document.querySelector(selector);
    return element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
  };
  const bodies = [...document.querySelectorAll(parts.body)].map(piecesOf);
  const first = bodies[0]?.[0]?.element;
  // Half of it: what is kept for screen readers is one px of text.
  const shown = piecesOf(document.body).filter(({ seen }) => seen > 0.5);
  const edges = shown.flatMap(({ rects }) => rects.map(({ right }) => right));
  const contrasts = shown.map(({ element }) => contrast(element));
  return {
    sizes: {
      title: size('h1'),
      statement: size(parts.statement),
      task: size(parts.title),
      body: first ? Number.parseFloat(getComputedStyle(first).fontSize) : 0,
    },
    bodyContrast: first ? contrast(first) : 0,
    lowestContrast: Math.min(...contrasts),
    lines: bodies.flat().flatMap(linesOf),
    readable: bodies.map((pieces) => Math.min(...pieces.map(({ seen }) => seen))),
    overflow: Math.max(0, Math.max(...edges) - document.documentElement.clientWidth),
    broken: shown.flatMap(brokenIn),
  };
}

/** For each place that Tab stops at, the smaller side of what is seen there, in CSS px. */
export function stops(): number[] {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"]');
  const found = [...all].filter((element) => element.tabIndex >= 0);
  const sides: number[] = [];
  for (const element of found) {
    element.focus({ preventScroll: true });
    for (const animation of document.getAnimations()) animation.finish();
    if (document.activeElement !== element) continue;
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (!/hidden|clip/.test(getComputedStyle(at).overflow)) continue;
      const box = at.getBoundingClientRect();
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    sides.push(Math.max(0, Math.min(right - left, bottom - top)));
  }
  (document.activeElement as HTMLElement | null)?.blur();
  return sides;
}
