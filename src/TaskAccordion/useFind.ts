import { type RefObject, useEffect, useInsertionEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { findById, fragmentNames } from '../fragmentTarget.js';
import type { OpenTasks } from './openTasks.js';
import { findPanel, findTaskAround, type Rows } from './TaskItem.js';

/**
 * Opens the task in which the browser has found text: by find-in-page, a text fragment, or the address
 * of an element in a closed task. The browser may have found it before this script ran.
 */
export function useFind(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  isEmpty: boolean,
  { open, change }: OpenTasks,
): void {
  const renderedOpen = useRef(open);
  useInsertionEffect(() => {
    renderedOpen.current = open;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first `open` is meant; without tasks there is no root element.
  useEffect(() => {
    const element = root.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;

    function onBeforeMatch(event: Event) {
      const id = findTaskAround(event.target as Node, rows);
      if (id === undefined) return;
      const panel = findPanel(id, rows);
      if (!panel || !view) return;
      const names = fragmentNames(view.location.hash);
      const reason = names.some((name) => findById(name, panel)) ? 'hash' : 'find';
      // The browser scrolls to the text when this listener returns, so React must render before.
      flushSync(() => change({ reason, open: [id] }));
      view.requestAnimationFrame(() => {
        // The browser has removed `hidden`. It must return if a controlled parent did not open the task.
        if (!renderedOpen.current.includes(id)) panel.setAttribute('hidden', 'until-found');
      });
    }

    for (const id of rows.keys()) {
      const isHidden = findPanel(id, rows)?.hasAttribute('hidden');
      if (!isHidden && !open.includes(id)) change({ reason: 'find', open: [id] });
    }
    element.addEventListener('beforematch', onBeforeMatch);
    return () => element.removeEventListener('beforematch', onBeforeMatch);
  }, [root, rows, isEmpty, change]);
}
