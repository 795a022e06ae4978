import { type RefObject, useEffect, useRef } from 'react';
import { isShownWithoutScript } from '../shownWithoutScript.js';
import type { OpenTasks } from './openTasks.js';
import type { Rows } from './TaskItem.js';

/** The time a controlled parent has to open the visible tasks. It may do so through a router. */
const PARENT_DELAY_MS = 1000;

/**
 * Sets `data-hydrated`, which tells the stylesheet that React is running. Before that, the stylesheet
 * shows the task of the address (`:target`) and, after four seconds without script, all tasks. If all
 * are visible, all open first: the user may be reading any of them.
 *
 * @selector .nj-task-accordion[data-hydrated] React is running, and its state decides what is visible
 */
export function useHydrated(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  isEmpty: boolean,
  { open, last, change, isRendered }: OpenTasks,
): void {
  const isLate = useRef<boolean | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it must run after a change was rendered; without tasks there is no root element.
  useEffect(() => {
    const element = root.current;
    if (!element || element.hasAttribute('data-hydrated')) return;
    // Only once, because a controlled parent may not open the tasks.
    if (isLate.current === undefined) {
      isLate.current = isShownWithoutScript(rows.values().next().value);
      if (isLate.current) {
        change({ reason: 'restore', open: [...rows.keys()], together: true });
      }
    }
    if (!isRendered()) return;
    const setHydrated = () => element.setAttribute('data-hydrated', '');
    if (isLate.current && open.length < rows.size) setTimeout(setHydrated, PARENT_DELAY_MS);
    else setHydrated();
  }, [last, isEmpty]);
}
