import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { scrollToNearest } from '../scroll.js';
import { useEffectBeforePaint } from '../useEffectBeforePaint.js';
import type { AccordionType, OpenTasks } from './openTasks.js';
import { findPanel, type TaskElements } from './TaskItem.js';

/**
 * Handles forms and media in closed tasks. A task opens when one of its fields is reported as
 * invalid. Audio and video in a closed task are paused.
 */
export function useFormsAndMedia(
  root: RefObject<HTMLElement | null>,
  taskElements: TaskElements,
  isEmpty: boolean,
  type: AccordionType,
  { open, requestChange }: OpenTasks,
): void {
  const renderedOpen = useRef(open);
  useEffectBeforePaint(() => {
    const isOpen = new Set(open);
    for (const id of renderedOpen.current) {
      const taskElement = !isOpen.has(id) && taskElements.get(id);
      if (taskElement) pauseMedia(taskElement);
    }
    renderedOpen.current = open;
  }, [open, taskElements]);

  // A layout effect runs before the effects of parent components, which may validate a form.
  useEffectBeforePaint(() => {
    const element = root.current;
    if (!element) return;
    const listening = new AbortController();
    // In the capture phase: these events do not bubble, and no handler of the page can stop them.
    const options = { signal: listening.signal, capture: true };
    openInvalidFields(element, taskElements, renderedOpen, type, requestChange, options);
    // `timeupdate` too, because autoplay fires `play` before this script runs.
    for (const name of ['play', 'timeupdate']) {
      element.addEventListener(name, pauseClosedMedia, options);
    }
    return () => listening.abort();
  }, [root, taskElements, isEmpty, type, requestChange]);
}

/**
 * Opens the task of a field that the browser or the page reports as invalid.
 *
 * A browser fires `invalid` for all invalid fields of a form. Then it focuses the first field that
 * can have the focus, and only this field shows its message. Therefore each closed task with an
 * invalid field is unhidden, without a change of state, until the focus has moved. Then the task
 * with the focused field opens, and the others are hidden again before the browser paints. If the
 * focus does not move, a script has validated silently (`checkValidity`), and nothing opens.
 */
function openInvalidFields(
  root: HTMLElement,
  taskElements: TaskElements,
  renderedOpen: { readonly current: readonly string[] },
  type: AccordionType,
  requestChange: OpenTasks['requestChange'],
  options: AddEventListenerOptions,
): void {
  const tree = root.getRootNode() as Document | ShadowRoot;
  /** The unhidden tasks. A page that shows its own messages cancels the event of its task. */
  const unhidden = new Map<string, Event>();
  let submit: Event | undefined;
  let wasRequested = false;
  const openTask = (id: string) => requestChange({ reason: 'invalid', open: [id] });

  function unhide(event: Event) {
    const id = findTaskIdOfEvent(event, taskElements);
    const panel = findPanel(id, taskElements);
    if (!panel?.hasAttribute('hidden')) return;
    panel.removeAttribute('hidden');
    // Safari uses the last layout to decide which field can have the focus. This updates it.
    panel.getBoundingClientRect();
    if (unhidden.size === 0) requestAnimationFrame(finish);
    // A page that validates by itself cancels `submit`, which is still being dispatched.
    unhidden.set(id, submit?.eventPhase ? submit : event);
  }
  function openFocused(event: Event) {
    const id = unhidden.size > 0 && findTaskIdOfEvent(event, taskElements);
    if (!id || !unhidden.has(id)) return;
    wasRequested = true;
    openTask(id);
    if (type !== 'single') return;
    // The other task must close now: the browser shows its message when this function returns.
    for (const otherId of taskElements.keys()) {
      if (otherId !== id) findPanel(otherId, taskElements)?.setAttribute('hidden', 'until-found');
    }
    scrollToNearest(event.target as Element);
  }
  function finish() {
    const field = tree.activeElement;
    const ids = [...unhidden.keys()].filter((id) => taskElements.has(id));
    const idToOpen =
      // A window in the background has an active element but gets no `focusin`.
      ids.find((id) => taskElements.get(id)?.contains(field)) ??
      ids.find((id) => unhidden.get(id)?.defaultPrevented);
    if (!wasRequested && idToOpen !== undefined) flushSync(() => openTask(idToOpen));
    wasRequested = false;
    // Restores `hidden` from the rendered state, because a controlled parent may have refused.
    for (const [id, taskElement] of taskElements) {
      const isOpen = renderedOpen.current.includes(id);
      if (isOpen) findPanel(id, taskElements)?.removeAttribute('hidden');
      else findPanel(id, taskElements)?.setAttribute('hidden', 'until-found');
      // Safari scrolls a focused field under a sticky header.
      if (isOpen && field && unhidden.has(id) && taskElement.contains(field)) {
        scrollToNearest(field);
      }
    }
    unhidden.clear();
  }

  root.addEventListener('invalid', unhide, options);
  root.addEventListener('focusin', openFocused, options);
  tree.addEventListener(
    'submit',
    (event) => {
      submit = event;
    },
    options,
  );
}

/** Uses the path of the event, because a slotted field is in another tree than the task. */
function findTaskIdOfEvent(event: Event, taskElements: TaskElements): string {
  const path = event.composedPath();
  for (const [id, taskElement] of taskElements) if (path.includes(taskElement)) return id;
  return '';
}

function pauseClosedMedia(event: Event): void {
  for (const element of event.composedPath() as Element[]) {
    if (element.matches?.('nj-panel[hidden]')) pauseMedia(element);
  }
}

/** Also pauses in shadow roots, and pauses custom elements with the methods of `video`. */
function pauseMedia(tree: ParentNode): void {
  for (const element of tree.querySelectorAll<HTMLMediaElement>('*')) {
    if (element.paused === false) element.pause();
    if (element.shadowRoot) pauseMedia(element.shadowRoot);
  }
}
