import { fragmentNames } from '../fragmentTarget.js';
import { scrollToStart } from '../scroll.js';

/**
 * Returns the elements that a fragment names, the nearest to the link first. Two pages in one document
 * have two `main` elements with the same id, and an element of the site may have that id too. As in
 * browsers, an id equal to the fragment comes before an id equal to the decoded fragment.
 */
export function findTargets(fragment: string, link: Element): HTMLElement[] {
  const targets = new Set<HTMLElement>();
  for (const id of fragmentNames(fragment)) {
    // CSS and JSON escape the characters of an id in the same way.
    const quotedId = JSON.stringify(id);
    let around: Node | null = link;
    while (around) {
      const { parentNode, host } = around as ShadowRoot;
      for (const selector of [`main[id=${quotedId}]`, `[id=${quotedId}]`, `a[name=${quotedId}]`]) {
        for (const target of (around as Element).querySelectorAll<HTMLElement>(selector)) {
          targets.add(target);
        }
      }
      around = parentNode ?? host;
    }
  }
  return [...targets];
}

/**
 * Moves the focus to the target and scrolls it into view. Returns false if the target cannot get the
 * focus. Only the browser knows all reasons (hidden, inert, disabled, closed `details`), so this
 * function sets the focus and checks whether it has moved.
 */
export function moveFocusTo(target: HTMLElement): boolean {
  if (target.closest('[aria-hidden=true]')) return false;
  if (focusedNear(target) !== target && !takesFocus(target)) {
    // An element with `display: contents` cannot get the focus. Its children can.
    const { display } = getComputedStyle(target);
    return (
      display === 'contents' &&
      [...target.children].some((child) => moveFocusTo(child as HTMLElement))
    );
  }
  scrollToStart(target);
  return true;
}

/**
 * Sets the focus on the target and returns whether it worked. The target has `tabindex` only while it
 * has the focus. With a permanent `tabindex`, a click on text in the target would move the focus to
 * the target.
 *
 * @selector [data-nj-skip-target] the target of a skip link while it has the focus; the stylesheet sets
 * `--nj-scroll-margin` on it
 */
function takesFocus(target: HTMLElement): boolean {
  const before = focusedNear(target);
  let hasOurTabindex = false;
  function onBlur() {
    // The user has changed to another window. The focus returns with this window.
    if (focusedNear(target) === target) return;
    target.removeEventListener('blur', onBlur);
    target.removeAttribute('data-nj-skip-target');
    if (hasOurTabindex) target.removeAttribute('tabindex');
  }
  function isTaken(): boolean {
    // The browser's scrolling would stop when a part of the target is visible, and would also scroll
    // the documents around an iframe.
    target.focus({ preventScroll: true });
    const after = focusedNear(target);
    // The target may move the focus to an element in it.
    return after !== before && target.contains(after);
  }
  target.setAttribute('data-nj-skip-target', '');
  target.addEventListener('blur', onBlur);
  if (isTaken()) return true;
  if (!target.hasAttribute('tabindex')) {
    hasOurTabindex = true;
    target.setAttribute('tabindex', '-1');
    if (isTaken()) return true;
  }
  onBlur();
  return false;
}

/** Returns the focused element of the document or shadow root that contains the element. */
function focusedNear(element: Element): Element | null {
  return (element.getRootNode() as Document).activeElement;
}
