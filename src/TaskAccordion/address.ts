/*
 * Watches the address of a window, once for all accordions in it: the routers' `pushState` and
 * `replaceState` too, of which no older event tells. Knows nothing of tasks.
 */

/** One arrival at an address: new when the address changes, or when a link to it is pressed again. */
export interface Visit {
  /** The fragment as the address writes it: `#` and a name. */
  readonly hash: string;
  /** The page was loaded with this address. */
  readonly isLoad: boolean;
  /** How far the window was scrolled when the address changed. */
  readonly scrollY: number;
  /**
   * Whether the page may be scrolled to what the address names. The browser restores a position
   * itself (reload, Back, Forward), and a reader who has gone on since must not be pulled back.
   */
  scrolls: boolean;
}

/** Called when there is a new visit, and when another accordion found its target or has gone. */
type Follower = (visit: Visit, target?: Element) => void;

export interface Watcher {
  readonly visit: Visit;
  /** Returns the function that ends it. */
  follow: (follower: Follower) => () => void;
  /** Tells the other accordions what the address leads to: it may be inside one of their tasks. */
  found: (target: Element, by: Follower) => void;
  /** Looks whether the address has changed. Only for browsers that do not tell of it. */
  compare: () => void;
}

const watchers = new WeakMap<Window, Watcher>();

/** The watcher of a window, which lives as long as the window. */
export function addressWatcher(view: Window): Watcher {
  const watcher = watchers.get(view) ?? newWatcher(view);
  watchers.set(view, watcher);
  return watcher;
}

// From the beginning: a reader may go on while the accordion is loading, suspended or hidden.
if (typeof document !== 'undefined' && typeof window !== 'undefined') addressWatcher(window);

/** When a browser that does not tell of an address is asked after a click: routers load first. */
const LOOKS_MS = [50, 200, 500, 1000, 2500];

/** A scroll spy replaces the address while the reader scrolls. */
const SPY_DELAY_MS = 200;

function newWatcher(view: Window): Watcher {
  const { location, performance } = view;
  // Missing before Safari 26.2 and Firefox 147.
  const { navigation } = view as Partial<Window>;
  const followers = new Set<Follower>();
  let visit: Visit;
  let href: string;
  let clicked = 0;
  let scrolled = 0;
  let untilInput: AbortController | undefined;

  function listen(
    target: EventTarget,
    type: string,
    run: (event: never) => void,
    signal?: AbortSignal,
  ) {
    // In the capture phase: a host may stop what comes after it.
    const options = { capture: true, passive: true, ...(signal && { signal }) };
    target.addEventListener(type, run as EventListener, options);
  }

  function begin(hash: string, scrolls: boolean, isLoad = false): void {
    href = location.href;
    visit = { hash, scrolls, isLoad, scrollY: view.scrollY };
    untilInput?.abort();
    untilInput = new AbortController();
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      listen(view, type, readerGoesOn, untilInput.signal);
    }
    // A router may change the address while React commits, when no state may be set.
    queueMicrotask(() => tell());
  }

  function readerGoesOn(): void {
    visit.scrolls = false;
    untilInput?.abort();
  }

  function tell(target?: Element, except?: Follower): void {
    for (const follower of [...followers]) if (follower !== except) follower(visit, target);
  }

  function onEntryChange({ navigationType: type }: NavigationCurrentEntryChangeEvent): void {
    const isReplaced = type === 'replace';
    if (!type || (isReplaced && location.hash === new URL(href).hash)) {
      // Routers save their state, such as the scroll position, by replacing the entry.
      href = location.href;
      return;
    }
    const isSpy = isReplaced && scrolled > clicked && performance.now() - scrolled < SPY_DELAY_MS;
    begin(location.hash, type !== 'traverse' && !isSpy);
  }

  function onClick(event: MouseEvent): void {
    clicked = performance.now();
    const before = visit;
    const link = event.composedPath().find((node) => (node as Partial<HTMLAnchorElement>).hash) as
      | HTMLAnchorElement
      | undefined;
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!navigation) for (const delay of LOOKS_MS) setTimeout(compare, delay);
    // The handlers of the page come first, then the browser follows the link.
    setTimeout(() => {
      compare();
      if (visit !== before || !isPlain || !link || !/^(_self)?$/.test(link.target)) return;
      const { href: to } = link;
      // To where the address is already; or a script scrolls by itself and keeps the address.
      const isHere = to === location.href;
      if (isHere || (event.defaultPrevented && to.split('#', 1)[0] === href.split('#', 1)[0])) {
        begin(link.hash, isHere);
      }
    });
  }

  function compare(): void {
    if (!navigation && location.href !== href) begin(location.hash, true);
  }

  if (navigation) listen(navigation, 'currententrychange', onEntryChange);
  // A link was followed by `onClick`. So this is Back, Forward or a script, and the browser has
  // scrolled already.
  for (const type of ['hashchange', 'pageshow']) {
    listen(view, type, () => {
      if (location.href !== href) begin(location.hash, false);
    });
  }
  listen(view, 'click', onClick);
  listen(view, 'scroll', () => {
    scrolled = performance.now();
  });
  const { activation, currentEntry } = navigation ?? {};
  const isLoad = !activation || activation.entry.key === currentEntry?.key;
  begin(location.hash, !isLoad || !isRestored(view), isLoad);

  return {
    get visit() {
      return visit;
    },
    follow(follower) {
      followers.add(follower);
      return () => {
        followers.delete(follower);
        // What has gone may have kept an address that another accordion has as well.
        queueMicrotask(() => tell());
      };
    },
    found: tell,
    compare,
  };
}

/** Whether the browser restores the scroll position of the page that it has loaded. */
function isRestored(view: Window): boolean {
  const [load] = view.performance.getEntriesByType?.('navigation') ?? [];
  return /reload|back/.test(String((load as PerformanceNavigationTiming | undefined)?.type));
}
