/*
 * All scrolling of the package. `scrollIntoView` is not used, because in an iframe it also scrolls the
 * documents around it, even those of other sites.
 */

/** A scroll container and the scroll position that it should have. */
type ScrollPosition = [scroller: Element, top: number];

/**
 * Returns how far an element between `top` and `bottom` should move up in a scroll container whose
 * visible part is between `start` and `end`.
 */
type Distance = (top: number, bottom: number, start: number, end: number) => number;

const toStart: Distance = (top, _, start) => top - start;

const toNearest: Distance = (top, bottom, start, end) => {
  const [a, b] = [top - start, bottom - end];
  return Math.max(Math.min(a, b), Math.min(0, Math.max(a, b)));
};

/**
 * Scrolls the top of the target to the position to which the browser's fragment navigation scrolls. It
 * respects the scroll margin, scroll padding and `scroll-behavior` of the page.
 */
export function scrollToStart(target: Element): void {
  scroll(scrollPositions(target, toStart), 'auto');
}

/** Returns whether the target is at the position of `scrollToStart`. */
export function isAtStart(target: Element): boolean {
  return scrollPositions(target, toStart).every(hasPosition);
}

/** Scrolls the target into view by the shortest distance, without animation. */
export function scrollToNearest(target: Element): void {
  scroll(scrollPositions(target, toNearest));
}

/** Returns whether the whole target is in view. */
export function isInView(target: Element): boolean {
  return scrollPositions(target, toNearest).every(hasPosition);
}

/** Stores the position of the element. Returns a function that restores it after a change. */
export function keepInPlace(element: Element): () => void {
  let before: number;
  const positions = scrollPositions(element, (top) => {
    before = top;
    return 0;
  });
  return () => {
    // Scroll anchoring of the browser may have kept another element in place. Undo that first.
    scroll(positions);
    scroll(scrollPositions(element, (top) => top - before));
  };
}

function hasPosition([scroller, top]: ScrollPosition): boolean {
  return Math.abs(scroller.scrollTop - top) < 2;
}

function scroll(positions: readonly ScrollPosition[], behavior: ScrollBehavior = 'instant'): void {
  for (const [scroller, top] of positions) {
    if (scroller.scrollTop !== top) scroller.scrollTo({ top, behavior });
  }
}

/**
 * Returns the position for each scroll container around the target, the innermost first. No position is
 * beyond the end of its container. Each takes into account the containers inside it, because these may
 * scroll smoothly and reach their positions later.
 */
function scrollPositions(target: Element, distance: Distance): ScrollPosition[] {
  const { documentElement: html, body, scrollingElement } = target.ownerDocument;
  const page = scrollingElement ?? html;
  const pageStyle = getComputedStyle(html);
  let { position, scrollMarginTop, scrollMarginBottom } = getComputedStyle(target);
  let { top, bottom } = target.getBoundingClientRect();
  top -= pixels(scrollMarginTop);
  bottom += pixels(scrollMarginBottom);
  const positions: ScrollPosition[] = [];
  // An element that is not rendered has no position.
  let element = target.getClientRects()[0] && renderedParent(target);
  for (
    ;
    element && position !== 'fixed';
    element = element === page ? null : renderedParent(element)
  ) {
    const isPage = element === page;
    const style = getComputedStyle(element);
    // An absolutely positioned element does not scroll with a static container.
    if (!isPage && position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    // The browser applies the overflow of `body` to the window, unless `html` has its own.
    const overflow = style.overflowY + (element === body ? pageStyle.overflowY : '');
    if (!isPage && /visible|clip/.test(overflow)) continue;
    const { scrollTop, scrollHeight, clientHeight } = element;
    const { scrollPaddingTop, scrollPaddingBottom } = isPage ? pageStyle : style;
    const start = isPage ? 0 : element.getBoundingClientRect().top + element.clientTop;
    const by = distance(
      top,
      bottom,
      start + pixels(scrollPaddingTop, clientHeight),
      start + clientHeight - pixels(scrollPaddingBottom, clientHeight),
    );
    const last = Math.max(scrollTop, scrollHeight - clientHeight);
    const to = Math.max(Math.min(0, scrollTop), Math.min(scrollTop + by, last));
    positions.push([element, to]);
    top -= to - scrollTop;
    bottom -= to - scrollTop;
  }
  return positions;
}

/** Returns the parent in the flat tree, which can be a slot or the host of a shadow root. */
function renderedParent(element: Element): Element | null {
  const { assignedSlot, parentElement, parentNode } = element;
  return assignedSlot ?? parentElement ?? (parentNode as ShadowRoot | null)?.host ?? null;
}

function pixels(length: string, whole = 0): number {
  return (Number.parseFloat(length) || 0) * (length.endsWith('%') ? whole / 100 : 1);
}
