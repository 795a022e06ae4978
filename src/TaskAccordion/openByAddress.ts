import { type RefObject, useEffect, useRef, useState } from 'react';
import { fragmentNames, withId } from '../fragmentTarget.js';
import { isAtStart, scrollToStart } from '../scroll.js';
import { type FragmentNavigation, getAddressWatcher } from './addressWatcher.js';
import type { ChangeRequest, OpenTasks } from './openTasks.js';
import { findTaskId, type TaskElements } from './TaskItem.js';
import type { CheckedTask } from './tasks.js';

/**
 * Opens the task to which the address leads: on load, when the address changes, and when the task
 * is added later. Scrolls its heading into view below a sticky header if the browser's own fragment
 * navigation would scroll. Each navigation is handled once.
 *
 * Returns the ids that an element outside this accordion has, separated by spaces. If a task is
 * rendered in two accordions, only the first visible one gets the id.
 */
export function useOpenByAddress(
  root: RefObject<HTMLElement | null>,
  taskElements: TaskElements,
  checkedTasks: readonly CheckedTask[],
  { open, lastRequest, requestChange }: OpenTasks,
): string {
  const isEmpty = checkedTasks.length === 0;
  const [initialTarget] = useState(findInitialTarget);
  const [takenIds, setTakenIds] = useState('');
  const latest = useRef<{ takenIds: string; navigation?: FragmentNavigation }>({ takenIds: '' });
  /** The target to scroll to, and the request that must be rendered first. */
  const pendingScroll = useRef<{ target: Element; request: ChangeRequest } | null>(null);
  const update = useRef(() => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a request has been rendered.
  useEffect(() => {
    if (!pendingScroll.current || pendingScroll.current.request !== lastRequest) return;
    const { target } = pendingScroll.current;
    pendingScroll.current = null;
    const id = findTaskId(target, taskElements) ?? '';
    // A controlled parent may have refused. A heading is visible also if its task is closed.
    if (open.includes(id) || taskElements.get(id) === target) scrollToStart(target);
  }, [lastRequest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the root is rendered with the first task.
  useEffect(() => {
    const watcher = getAddressWatcher(root.current?.ownerDocument.defaultView ?? window);
    function onNavigation(navigation: FragmentNavigation, reportedTarget?: Element) {
      const element = root.current;
      if (!element) return;
      const ids = findTakenIds(taskElements);
      // Without this check React may commit once more, although the ids are the same.
      if (ids !== latest.current.takenIds) setTakenIds(ids);
      latest.current.takenIds = ids;
      if (!reportedTarget && latest.current.navigation === navigation) return;
      const target = reportedTarget ?? findTarget(element, taskElements, navigation.hash);
      const id = target && findTaskId(target, taskElements);
      if (!id) return;
      latest.current.navigation = navigation;
      const scrolls = shouldScroll(navigation, target, initialTarget);
      const request: ChangeRequest = { reason: 'hash', open: [id] };
      // If the task is open already, an earlier request may still have to be rendered.
      const rendersFirst = requestChange(request) ? request : pendingScroll.current?.request;
      if (scrolls && rendersFirst) pendingScroll.current = { target, request: rendersFirst };
      else if (scrolls) scrollToStart(target);
      // This accordion may be in a task of another accordion, which must open too.
      if (!reportedTarget) watcher.reportTarget(target, onNavigation);
    }
    update.current = () => {
      watcher.checkAddress();
      onNavigation(watcher.current);
    };
    return watcher.subscribe(onNavigation);
  }, [root, taskElements, isEmpty, requestChange]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a task may be added after the navigation that leads to it.
  useEffect(() => update.current(), [checkedTasks]);

  return takenIds;
}

/**
 * Returns the target of the address if the server rendered it. The browser has then done its own
 * fragment navigation already.
 */
function findInitialTarget(): Element | null {
  if (typeof window === 'undefined') return null;
  for (const name of fragmentNames(window.location.hash)) {
    const target = document.getElementById(name);
    if (target) return target;
  }
  return null;
}

/** Returns the target in the accordion, unless the fragment leads to an element outside it. */
function findTarget(
  root: HTMLElement,
  taskElements: TaskElements,
  hash: string,
): Element | undefined {
  if (!isVisible(root)) return undefined;
  for (const name of fragmentNames(hash)) {
    // An id with white space is never used as an address.
    if (/\s/.test(name)) continue;
    const target = taskElements.get(name) ?? withId(name, root);
    if (target) return isTakenElsewhere(name, target) ? undefined : target;
  }
  return undefined;
}

/** Returns whether the browser's own fragment navigation would scroll now. */
function shouldScroll(
  { mayScroll, isLoad, scrollY }: FragmentNavigation,
  target: Element,
  initialTarget: Element | null,
): boolean {
  if (!mayScroll) return false;
  // A target in a closed task has no position yet.
  if (!target.closest('nj-panel[hidden]') && isAtStart(target)) return true;
  // At any other position the user has scrolled. A router leaves the old position or resets to 0.
  const now = target.ownerDocument.defaultView?.scrollY;
  return isLoad ? target !== initialTarget && now === 0 : now === 0 || now === scrollY;
}

/** Returns the ids of the tasks whose id a visible element outside the accordion has. */
function findTakenIds(taskElements: TaskElements): string {
  return [...taskElements]
    .filter(([id, taskElement]) => !/\s/.test(id) && isTakenElsewhere(id, taskElement))
    .map(([id]) => id)
    .join(' ');
}

/** Returns whether another visible element in the same document or shadow root has the id. */
function isTakenElsewhere(id: string, element: Element): boolean {
  const other = (element.getRootNode() as Document).getElementById?.(id);
  return !!other && other !== element && isVisible(other);
}

/** Returns whether the element is rendered and visible. An element in a closed task counts. */
function isVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.isConnected || view.getComputedStyle(element).visibility === 'hidden') {
    return false;
  }
  let node: Element | null | undefined = element;
  while (node) {
    // In browsers without `content-visibility`, a closed panel has `display: none`.
    const isPanel = node.localName === 'nj-panel';
    if (!isPanel && view.getComputedStyle(node).display === 'none') return false;
    node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
  }
  return true;
}
