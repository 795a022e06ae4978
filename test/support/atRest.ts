import type { Page, PageScreenshotOptions } from 'playwright';

/**
 * Resolves when nothing in the document moves any more: no transition or animation that ends is
 * running, fonts and images have been loaded, and no box and no scroll position has changed for three
 * frames. Rejects after `limit` milliseconds and names what still moves. Shadow trees and frames of
 * the same origin are part of the document.
 *
 * Runs in the page, so nothing from outside of it may be named: Playwright sends its text there.
 */
export async function atRest(): Promise<void>;
export async function atRest(limit: number): Promise<void>;
export async function atRest(limit = 10_000): Promise<void> {
  // Smooth scrolling, and what a script puts off by two frames, begin within these.
  const stillFrames = 3;
  const begun = performance.now();

  function nameOf(element: Element | null): string {
    const name = element?.getAttribute('class') ?? '';
    return `<${element?.localName}${element?.id ? `#${element.id}` : ''}${name.trim().replace(/^|\s+/g, name ? '.' : '')}>`;
  }

  /** What is drawn; what is skipped, as in a closed task, is not laid out for the sake of this. */
  function isDrawn(element: Element): number {
    if (element.checkVisibility({ contentVisibilityAuto: true })) return NodeFilter.FILTER_ACCEPT;
    const { display } = getComputedStyle(element);
    return display === 'contents' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
  }

  function read(tree: Document | ShadowRoot, places: Map<Element, string>): string[] {
    const moving: string[] = [];
    // This computes the styles, so that a transition that they call for has begun.
    for (const animation of tree.getAnimations()) {
      const { target, pseudoElement } = animation.effect as KeyframeEffect;
      const { duration, endTime } = animation.effect?.getComputedTiming() ?? {};
      if (endTime === Number.POSITIVE_INFINITY) {
        // One without an end would never come to rest by itself.
        if (animation.playState !== 'paused') animation.pause();
        // One without a duration moves nothing: it is a clock.
      } else if (duration !== 0 && (animation.pending || animation.playState === 'running')) {
        const { transitionProperty, animationName, id } = animation as CSSTransition & CSSAnimation;
        moving.push(
          `${transitionProperty || animationName || id || 'an animation'} of ${nameOf(target)}${pseudoElement ?? ''}`,
        );
      }
    }
    if ('fonts' in tree && tree.fonts.status !== 'loaded') moving.push('a font that is loading');
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT, (node) =>
      isDrawn(node as Element),
    );
    while (walker.nextNode()) {
      const element = walker.currentNode as Element;
      const { x, y, width, height } = element.getBoundingClientRect();
      const { scrollLeft, scrollTop } = element;
      places.set(element, [x, y, width, height, scrollLeft, scrollTop].join());
      if ('complete' in element && !element.complete) {
        moving.push(`${nameOf(element)}, which is loading`);
      }
      // A frame of another origin has a document that is nobody else's business.
      const inner =
        element.shadowRoot ??
        ('contentDocument' in element ? (element.contentDocument as Document | null) : null);
      if (inner) moving.push(...read(inner, places));
    }
    return moving;
  }

  let before: Map<Element, string> | undefined;
  let still = 0;
  for (let frames = 0; ; frames += 1) {
    const places = new Map<Element, string>();
    const moving = read(document, places);
    if (before) {
      for (const element of new Set([...before.keys(), ...places.keys()])) {
        if (before.get(element) === places.get(element)) continue;
        moving.push(`the box of ${nameOf(element)}`);
      }
      still = moving.length === 0 ? still + 1 : 0;
      if (still === stillFrames) return;
    }
    before = places;
    // Frames count too: where one takes seconds, the machine is slow and the page is not at fault.
    if (moving.length > 0 && frames > 30 && performance.now() - begun > limit) {
      const names = [...new Set(moving)];
      const more = names.length > 5 ? `, and ${names.length - 5} more` : '';
      throw new Error(
        `The page did not come to rest within ${limit} ms. Still moving: ${names.slice(0, 5).join(', ')}${more}.`,
      );
    }
    if (document.visibilityState === 'hidden') {
      throw new Error('A hidden tab paints no frames, so nothing can be seen to rest in it.');
    }
    await new Promise(requestAnimationFrame);
  }
}

/** A picture of the window or of a part of it, at rest. No test takes one in any other way. */
export async function picture(page: Page, options: PageScreenshotOptions = {}): Promise<Buffer> {
  await page.evaluate(atRest);
  return page.screenshot({ animations: 'disabled', caret: 'hide', ...options });
}
