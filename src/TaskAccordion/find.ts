import { type RefObject, useEffect, useInsertionEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { fragmentNames, withId } from '../fragmentTarget.js';
import type { OpenTasks } from './openTasks.js';
import { panelOf, type Rows, taskAround } from './TaskItem.js';

/**
 * Opens the task in which the browser found something: find-in-page, a text fragment, or an address
 * in the text of a closed task. It may have done so before this script ran.
 */
export function useFind(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  isEmpty: boolean,
  { open, change }: OpenTasks,
): void {
  const openNow = useRef(open);
  useInsertionEffect(() => {
    openNow.current = open;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` is what was rendered at first; without tasks there is no root.
  useEffect(() => {
    const element = root.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;

    function onBeforeMatch(event: Event) {
      const id = taskAround(event.target as Node, rows);
      if (id === undefined) return;
      const panel = panelOf(id, rows);
      if (!panel || !view) return;
      const names = fragmentNames(view.location.hash);
      const reason = names.some((name) => withId(name, panel)) ? 'hash' : 'find';
      // The browser scrolls to what it found as soon as this returns.
      flushSync(() => change({ reason, open: [id] }));
      view.requestAnimationFrame(() => {
        // The browser removed `hidden`, also where the owner of `value` refused.
        if (!openNow.current.includes(id)) panel.setAttribute('hidden', 'until-found');
      });
    }

    for (const id of rows.keys()) {
      const isHidden = panelOf(id, rows)?.hasAttribute('hidden');
      if (!isHidden && !open.includes(id)) change({ reason: 'find', open: [id] });
    }
    element.addEventListener('beforematch', onBeforeMatch);
    return () => element.removeEventListener('beforematch', onBeforeMatch);
  }, [root, rows, isEmpty, change]);
}
