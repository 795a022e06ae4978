import type { Page, PageScreenshotOptions } from 'playwright';

/**
 * Resolves when the document is at rest: no finite transition or animation runs, fonts and images have
 * loaded, and no box and no scroll position has changed for three frames. Rejects after `limit`
 * milliseconds and names the elements that still move. The document includes shadow trees and iframes
 * of the same origin.
 *
 * It may use no variable from outside, because Playwright sends its source text to the page.
 */
export async function atRest(): Promise<void>;
export async function atRest(limit: number): Promise<void>;
export async function atRest(limit = 10_000): Promise<void> {
  // Smooth scrolling begins within three frames. A script may also delay a change by two frames.
  const stillFrames = 3;
  const start = performance.now();

  function describeElement(element: Element | null): string {
    const name = element?.getAttribute('class') ?? '';
    return `<${element?.localName}${element?.id ? `#${element.id}` : ''}${name.trim().replace(/^|\s+/g, name ? '.' : '')}>`;
  }

  /** Skips elements that are not painted. To measure a closed task would force its layout. */
  function isPainted(element: Element): number {
    if (element.checkVisibility({ contentVisibilityAuto: true })) return NodeFilter.FILTER_ACCEPT;
    const { display } = getComputedStyle(element);
    return display === 'contents' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
  }

  function read(tree: Document | ShadowRoot, places: Map<Element, string>): string[] {
    const moving: string[] = [];
    // `getAnimations` computes the styles, which starts pending transitions.
    for (const animation of tree.getAnimations()) {
      const { target, pseudoElement } = animation.effect as KeyframeEffect;
      const { duration, endTime } = animation.effect?.getComputedTiming() ?? {};
      if (endTime === Number.POSITIVE_INFINITY) {
        // An endless animation never comes to rest by itself.
        if (animation.playState !== 'paused') animation.pause();
        // An animation without a duration moves nothing. Our stylesheet uses it as a timer.
      } else if (duration !== 0 && (animation.pending || animation.playState === 'running')) {
        const { transitionProperty, animationName, id } = animation as CSSTransition & CSSAnimation;
        moving.push(
          `${transitionProperty || animationName || id || 'an animation'} of ${describeElement(target)}${pseudoElement ?? ''}`,
        );
      }
    }
    if ('fonts' in tree && tree.fonts.status !== 'loaded') moving.push('a font that is loading');
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT, (node) =>
      isPainted(node as Element),
    );
    while (walker.nextNode()) {
      const element = walker.currentNode as Element;
      const { x, y, width, height } = element.getBoundingClientRect();
      const { scrollLeft, scrollTop } = element;
      places.set(element, [x, y, width, height, scrollLeft, scrollTop].join());
      if ('complete' in element && !element.complete) {
        moving.push(`${describeElement(element)}, which is loading`);
      }
      // Scripts cannot read the document of an iframe of another origin.
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
        moving.push(`the box of ${describeElement(element)}`);
      }
      still = moving.length === 0 ? still + 1 : 0;
      if (still === stillFrames) return;
    }
    before = places;
    // Count frames too. On a slow machine, one frame may take longer than the limit.
    if (moving.length > 0 && frames > 30 && performance.now() - start > limit) {
      const names = [...new Set(moving)];
      const more = names.length > 5 ? `, and ${names.length - 5} more` : '';
      throw new Error(
        `The page did not come to rest within ${limit} ms. Still moving: ${names.slice(0, 5).join(', ')}${more}.`,
      );
    }
    if (document.visibilityState === 'hidden') {
      throw new Error(
        'The tab is hidden, so it paints no frames and never comes to rest. Bring it to the front.',
      );
    }
    await new Promise(requestAnimationFrame);
  }
}

/** Takes a picture of the window or of a part of it at rest. All tests must use this function. */
export async function picture(page: Page, options: PageScreenshotOptions = {}): Promise<Buffer> {
  await page.evaluate(atRest);
  return page.screenshot({ animations: 'disabled', caret: 'hide', ...options });
}
