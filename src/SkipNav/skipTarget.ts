import { fragmentNames } from '../fragmentTarget.js';
import { scrollToStart } from '../scroll.js';

/**
 * The elements that a fragment names, those nearest to the link first: each of two pages mounted
 * together has a `main` of its own, and so has a page in an element of the site with the same id.
 * As in browsers, the fragment as it is written comes before the id that it stands for.
 */
export function placesNamed(fragment: string, link: Element): HTMLElement[] {
  const places = new Set<HTMLElement>();
  for (const id of fragmentNames(fragment)) {
    // JSON escapes as CSS does what ids can hold.
    const named = JSON.stringify(id);
    let around: Node | null = link;
    while (around) {
      const { parentNode, host } = around as ShadowRoot;
      for (const selector of [`main[id=${named}]`, `[id=${named}]`, `a[name=${named}]`]) {
        for (const place of (around as Element).querySelectorAll<HTMLElement>(selector)) {
          places.add(place);
        }
      }
      around = parentNode ?? host;
    }
  }
  return [...places];
}

/**
 * Moves the focus to the place and brings it into view; false where it cannot have the focus. The
 * browser decides that: nothing else knows all that hides an element or disables it.
 */
export function arrive(place: HTMLElement): boolean {
  if (place.closest('[aria-hidden=true]')) return false;
  if (focused(place) !== place && !takesFocus(place)) {
    // Without a box of its own no element takes the focus; what is in it may.
    const { display } = getComputedStyle(place);
    return (
      display === 'contents' && [...place.children].some((child) => arrive(child as HTMLElement))
    );
  }
  scrollToStart(place);
  return true;
}

/**
 * `tabindex` only while the focus is there: left in place, a click on text anywhere in the target
 * would take the focus to its top. `data-nj-skip-target` is what the stylesheet hangs
 * `--nj-scroll-margin` on, since the target may be an element of the host page.
 */
function takesFocus(place: HTMLElement): boolean {
  const before = focused(place);
  let borrowed = false;
  function leave() {
    // Another window was chosen: the focus comes back to where it was.
    if (focused(place) === place) return;
    place.removeEventListener('blur', leave);
    place.removeAttribute('data-nj-skip-target');
    if (borrowed) place.removeAttribute('tabindex');
  }
  function isTaken(): boolean {
    // Its own scrolling would end where a part of the place is seen, and move documents around ours.
    place.focus({ preventScroll: true });
    const after = focused(place);
    // The place may hand the focus on to something in it.
    return after !== before && place.contains(after);
  }
  place.setAttribute('data-nj-skip-target', '');
  place.addEventListener('blur', leave);
  if (isTaken()) return true;
  if (!place.hasAttribute('tabindex')) {
    borrowed = true;
    place.setAttribute('tabindex', '-1');
    if (isTaken()) return true;
  }
  leave();
  return false;
}

function focused(place: Element): Element | null {
  return (place.getRootNode() as Document).activeElement;
}
