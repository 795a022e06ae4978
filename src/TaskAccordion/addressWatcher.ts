/*
 * Watches the address of a window. All accordions in the window share one watcher. It also reports
 * `pushState` and `replaceState` of routers, which fire no `hashchange`. It does not know tasks.
 */

/** One navigation to an address: the address has changed, or a link to it was pressed again. */
export interface Visit {
  /** The fragment as it is written in the address: `#` and a name. */
  readonly hash: string;
  /** Whether the page was loaded with this address. */
  readonly isLoad: boolean;
  /** The scroll position of the window when the address changed. */
  readonly scrollY: number;
  /**
   * Whether the page may scroll to the target. It may not after a reload, Back or Forward, because the
   * browser then restores the scroll position, nor after the user has scrolled or pressed a key.
   */
  mayScroll: boolean;
}

/** Called for a new visit, and when another accordion has found the target or was unmounted. */
type Listener = (visit: Visit, target?: Element) => void;

export interface Watcher {
  readonly visit: Visit;
  /** Adds a listener and returns the function that removes it. */
  subscribe: (listener: Listener) => () => void;
  /** Reports the target to the other accordions, because it may be inside one of their tasks. */
  reportTarget: (target: Element, from: Listener) => void;
  /** Checks whether the address has changed. Only browsers without the Navigation API need it. */
  checkAddress: () => void;
}

const watchers = new WeakMap<Window, Watcher>();

/** Returns the watcher of a window. It exists as long as the window. */
export function addressWatcher(view: Window): Watcher {
  const watcher = watchers.get(view) ?? createWatcher(view);
  watchers.set(view, watcher);
  return watcher;
}

// Watch from the first moment: the user may scroll or press a key before the accordion is rendered.
if (typeof document !== 'undefined' && typeof window !== 'undefined') addressWatcher(window);

/** Delays after a click at which the address is checked without the Navigation API. Routers load first. */
const CHECK_DELAYS_MS = [50, 200, 500, 1000, 2500];

/** A change of the address so soon after scrolling comes from a scroll spy, not from a link. */
const SCROLL_SPY_MS = 200;

function createWatcher(view: Window): Watcher {
  const { location, performance } = view;
  // The Navigation API does not exist before Safari 26.2 and Firefox 147.
  const { navigation } = view as Partial<Window>;
  const listeners = new Set<Listener>();
  let visit: Visit;
  let href: string;
  let clickedAt = 0;
  let scrolledAt = 0;
  let untilInput: AbortController | undefined;

  function listen(
    target: EventTarget,
    type: string,
    run: (event: never) => void,
    signal?: AbortSignal,
  ) {
    // In the capture phase, because a script of the site may stop the event later.
    const options = { capture: true, passive: true, ...(signal && { signal }) };
    target.addEventListener(type, run as EventListener, options);
  }

  function startVisit(hash: string, mayScroll: boolean, isLoad = false): void {
    href = location.href;
    visit = { hash, mayScroll, isLoad, scrollY: view.scrollY };
    untilInput?.abort();
    untilInput = new AbortController();
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      listen(view, type, onUserInput, untilInput.signal);
    }
    // A router may change the address while React commits. No state may be set at that moment.
    queueMicrotask(() => notify());
  }

  function onUserInput(): void {
    visit.mayScroll = false;
    untilInput?.abort();
  }

  function notify(target?: Element, except?: Listener): void {
    for (const listener of [...listeners]) if (listener !== except) listener(visit, target);
  }

  function onEntryChange({ navigationType: type }: NavigationCurrentEntryChangeEvent): void {
    const isReplaced = type === 'replace';
    if (!type || (isReplaced && location.hash === new URL(href).hash)) {
      // Routers replace the entry to save state, such as the scroll position.
      href = location.href;
      return;
    }
    const isScrollSpy =
      isReplaced && scrolledAt > clickedAt && performance.now() - scrolledAt < SCROLL_SPY_MS;
    startVisit(location.hash, type !== 'traverse' && !isScrollSpy);
  }

  function onClick(event: MouseEvent): void {
    clickedAt = performance.now();
    const before = visit;
    const link = event.composedPath().find((node) => (node as Partial<HTMLAnchorElement>).hash) as
      | HTMLAnchorElement
      | undefined;
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!navigation) for (const delay of CHECK_DELAYS_MS) setTimeout(checkAddress, delay);
    // The handlers of the page run first. Then the browser follows the link.
    setTimeout(() => {
      checkAddress();
      if (visit !== before || !isPlain || !link || !/^(_self)?$/.test(link.target)) return;
      const { href: to } = link;
      // The link has the current address, or a script scrolls by itself and does not change the address.
      const isSameAddress = to === location.href;
      if (
        isSameAddress ||
        (event.defaultPrevented && to.split('#', 1)[0] === href.split('#', 1)[0])
      ) {
        startVisit(link.hash, isSameAddress);
      }
    });
  }

  function checkAddress(): void {
    if (!navigation && location.href !== href) startVisit(location.hash, true);
  }

  if (navigation) listen(navigation, 'currententrychange', onEntryChange);
  // `onClick` handles links. So this is Back, Forward or a script, and the browser has already
  // scrolled.
  for (const type of ['hashchange', 'pageshow']) {
    listen(view, type, () => {
      if (location.href !== href) startVisit(location.hash, false);
    });
  }
  listen(view, 'click', onClick);
  listen(view, 'scroll', () => {
    scrolledAt = performance.now();
  });
  const { activation, currentEntry } = navigation ?? {};
  const isLoad = !activation || activation.entry.key === currentEntry?.key;
  startVisit(location.hash, !isLoad || !restoresScroll(view), isLoad);

  return {
    get visit() {
      return visit;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        // Another accordion may have a task with the same id. That task has the address now.
        queueMicrotask(() => notify());
      };
    },
    reportTarget: notify,
    checkAddress,
  };
}

/** Returns whether the browser restores the scroll position of the page that it has loaded. */
function restoresScroll(view: Window): boolean {
  const [load] = view.performance.getEntriesByType?.('navigation') ?? [];
  return /reload|back/.test(String((load as PerformanceNavigationTiming | undefined)?.type));
}
