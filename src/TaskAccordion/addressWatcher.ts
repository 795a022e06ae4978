/*
 * Watches the address of a window for all accordions in it. It also sees `pushState` and
 * `replaceState` of routers, for which there is no event in older browsers. It knows no tasks.
 */

/** Starts when the address changes, or when a link to the current address is pressed again. */
export interface FragmentNavigation {
  /** The fragment as it is written in the address: `#` and a name. */
  readonly hash: string;
  /** Whether the page was loaded with this address. */
  readonly isLoad: boolean;
  /** The scroll position of the window, in pixels, when the address changed. */
  readonly scrollY: number;
  /**
   * Whether the page may be scrolled to the target. False if the browser restores the scroll
   * position (reload, Back, Forward), or once the user scrolls, types or presses something.
   */
  mayScroll: boolean;
}

/**
 * Called for a new navigation, when another accordion has found the target, and when another
 * accordion has unmounted.
 */
type NavigationListener = (navigation: FragmentNavigation, target?: Element) => void;

export interface AddressWatcher {
  readonly current: FragmentNavigation;
  /** Returns the function that unsubscribes. */
  subscribe: (listener: NavigationListener) => () => void;
  /** Passes the target to the other accordions: it may be inside one of their tasks. */
  reportTarget: (target: Element, by: NavigationListener) => void;
  /** Checks whether the address has changed. Does nothing in browsers with the Navigation API. */
  checkAddress: () => void;
}

const watchers = new WeakMap<Window, AddressWatcher>();

/** Returns the watcher of a window. A window has one watcher, which is never removed. */
export function getAddressWatcher(view: Window): AddressWatcher {
  const watcher = watchers.get(view) ?? createAddressWatcher(view);
  watchers.set(view, watcher);
  return watcher;
}

// Starts on import: the user may scroll while the accordion is loading, suspended or hidden.
if (typeof document !== 'undefined' && typeof window !== 'undefined') getAddressWatcher(window);

/** After a click, a router loads the page before it changes the address. */
const ADDRESS_CHECK_DELAYS_MS = [50, 200, 500, 1000, 2500];

/** A scroll spy replaces the address this soon after the user scrolled. */
const SCROLL_SPY_DELAY_MS = 200;

function createAddressWatcher(view: Window): AddressWatcher {
  const { location, performance } = view;
  // Missing before Safari 26.2 and Firefox 147.
  const { navigation: navigationApi } = view as Partial<Window>;
  const listeners = new Set<NavigationListener>();
  let current: FragmentNavigation;
  let href: string;
  let lastClickTime = 0;
  let lastScrollTime = 0;
  let inputListening: AbortController | undefined;

  function listen(
    target: EventTarget,
    type: string,
    run: (event: never) => void,
    signal?: AbortSignal,
  ) {
    // In the capture phase, because a handler of the page may stop the event later.
    const options = { capture: true, passive: true, ...(signal && { signal }) };
    target.addEventListener(type, run as EventListener, options);
  }

  function startNavigation(hash: string, mayScroll: boolean, isLoad = false): void {
    href = location.href;
    current = { hash, mayScroll, isLoad, scrollY: view.scrollY };
    inputListening?.abort();
    inputListening = new AbortController();
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      listen(view, type, cancelScroll, inputListening.signal);
    }
    // A router may change the address while React commits. State must not be set at that time.
    queueMicrotask(() => notifyListeners());
  }

  function cancelScroll(): void {
    current.mayScroll = false;
    inputListening?.abort();
  }

  function notifyListeners(target?: Element, except?: NavigationListener): void {
    for (const listener of [...listeners]) if (listener !== except) listener(current, target);
  }

  function onEntryChange({ navigationType: type }: NavigationCurrentEntryChangeEvent): void {
    const isReplaced = type === 'replace';
    if (!type || (isReplaced && location.hash === new URL(href).hash)) {
      // Routers replace the entry to save their state, for example the scroll position.
      href = location.href;
      return;
    }
    const isScrollSpy =
      isReplaced &&
      lastScrollTime > lastClickTime &&
      performance.now() - lastScrollTime < SCROLL_SPY_DELAY_MS;
    startNavigation(location.hash, type !== 'traverse' && !isScrollSpy);
  }

  function onClick(event: MouseEvent): void {
    lastClickTime = performance.now();
    const before = current;
    const link = event.composedPath().find((node) => (node as Partial<HTMLAnchorElement>).hash) as
      | HTMLAnchorElement
      | undefined;
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!navigationApi)
      for (const delay of ADDRESS_CHECK_DELAYS_MS) setTimeout(checkAddress, delay);
    // Runs after the handlers of the page and after the browser has followed the link.
    setTimeout(() => {
      checkAddress();
      if (current !== before || !isPlain || !link || !/^(_self)?$/.test(link.target)) return;
      const { href: to } = link;
      // The link back to a title moves the focus only.
      if (event.defaultPrevented && link.matches('.nj-task-accordion__back-link')) return;
      // The address does not change if the link leads to the current address, or if a script
      // prevents the navigation and scrolls by itself.
      const isHere = to === location.href;
      if (isHere || (event.defaultPrevented && to.split('#', 1)[0] === href.split('#', 1)[0])) {
        startNavigation(link.hash, isHere);
      }
    });
  }

  function checkAddress(): void {
    if (!navigationApi && location.href !== href) startNavigation(location.hash, true);
  }

  if (navigationApi) listen(navigationApi, 'currententrychange', onEntryChange);
  // `onClick` handles links. These events come from Back, Forward or a script, and the browser has
  // scrolled already.
  for (const type of ['hashchange', 'pageshow']) {
    listen(view, type, () => {
      if (location.href !== href) startNavigation(location.hash, false);
    });
  }
  listen(view, 'click', onClick);
  listen(view, 'scroll', () => {
    lastScrollTime = performance.now();
  });
  const { activation, currentEntry } = navigationApi ?? {};
  const isLoad = !activation || activation.entry.key === currentEntry?.key;
  startNavigation(location.hash, !isLoad || !restoresScrollPosition(view), isLoad);

  return {
    get current() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        // Another accordion may have a task with the same id, which can now have the address.
        queueMicrotask(() => notifyListeners());
      };
    },
    reportTarget: notifyListeners,
    checkAddress,
  };
}

/** Returns whether the browser restores the scroll position of the page that it has loaded. */
function restoresScrollPosition(view: Window): boolean {
  const [load] = view.performance.getEntriesByType?.('navigation') ?? [];
  return /reload|back/.test(String((load as PerformanceNavigationTiming | undefined)?.type));
}
