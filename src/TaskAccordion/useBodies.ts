import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { scrollToNearest } from '../scroll.js';
import { useEffectBeforePaint } from '../useEffectBeforePaint.js';
import type { AccordionType, OpenTasks } from './openTasks.js';
import { findPanel, type Rows } from './TaskItem.js';

/**
 * Handles the content of closed tasks: an invalid field of a form opens its task, and sound and video
 * pause.
 */
export function useBodies(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  isEmpty: boolean,
  type: AccordionType,
  { open, change }: OpenTasks,
): void {
  const renderedOpen = useRef(open);
  useEffectBeforePaint(() => {
    const isOpen = new Set(open);
    for (const id of renderedOpen.current) {
      const row = !isOpen.has(id) && rows.get(id);
      if (row) pause(row);
    }
    renderedOpen.current = open;
  }, [open, rows]);

  // These listeners must exist before effects of parents run, because an effect may validate a form.
  useEffectBeforePaint(() => {
    const element = root.current;
    if (!element) return;
    const listening = new AbortController();
    // In the capture phase, because these events do not bubble and a script of the site may stop them.
    const options = { signal: listening.signal, capture: true };
    openInvalidFields(element, rows, renderedOpen, type, change, options);
    // `timeupdate` is for media that the page has started before this script ran.
    for (const name of ['play', 'timeupdate']) element.addEventListener(name, pauseClosed, options);
    return () => listening.abort();
  }, [root, rows, isEmpty, type, change]);
}

/**
 * Opens the task of a field that the browser or the page reports as invalid.
 *
 * The browser fires `invalid` on all invalid fields of a form. Then it focuses the first field that can
 * get the focus, and shows a message only there. A field in a hidden panel cannot get the focus. So
 * `invalid` removes `hidden` from the panel without a change of state. The task that gets the focus
 * opens, and the other panels are hidden again before the next paint. If no field gets the focus, a
 * script has only checked the form (`checkValidity`), and no task opens.
 */
function openInvalidFields(
  root: HTMLElement,
  rows: Rows,
  renderedOpen: { readonly current: readonly string[] },
  type: AccordionType,
  change: OpenTasks['change'],
  options: AddEventListenerOptions,
): void {
  const tree = root.getRootNode() as Document | ShadowRoot;
  /**
   * The tasks whose panel is visible for the browser, each with its event. A page that shows its own
   * message cancels that event.
   */
  const revealed = new Map<string, Event>();
  let submit: Event | undefined;
  let hasOpened = false;
  const open = (id: string) => change({ reason: 'invalid', open: [id] });

  function reveal(event: Event) {
    const id = findTaskOfEvent(event, rows);
    const panel = findPanel(id, rows);
    if (!panel?.hasAttribute('hidden')) return;
    panel.removeAttribute('hidden');
    // Safari uses the last layout to decide whether a field can get the focus, so force a new one.
    panel.getBoundingClientRect();
    if (revealed.size === 0) requestAnimationFrame(finish);
    // A page that validates by itself cancels the `submit` event, which is still being dispatched.
    revealed.set(id, submit?.eventPhase ? submit : event);
  }
  function openFocused(event: Event) {
    const id = revealed.size > 0 && findTaskOfEvent(event, rows);
    if (!id || !revealed.has(id)) return;
    hasOpened = true;
    open(id);
    if (type !== 'single') return;
    // The other task must close now, because the browser shows its message when this returns.
    for (const other of rows.keys()) {
      if (other !== id) findPanel(other, rows)?.setAttribute('hidden', 'until-found');
    }
    scrollToNearest(event.target as Element);
  }
  function finish() {
    const field = tree.activeElement;
    const ids = [...revealed.keys()].filter((id) => rows.has(id));
    const id =
      // A window in the background moves the focus without a `focusin` event.
      ids.find((one) => rows.get(one)?.contains(field)) ??
      ids.find((one) => revealed.get(one)?.defaultPrevented);
    if (!hasOpened && id !== undefined) flushSync(() => open(id));
    hasOpened = false;
    // A controlled parent may not have opened the task, so hide all panels that are not open.
    for (const [one, row] of rows) {
      const isOpen = renderedOpen.current.includes(one);
      if (isOpen) findPanel(one, rows)?.removeAttribute('hidden');
      else findPanel(one, rows)?.setAttribute('hidden', 'until-found');
      // Safari scrolls the field below a sticky header.
      if (isOpen && field && revealed.has(one) && row.contains(field)) scrollToNearest(field);
    }
    revealed.clear();
  }

  root.addEventListener('invalid', reveal, options);
  root.addEventListener('focusin', openFocused, options);
  tree.addEventListener(
    'submit',
    (event) => {
      submit = event;
    },
    options,
  );
}

/** Returns the task of an event. It uses the path of the event, because a field may be in a slot. */
function findTaskOfEvent(event: Event, rows: Rows): string {
  const path = event.composedPath();
  for (const [id, row] of rows) if (path.includes(row)) return id;
  return '';
}

function pauseClosed(event: Event): void {
  for (const one of event.composedPath() as Element[]) {
    if (one.matches?.('nj-panel[hidden]')) pause(one);
  }
}

/** Pauses all media, also in shadow roots and in elements with the interface of `audio` and `video`. */
function pause(tree: ParentNode): void {
  for (const one of tree.querySelectorAll<HTMLMediaElement>('*')) {
    if (one.paused === false) one.pause();
    if (one.shadowRoot) pause(one.shadowRoot);
  }
}
