import { type RefObject, useEffect, useRef } from 'react';
import { isShownWithoutScript } from '../shownWithoutScript.js';
import type { OpenTasks } from './openTasks.js';
import type { Rows } from './TaskItem.js';

/** Milliseconds that an owner of `value` has to open what is shown, by way of a router, say. */
const PATIENCE = 1000;

/**
 * Takes over from the stylesheet, which showed the task of the address (`:target`) and, where this
 * script came late, every task. The reader may be in any of them, so all of them open, and the
 * stylesheet lets go once that has been rendered.
 */
export function useHydrated(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  isEmpty: boolean,
  { open, last, change, isSettled }: OpenTasks,
): void {
  const isLate = useRef<boolean | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a change has been rendered; without tasks there is no root.
  useEffect(() => {
    const element = root.current;
    if (!element || element.hasAttribute('data-hydrated')) return;
    // Asked once: the owner of `value` may refuse.
    if (isLate.current === undefined) {
      isLate.current = isShownWithoutScript(rows.values().next().value);
      if (isLate.current) {
        change({ reason: 'restore', open: [...rows.keys()], together: true });
      }
    }
    if (!isSettled()) return;
    const takeOver = () => element.setAttribute('data-hydrated', '');
    if (isLate.current && open.length < rows.size) setTimeout(takeOver, PATIENCE);
    else takeOver();
  }, [last, isEmpty]);
}
