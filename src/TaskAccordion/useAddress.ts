import { type RefObject, useEffect, useRef, useState } from 'react';
import { findById, fragmentNames } from '../fragmentTarget.js';
import { isAtStart, scrollToStart } from '../scroll.js';
import { addressWatcher, type Visit } from './addressWatcher.js';
import type { Change, OpenTasks } from './openTasks.js';
import { findTaskAround, type Rows } from './TaskItem.js';
import type { Entry } from './tasks.js';

/**
 * Opens the task that the address names: on load, at each change of the address, and when the task is
 * rendered later. Scrolls its heading into view below a sticky header, but only where the browser's own
 * fragment navigation would scroll. Each visit is handled once.
 *
 * Returns the ids that a visible element outside this accordion has, separated by spaces. The task with
 * such an id is rendered without the `id` attribute, so that the first element on the page keeps the
 * address.
 */
export function useAddress(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  entries: readonly Entry[],
  { open, last, change }: OpenTasks,
): string {
  const isEmpty = entries.length === 0;
  const [serverTarget] = useState(findServerTarget);
  const [takenIds, setTakenIds] = useState('');
  const handled = useRef({ takenIds: '', visit: undefined as Visit | undefined });
  /** The element to scroll to, and the change that React must render before. */
  const pendingScroll = useRef<{ target: Element; after: Change } | null>(null);
  const update = useRef(() => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: it must run only after a change was rendered.
  useEffect(() => {
    if (!pendingScroll.current || pendingScroll.current.after !== last) return;
    const { target } = pendingScroll.current;
    pendingScroll.current = null;
    const id = findTaskAround(target, rows) ?? '';
    // A controlled parent may not have opened the task. The page still scrolls to its heading.
    if (open.includes(id) || rows.get(id) === target) scrollToStart(target);
  }, [last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: without tasks there is no root element.
  useEffect(() => {
    const watcher = addressWatcher(root.current?.ownerDocument.defaultView ?? window);
    function onVisit(visit: Visit, reportedTarget?: Element) {
      const element = root.current;
      if (!element) return;
      const ids = findTakenIds(rows);
      // Setting an equal state would cost one more commit.
      if (ids !== handled.current.takenIds) setTakenIds(ids);
      handled.current.takenIds = ids;
      if (!reportedTarget && handled.current.visit === visit) return;
      const target = reportedTarget ?? findTarget(element, rows, visit.hash);
      const id = target && findTaskAround(target, rows);
      if (!id) return;
      handled.current.visit = visit;
      const scrolls = shouldScroll(visit, target, serverTarget);
      const request: Change = { reason: 'hash', open: [id] };
      // If nothing changes, the change before it may not be rendered yet.
      const after = change(request) ? request : pendingScroll.current?.after;
      if (scrolls && after) pendingScroll.current = { target, after };
      else if (scrolls) scrollToStart(target);
      // The target may be in a task of another accordion, which must open too.
      if (!reportedTarget) watcher.reportTarget(target, onVisit);
    }
    update.current = () => {
      watcher.checkAddress();
      onVisit(watcher.visit);
    };
    return watcher.subscribe(onVisit);
  }, [root, rows, isEmpty, change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a task may be rendered after its address was set.
  useEffect(() => update.current(), [entries]);

  return takenIds;
}

/**
 * Returns the target that was in the document before the accordion was rendered. It is in the server's
 * HTML, and the browser has already scrolled to it.
 */
function findServerTarget(): Element | null {
  if (typeof window === 'undefined') return null;
  for (const name of fragmentNames(window.location.hash)) {
    const target = document.getElementById(name);
    if (target) return target;
  }
  return null;
}

/** Returns the target of a fragment, if it is in the accordion and no visible element outside has its id. */
function findTarget(root: HTMLElement, rows: Rows, hash: string): Element | undefined {
  if (!isVisible(root)) return undefined;
  for (const name of fragmentNames(hash)) {
    // An id with white space cannot be an address.
    if (/\s/.test(name)) continue;
    const own = rows.get(name) ?? findById(name, root);
    if (own) return isTakenElsewhere(name, own) ? undefined : own;
  }
  return undefined;
}

/** Returns whether the browser's own fragment navigation would scroll now. */
function shouldScroll(
  { mayScroll, isLoad, scrollY }: Visit,
  target: Element,
  serverTarget: Element | null,
): boolean {
  if (!mayScroll) return false;
  // A target in a closed task has no position yet.
  if (!target.closest('nj-panel[hidden]') && isAtStart(target)) return true;
  // At any other position the user has scrolled. A router keeps the position or resets it to 0.
  const now = target.ownerDocument.defaultView?.scrollY;
  return isLoad ? target !== serverTarget && now === 0 : now === 0 || now === scrollY;
}

/** Returns the ids of tasks that a visible element outside the accordion has. */
function findTakenIds(rows: Rows): string {
  return [...rows]
    .filter(([id, row]) => !/\s/.test(id) && isTakenElsewhere(id, row))
    .map(([id]) => id)
    .join(' ');
}

/** Returns whether another visible element in the same document or shadow root has the id. */
function isTakenElsewhere(id: string, own: Element): boolean {
  const first = (own.getRootNode() as Document).getElementById?.(id);
  return !!first && first !== own && isVisible(first);
}

/** Returns whether an element is visible. The content of a closed task counts as visible. */
function isVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.isConnected || view.getComputedStyle(element).visibility === 'hidden') {
    return false;
  }
  let node: Element | null | undefined = element;
  while (node) {
    // Browsers without `content-visibility` hide a closed panel with `display: none`.
    const isPanel = node.localName === 'nj-panel';
    if (!isPanel && view.getComputedStyle(node).display === 'none') return false;
    node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
  }
  return true;
}
