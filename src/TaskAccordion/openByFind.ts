import { type RefObject, useEffect, useInsertionEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { fragmentNames, withId } from '../fragmentTarget.js';
import type { OpenTasks } from './openTasks.js';
import { findPanel, findTaskId, type TaskElements } from './TaskItem.js';

/**
 * Opens the task in which the browser found a match: find-in-page, a text fragment, or an address
 * that leads into a closed task. The browser may have found it before this script ran.
 */
export function useOpenByFind(
  root: RefObject<HTMLElement | null>,
  taskElements: TaskElements,
  isEmpty: boolean,
  { open, requestChange }: OpenTasks,
): void {
  const renderedOpen = useRef(open);
  useInsertionEffect(() => {
    renderedOpen.current = open;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first `open` is read. `isEmpty` is a dependency because the root is rendered with the first task.
  useEffect(() => {
    const element = root.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;

    function onBeforeMatch(event: Event) {
      const id = findTaskId(event.target as Node, taskElements);
      if (id === undefined) return;
      const panel = findPanel(id, taskElements);
      if (!panel || !view) return;
      const names = fragmentNames(view.location.hash);
      const reason = names.some((name) => withId(name, panel)) ? 'hash' : 'find';
      // The browser scrolls to the match when this function returns.
      flushSync(() => requestChange({ reason, open: [id] }));
      view.requestAnimationFrame(() => {
        // The browser removes `hidden` even if a controlled parent refuses to open the task.
        if (!renderedOpen.current.includes(id)) panel.setAttribute('hidden', 'until-found');
      });
    }

    for (const id of taskElements.keys()) {
      const isHidden = findPanel(id, taskElements)?.hasAttribute('hidden');
      if (!isHidden && !open.includes(id)) requestChange({ reason: 'find', open: [id] });
    }
    element.addEventListener('beforematch', onBeforeMatch);
    return () => element.removeEventListener('beforematch', onBeforeMatch);
  }, [root, taskElements, isEmpty, requestChange]);
}
