/*
 * All scrolling of the library. `scrollIntoView` is never called: in a frame it also scrolls the
 * documents around it, those of other sites too.
 */

/** A scroller, and the scroll position that it is to have. */
type Place = [scroller: Element, top: number];

/** How far something is to move up that is between `top` and `bottom`, seen from `start` to `end`. */
type Distance = (top: number, bottom: number, start: number, end: number) => number;

const toStart: Distance = (top, _, start) => top - start;

const toNearest: Distance = (top, bottom, start, end) => {
  const [a, b] = [top - start, bottom - end];
  return Math.max(Math.min(a, b), Math.min(0, Math.max(a, b)));
};

/**
 * Brings the top of the target to where the browser brings it when an address leads to it. The
 * scroll margin, scroll padding and `scroll-behavior` of the page count.
 */
export function scrollToStart(target: Element): void {
  scroll(places(target, toStart), 'auto');
}

/** Whether the target is where `scrollToStart` would bring it. */
export function isAtStart(target: Element): boolean {
  return places(target, toStart).every(isThere);
}

/** Brings the target into view by the least scroll, at once. Where it is in view, nothing scrolls. */
export function scrollToNearest(target: Element): void {
  scroll(places(target, toNearest));
}

/** Whether all of the target is in view. */
export function isInView(target: Element): boolean {
  return places(target, toNearest).every(isThere);
}

/** Remembers where the element is. Returns what brings it back there, at once, after a change. */
export function keepInPlace(element: Element): () => void {
  let before: number;
  const where = places(element, (top) => {
    before = top;
    return 0;
  });
  return () => {
    // Some browsers have kept something in place by themselves, which may be something else.
    scroll(where);
    scroll(places(element, (top) => top - before));
  };
}

function isThere([scroller, top]: Place): boolean {
  return Math.abs(scroller.scrollTop - top) < 2;
}

function scroll(to: readonly Place[], behavior: ScrollBehavior = 'instant'): void {
  for (const [scroller, top] of to) {
    if (scroller.scrollTop !== top) scroller.scrollTo({ top, behavior });
  }
}

/**
 * Where each scroller round the target is to scroll, from the inside out: none further than it can,
 * and each taking into account those inside it, which may scroll smoothly and arrive later.
 */
function places(target: Element, distance: Distance): Place[] {
  const { documentElement: html, body, scrollingElement } = target.ownerDocument;
  const page = scrollingElement ?? html;
  const pageStyle = getComputedStyle(html);
  let { position, scrollMarginTop, scrollMarginBottom } = getComputedStyle(target);
  let { top, bottom } = target.getBoundingClientRect();
  top -= pixels(scrollMarginTop);
  bottom += pixels(scrollMarginBottom);
  const found: Place[] = [];
  // What is not rendered is nowhere.
  let element = target.getClientRects()[0] && around(target);
  for (; element && position !== 'fixed'; element = element === page ? null : around(element)) {
    const isPage = element === page;
    const style = getComputedStyle(element);
    // What is placed absolutely does not scroll with what it is not placed in.
    if (!isPage && position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    // The overflow of `body` is that of the window, unless `html` has one of its own.
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
    found.push([element, to]);
    top -= to - scrollTop;
    bottom -= to - scrollTop;
  }
  return found;
}

/** The element round another in what is rendered: a slot, or the host of a shadow root, too. */
function around(element: Element): Element | null {
  const { assignedSlot, parentElement, parentNode } = element;
  return assignedSlot ?? parentElement ?? (parentNode as ShadowRoot | null)?.host ?? null;
}

function pixels(length: string, whole = 0): number {
  return (Number.parseFloat(length) || 0) * (length.endsWith('%') ? whole / 100 : 1);
}
