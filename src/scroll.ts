/*
 * Only this file scrolls. It never calls `scrollIntoView`, because in a frame that also scrolls the
 * documents around the frame, which may belong to other sites.
 */

/** A scroll container, and the scroll position that it needs. */
type ScrollPosition = [scroller: Element, top: number];

/**
 * Returns how far the scroller must scroll down. The target is between `top` and `bottom`, and the
 * visible part of the scroller is between `start` and `end`. All values are pixels.
 */
type GetDistance = (top: number, bottom: number, start: number, end: number) => number;

const distanceToStart: GetDistance = (top, _, start) => top - start;

const distanceToNearest: GetDistance = (top, bottom, start, end) => {
  const [a, b] = [top - start, bottom - end];
  return Math.max(Math.min(a, b), Math.min(0, Math.max(a, b)));
};

/**
 * Scrolls the target to the same position as the browser's own fragment navigation. Uses the scroll
 * margin, scroll padding and `scroll-behavior` of the page.
 */
export function scrollToStart(target: Element): void {
  scroll(findScrollPositions(target, distanceToStart), 'auto');
}

/** Returns whether `scrollToStart` would not scroll. */
export function isAtStart(target: Element): boolean {
  return findScrollPositions(target, distanceToStart).every(isReached);
}

/** Scrolls as little as possible, without animation, until the target is in view. */
export function scrollToNearest(target: Element): void {
  scroll(findScrollPositions(target, distanceToNearest));
}

/** Returns whether the whole target is in view. */
export function isInView(target: Element): boolean {
  return findScrollPositions(target, distanceToNearest).every(isReached);
}

/** Measures the element. Returns a function that scrolls it back to the same position. */
export function keepInPlace(element: Element): () => void {
  let before: number;
  const positions = findScrollPositions(element, (top) => {
    before = top;
    return 0;
  });
  return () => {
    // First undo the browser's scroll anchoring, which may have kept another element in place.
    scroll(positions);
    scroll(findScrollPositions(element, (top) => top - before));
  };
}

function isReached([scroller, top]: ScrollPosition): boolean {
  return Math.abs(scroller.scrollTop - top) < 2;
}

function scroll(positions: readonly ScrollPosition[], behavior: ScrollBehavior = 'instant'): void {
  for (const [scroller, top] of positions) {
    if (scroller.scrollTop !== top) scroller.scrollTo({ top, behavior });
  }
}

/**
 * Returns the scroll position for each scroll container of the target, from the inside out. Each is
 * computed as if the inner ones had scrolled already, because a smooth scroll ends later.
 */
function findScrollPositions(target: Element, getDistance: GetDistance): ScrollPosition[] {
  const { documentElement: html, body, scrollingElement } = target.ownerDocument;
  const page = scrollingElement ?? html;
  const pageStyle = getComputedStyle(html);
  let { position, scrollMarginTop, scrollMarginBottom } = getComputedStyle(target);
  let { top, bottom } = target.getBoundingClientRect();
  top -= parsePixels(scrollMarginTop);
  bottom += parsePixels(scrollMarginBottom);
  const positions: ScrollPosition[] = [];
  // An element that is not rendered has no position.
  let element = target.getClientRects()[0] && findParent(target);
  for (; element && position !== 'fixed'; element = element === page ? null : findParent(element)) {
    const isPage = element === page;
    const style = getComputedStyle(element);
    // An absolutely positioned element does not scroll with a static ancestor.
    if (!isPage && position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    // The overflow of `body` applies to the window, unless `html` has its own overflow.
    const overflow = style.overflowY + (element === body ? pageStyle.overflowY : '');
    if (!isPage && /visible|clip/.test(overflow)) continue;
    const { scrollTop, scrollHeight, clientHeight } = element;
    const { scrollPaddingTop, scrollPaddingBottom } = isPage ? pageStyle : style;
    const start = isPage ? 0 : element.getBoundingClientRect().top + element.clientTop;
    const distance = getDistance(
      top,
      bottom,
      start + parsePixels(scrollPaddingTop, clientHeight),
      start + clientHeight - parsePixels(scrollPaddingBottom, clientHeight),
    );
    const last = Math.max(scrollTop, scrollHeight - clientHeight);
    const to = Math.max(Math.min(0, scrollTop), Math.min(scrollTop + distance, last));
    positions.push([element, to]);
    top -= to - scrollTop;
    bottom -= to - scrollTop;
  }
  return positions;
}

/** Returns the parent in the rendered tree, which may be a slot or the host of a shadow root. */
function findParent(element: Element): Element | null {
  const { assignedSlot, parentElement, parentNode } = element;
  return assignedSlot ?? parentElement ?? (parentNode as ShadowRoot | null)?.host ?? null;
}

/** Percentages are of `whole`. */
function parsePixels(length: string, whole = 0): number {
  return (Number.parseFloat(length) || 0) * (length.endsWith('%') ? whole / 100 : 1);
}
