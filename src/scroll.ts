/*
 * All scrolling of the library. `scrollIntoView` is never called: in a frame it also scrolls the
 * documents around it, those of other sites too.
 */

/** A scroller, and how far it is to scroll. */
type Move = [scroller: Element, by: number];

/** How far something is to move up, which is between `top` and `bottom`, seen from `start` to `end`. */
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
  scroll(moves(target, toStart));
}

/** Whether the target is where `scrollToStart` would bring it. */
export function isAtStart(target: Element): boolean {
  return moves(target, toStart).every(([, by]) => Math.abs(by) < 2);
}

/** Brings the target into view by the least scroll, at once. Where it is in view, nothing scrolls. */
export function scrollToNearest(target: Element): void {
  scroll(moves(target, toNearest), 'instant');
}

/** Makes a change, which must be rendered when it returns, and leaves the element where it was. */
export function keepInPlace(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  scroll(
    moves(element, (top) => top - before),
    'instant',
  );
}

function scroll(all: readonly Move[], behavior?: ScrollBehavior): void {
  for (const [scroller, top] of all) scroller.scrollBy({ top, behavior: behavior ?? 'auto' });
}

/**
 * How far each scroller round the target is to scroll, from the inside out: none further than it
 * can, and each taking into account those inside it, which may scroll smoothly and arrive later.
 */
function moves(target: Element, distance: Distance): Move[] {
  const found: Move[] = [];
  // What is not rendered is nowhere.
  if (target.getClientRects().length === 0) return found;
  const { documentElement: html, body, scrollingElement } = target.ownerDocument;
  const page = scrollingElement ?? html;
  const { top, bottom } = target.getBoundingClientRect();
  const margin = getComputedStyle(target);
  const ofPage = getComputedStyle(html);
  let { position } = margin;
  let moved = 0;
  let element = around(target);
  for (; element && position !== 'fixed'; element = element === page ? null : around(element)) {
    const style = getComputedStyle(element);
    const isPage = element === page;
    // What is placed absolutely does not scroll with what it is not placed in.
    if (position === 'absolute' && style.position === 'static' && !isPage) continue;
    position = style.position;
    const scrolls =
      !/visible|clip/.test(style.overflowY) &&
      // The overflow of `body` is that of the window, unless `html` has one of its own.
      (element !== body || ofPage.overflowY !== 'visible');
    if (!isPage && !scrolls) continue;
    const { scrollTop, scrollHeight, clientHeight } = element;
    const padding = isPage ? ofPage : style;
    const start = isPage ? 0 : element.getBoundingClientRect().top + element.clientTop;
    const wanted = distance(
      top - moved,
      bottom - moved,
      start + pixels(padding.scrollPaddingTop, clientHeight) + pixels(margin.scrollMarginTop),
      start +
        clientHeight -
        pixels(padding.scrollPaddingBottom, clientHeight) -
        pixels(margin.scrollMarginBottom),
    );
    const by = Math.max(-scrollTop, Math.min(wanted, scrollHeight - clientHeight - scrollTop));
    if (by !== 0) found.push([element, by]);
    moved += by;
  }
  return found;
}

/** The element round another in what is rendered: a slot, or the host of a shadow root, too. */
function around(element: Element): Element | null {
  const { assignedSlot, parentElement, parentNode } = element;
  return assignedSlot ?? parentElement ?? (parentNode as ShadowRoot | null)?.host ?? null;
}

function pixels(length: string, whole = 0): number {
  const value = Number.parseFloat(length) || 0;
  return length.endsWith('%') ? (value / 100) * whole : value;
}
