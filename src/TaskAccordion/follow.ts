import { type RefObject, useEffect, useRef, useState } from 'react';
import { fragmentNames, withId } from '../fragmentTarget.js';
import { isAtStart, scrollToStart } from '../scroll.js';
import { addressWatcher, type Visit } from './address.js';
import type { Change, OpenTasks } from './openTasks.js';
import { type Rows, taskAround } from './TaskItem.js';
import type { Entry } from './tasks.js';

/**
 * Opens the task to which the address leads: on load, whenever the address changes, and when the
 * task comes later. Its heading comes into view below a sticky header where the browser's own
 * fragment navigation would scroll. Each visit is followed once.
 *
 * Returns the ids that an element outside this accordion has, separated by spaces: a task that
 * stands twice on the page has its address where it stood first, as long as it is shown there.
 */
export function useAddress(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  entries: readonly Entry[],
  { open, last, change }: OpenTasks,
): string {
  const isEmpty = entries.length === 0;
  const [served] = useState(servedTarget);
  const [elsewhere, setElsewhere] = useState('');
  const known = useRef({ elsewhere: '', visit: undefined as Visit | undefined });
  /** What is to come into view, and the change that must be rendered first. */
  const awaited = useRef<{ target: Element; asked: Change } | null>(null);
  const update = useRef(() => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a change has been rendered.
  useEffect(() => {
    if (!awaited.current || awaited.current.asked !== last) return;
    const { target } = awaited.current;
    awaited.current = null;
    const id = taskAround(target, rows) ?? '';
    // The owner of `value` may have refused. A heading comes into view all the same.
    if (open.includes(id) || rows.get(id) === target) scrollToStart(target);
  }, [last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with the first task the root appears.
  useEffect(() => {
    const watcher = addressWatcher(root.current?.ownerDocument.defaultView ?? window);
    function follow(visit: Visit, given?: Element) {
      const element = root.current;
      if (!element) return;
      const ids = idsElsewhere(rows);
      // Without the question React would commit once more, for nothing.
      if (ids !== known.current.elsewhere) setElsewhere(ids);
      known.current.elsewhere = ids;
      if (!given && known.current.visit === visit) return;
      const target = given ?? targetIn(element, rows, visit.hash);
      const id = target && taskAround(target, rows);
      if (!id) return;
      known.current.visit = visit;
      const scrolls = mayScroll(visit, target, served);
      const asked: Change = { reason: 'hash', open: [id] };
      // Opened already, it may still have to be rendered.
      const rendered = change(asked) ? asked : awaited.current?.asked;
      if (scrolls && rendered) awaited.current = { target, asked: rendered };
      else if (scrolls) scrollToStart(target);
      // It may have come late into an open or closed task of another accordion.
      if (!given) watcher.found(target, follow);
    }
    update.current = () => {
      watcher.compare();
      follow(watcher.visit);
    };
    return watcher.follow(follow);
  }, [root, rows, isEmpty, change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: tasks may come after the address that leads to them.
  useEffect(() => update.current(), [entries]);

  return elsewhere;
}

/**
 * The element that the address named before the accordion was rendered: it came from the server,
 * and the browser has done its own fragment navigation.
 */
function servedTarget(): Element | null {
  if (typeof window === 'undefined') return null;
  for (const name of fragmentNames(window.location.hash)) {
    const target = document.getElementById(name);
    if (target) return target;
  }
  return null;
}

/** The element inside the accordion that a fragment leads to, unless it leads elsewhere. */
function targetIn(root: HTMLElement, rows: Rows, hash: string): Element | undefined {
  if (!isShown(root)) return undefined;
  for (const name of fragmentNames(hash)) {
    // No id with white space is an address.
    if (/\s/.test(name)) continue;
    const own = rows.get(name) ?? withId(name, root);
    if (own) return holderElsewhere(name, own) ? undefined : own;
  }
  return undefined;
}

/** Whether the browser's own fragment navigation would scroll now. */
function mayScroll({ scrolls, isLoad, scrollY }: Visit, target: Element, served: Element | null) {
  if (!scrolls) return false;
  // What is in a closed task has no place yet.
  if (!target.closest('nj-panel[hidden]') && isAtStart(target)) return true;
  // Another position is the reader's, but for one that a router left or has reset.
  const now = target.ownerDocument.defaultView?.scrollY;
  return isLoad ? target !== served && now === 0 : now === 0 || now === scrollY;
}

/** The ids of the tasks that an element elsewhere has, and shows. */
function idsElsewhere(rows: Rows): string {
  return [...rows]
    .filter(([id, row]) => !/\s/.test(id) && holderElsewhere(id, row))
    .map(([id]) => id)
    .join(' ');
}

/** The element that has the id in the same document or shadow root, if it is another and shown. */
function holderElsewhere(id: string, own: Element): boolean {
  const holder = (own.getRootNode() as Document).getElementById?.(id);
  return !!holder && holder !== own && isShown(holder);
}

/** Whether an element is in a page that a reader sees. Closed tasks count as shown. */
function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.isConnected || view.getComputedStyle(element).visibility === 'hidden') {
    return false;
  }
  let node: Element | null | undefined = element;
  while (node) {
    // Without `content-visibility` a closed panel is not displayed.
    const isPanel = node.localName === 'nj-panel';
    if (!isPanel && view.getComputedStyle(node).display === 'none') return false;
    node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
  }
  return true;
}
