import { type RefObject, useEffect, useRef } from 'react';
import { isShownWithoutScript } from '../shownWithoutScript.js';
import type { OpenTasks } from './openTasks.js';
import type { TaskElements } from './TaskItem.js';

/** A controlled parent has this time to open the tasks, for example through a router. */
const PARENT_TIMEOUT_MS = 1000;

/**
 * Sets `data-hydrated`, which tells the stylesheet that React is running: its `:target` rule no
 * longer applies.
 *
 * If the script came late, the stylesheet already shows every task, and the user may be reading any
 * of them. Then all tasks open first, so that no text disappears.
 */
export function useMarkHydrated(
  root: RefObject<HTMLElement | null>,
  taskElements: TaskElements,
  isEmpty: boolean,
  { open, lastRequest, requestChange, isSettled }: OpenTasks,
): void {
  const isLate = useRef<boolean | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a request has been rendered, and with the first task, because the root is rendered then.
  useEffect(() => {
    const element = root.current;
    if (!element || element.hasAttribute('data-hydrated')) return;
    // Request it only once: a controlled parent may refuse.
    if (isLate.current === undefined) {
      isLate.current = isShownWithoutScript(taskElements.values().next().value);
      if (isLate.current) {
        requestChange({ reason: 'restore', open: [...taskElements.keys()], allowSeveral: true });
      }
    }
    if (!isSettled()) return;
    const markHydrated = () => element.setAttribute('data-hydrated', '');
    const isWaiting = isLate.current && open.length < taskElements.size;
    if (isWaiting) setTimeout(markHydrated, PARENT_TIMEOUT_MS);
    else markHydrated();
  }, [lastRequest, isEmpty]);
}
