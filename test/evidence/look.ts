import type { Parts } from './system.js';

/** The colours of a text and its background, as red, green and blue from 0 to 255. */
export interface Colors {
  text: number[];
  background: number[];
}

export interface Look {
  /** Sizes of text in CSS px. */
  sizes: { title: number; statement: number; task: number; body: number };
  /** The colours of the first body, and of all visible text. */
  bodyColors: Colors | undefined;
  colors: Colors[];
  /** The number of characters of each line of the bodies, without last lines. */
  lines: number[];
  /** The visible share of each task's text, from 0 to 1. */
  readable: number[];
  /** How far text extends beyond the side of the window, in CSS px. */
  overflow: number;
  /** Words that are broken between two letters. */
  broken: string[];
  /** The height of the page in CSS px. */
  height: number;
}

/**
 * Measures which text of a page can be read, and how well. It runs in the page, so it must not use
 * anything from outside. It measures text where it is painted.
 */
export function look(parts: Parts): Look {
  interface Piece {
    node: Text;
    element: Element;
    rects: DOMRect[];
    seen: number;
  }

  function findClippingBoxes(element: Element): DOMRect[] {
    const boxes: DOMRect[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      // The browser applies the overflow of these two to the window.
      if (at === document.body || at === document.documentElement) break;
      const { overflowX, overflowY } = getComputedStyle(at);
      const hides = /hidden|clip/.test(overflowX + overflowY);
      if (hides) boxes.push(at.getBoundingClientRect());
    }
    return boxes;
  }

  function readPieces(root: Element): Piece[] {
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
      const clips = findClippingBoxes(element);
      let all = 0;
      let seen = 0;
      for (const { left, top, right, bottom, width, height } of rects) {
        all += width * height;
        // A line may extend beyond its box by less than this without a cut letter.
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

  function background(element: Element): number[] {
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

  function colorsOf(element: Element): Colors {
    return { text: channels(getComputedStyle(element).color), background: background(element) };
  }

  /** Counts the characters of each line. Characters with about the same top are in one line. */
  function countCharacters({ node }: Piece): number[] {
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

  function findBrokenWords({ node }: Piece): string[] {
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
  const bodies = [...document.querySelectorAll(parts.body)].map(readPieces);
  const first = bodies[0]?.[0]?.element;
  // Text only for screen readers is clipped to one px, so less than half of it is visible.
  const shown = readPieces(document.body).filter(({ seen }) => seen > 0.5);
  const edges = shown.flatMap(({ rects }) => rects.map(({ right }) => right));
  return {
    sizes: {
      title: size('h1'),
      statement: size(parts.statement),
      task: size(parts.title),
      body: first ? Number.parseFloat(getComputedStyle(first).fontSize) : 0,
    },
    bodyColors: first && colorsOf(first),
    colors: shown.map(({ element }) => colorsOf(element)),
    lines: bodies.flat().flatMap(countCharacters),
    readable: bodies.map((pieces) => Math.min(...pieces.map(({ seen }) => seen))),
    overflow: Math.max(0, Math.max(...edges) - document.documentElement.clientWidth),
    broken: shown.flatMap(findBrokenWords),
    height: document.documentElement.scrollHeight,
  };
}

/** Returns the smaller side of the visible part of each Tab stop, in CSS px. It runs in the page. */
export function measureTabStops(): number[] {
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
