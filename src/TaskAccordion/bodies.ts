import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { scrollToNearest } from '../scroll.js';
import { useEffectBeforePaint } from '../useEffectBeforePaint.js';
import type { AccordionType, OpenTasks } from './openTasks.js';
import { panelOf, type Rows } from './TaskItem.js';

/**
 * What stands in the bodies goes on working while a task is closed: a form says what is wrong in
 * it, and sound and film stop.
 */
export function useBodies(
  root: RefObject<HTMLElement | null>,
  rows: Rows,
  isEmpty: boolean,
  type: AccordionType,
  { open, change }: OpenTasks,
): void {
  const rendered = useRef(open);
  useEffectBeforePaint(() => {
    const isOpen = new Set(open);
    for (const id of rendered.current) {
      const row = !isOpen.has(id) && rows.get(id);
      if (row) pause(row);
    }
    rendered.current = open;
  }, [open, rows]);

  // Before the effects of whoever is around: they may ask a form.
  useEffectBeforePaint(() => {
    const element = root.current;
    if (!element) return;
    const listening = new AbortController();
    // In the capture phase: none of these events bubbles, and no host can stop them before us.
    const options = { signal: listening.signal, capture: true };
    openInvalid(element, rows, rendered, type, change, options);
    // The second, too: what a page plays by itself begins before this script runs.
    for (const name of ['play', 'timeupdate']) element.addEventListener(name, pauseClosed, options);
    return () => listening.abort();
  }, [root, rows, isEmpty, type, change]);
}

/**
 * Opens the task of the field that the browser, or the page, reports as invalid.
 *
 * A browser reports all invalid fields of a form, then focuses the first that can have the focus,
 * and only that one shows its message. So each closed task in which a field is reported is shown,
 * without a change of state, until the focus has come; then the task that has it opens, and the
 * others are hidden again before anything is painted. Where no focus comes, a script has asked
 * without a word to the reader (`checkValidity`), and nothing opens.
 */
function openInvalid(
  root: HTMLElement,
  rows: Rows,
  rendered: { readonly current: readonly string[] },
  type: AccordionType,
  change: OpenTasks['change'],
  options: AddEventListenerOptions,
): void {
  const tree = root.getRootNode() as Document | ShadowRoot;
  /** The tasks that are shown, each with the event that is cancelled where the page has its own message. */
  const shown = new Map<string, Event>();
  let submit: Event | undefined;
  let asked = false;
  const open = (id: string) => change({ reason: 'invalid', open: [id] });

  function show(event: Event) {
    const id = taskAround(event, rows);
    const panel = panelOf(id, rows);
    if (!panel?.hasAttribute('hidden')) return;
    panel.removeAttribute('hidden');
    // Safari decides what can have the focus by the layout that it has.
    panel.getBoundingClientRect();
    if (shown.size === 0) requestAnimationFrame(settle);
    // A page that checks the form by itself cancels its `submit`, which is still on its way.
    shown.set(id, submit?.eventPhase ? submit : event);
  }
  function openFocused(event: Event) {
    const id = shown.size > 0 && taskAround(event, rows);
    if (!id || !shown.has(id)) return;
    asked = true;
    open(id);
    if (type !== 'single') return;
    // The other one closes at once: the browser shows its message as soon as this returns.
    for (const other of rows.keys()) {
      if (other !== id) panelOf(other, rows)?.setAttribute('hidden', 'until-found');
    }
    scrollToNearest(event.target as Element);
  }
  function settle() {
    const field = tree.activeElement;
    const ids = [...shown.keys()].filter((id) => rows.has(id));
    const id =
      // A window that is not in front has the focus and is not told.
      ids.find((one) => rows.get(one)?.contains(field)) ??
      ids.find((one) => shown.get(one)?.defaultPrevented);
    if (!asked && id !== undefined) flushSync(() => open(id));
    asked = false;
    // What is seen is what is open: the owner of `value` may have refused.
    for (const [one, row] of rows) {
      const isOpen = rendered.current.includes(one);
      if (isOpen) panelOf(one, rows)?.removeAttribute('hidden');
      else panelOf(one, rows)?.setAttribute('hidden', 'until-found');
      // Safari scrolls to the field without regard to a sticky header.
      if (isOpen && field && shown.has(one) && row.contains(field)) scrollToNearest(field);
    }
    shown.clear();
  }

  root.addEventListener('invalid', show, options);
  root.addEventListener('focusin', openFocused, options);
  tree.addEventListener(
    'submit',
    (event) => {
      submit = event;
    },
    options,
  );
}

/** By the event's path: a field may stand in another tree, in a slot of the body. */
function taskAround(event: Event, rows: Rows): string {
  const path = event.composedPath();
  for (const [id, row] of rows) if (path.includes(row)) return id;
  return '';
}

function pauseClosed(event: Event): void {
  for (const one of event.composedPath() as Element[]) {
    if (one.matches?.('nj-panel[hidden]')) pause(one);
  }
}

/** Also in shadow roots, and whatever else can be paused as `audio` and `video` can. */
function pause(tree: ParentNode): void {
  for (const one of tree.querySelectorAll<HTMLMediaElement>('*')) {
    if (one.paused === false) one.pause();
    if (one.shadowRoot) pause(one.shadowRoot);
  }
}
