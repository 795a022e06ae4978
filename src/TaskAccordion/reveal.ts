import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Change } from './openTasks.js';
import type { Entry } from './readTasks.js';

type Root = RefObject<HTMLElement | null>;

/** The tasks of this accordion, not those of one inside a task. */
const OWN_ITEM = ':scope > .nj-task-accordion__group > [data-task]';

/**
 * Opens the task in which the browser found something: find-in-page, a text fragment, or an
 * address inside its text. React has no `onBeforeMatch`; the event bubbles, so one listener serves.
 */
export function useFind(root: Root, entries: readonly Entry[], change: Change): void {
  useEffect(() => {
    const element = root.current;
    function open(event: Event) {
      const panel = event.target as HTMLElement;
      const item = itemOf(panel, element);
      const entry = entries.find(({ value }) => value === item?.dataset['task']);
      if (!entry || panel.parentElement !== item) return;
      const reason = panel.contains(hashTarget()) ? 'hash' : 'find';
      // The browser scrolls to the words as soon as this returns.
      flushSync(() => change([entry.value], [], reason));
      requestAnimationFrame(() => {
        // The browser takes `hidden` away, also when the owner of `value` refused to open.
        const refused = item?.dataset['state'] === 'closed';
        if (refused) panel.setAttribute('hidden', 'until-found');
      });
    }
    // What was found before this script arrived is open already; the state follows.
    const shown = element?.querySelectorAll(
      `${OWN_ITEM} > .nj-task-accordion__panel:not([hidden])`,
    );
    for (const { parentElement: item } of shown ?? []) {
      if (item?.dataset['state'] === 'closed') change([String(item.dataset['task'])], [], 'find');
    }
    element?.addEventListener('beforematch', open);
    return () => element?.removeEventListener('beforematch', open);
  }, [root, entries, change]);
}

/**
 * Opens the task that the address names, or that holds what it names, on load and whenever the
 * address changes, and brings it into view below a sticky header.
 */
export function useHash(
  root: Root,
  entries: readonly Entry[],
  open: readonly string[],
  change: Change,
): void {
  const awaited = useRef<{ target: Element; item: HTMLElement } | null>(null);
  const followed = useRef(false);
  useEffect(() => {
    function follow() {
      const target = hashTarget();
      const item = itemOf(target, root.current);
      const task = item?.dataset['task'];
      if (!target || !item || task === undefined) return;
      change([task], [], 'hash');
      if (item.dataset['state'] === 'open') target.scrollIntoView();
      else awaited.current = { target, item };
    }
    // A link to where the address already points changes no hash, yet asks for the task again.
    function followAgain(event: MouseEvent) {
      // The owner of `value` refused to open what is still awaited, and the reader went on.
      awaited.current = null;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.hash && link.href === window.location.href && !event.defaultPrevented) follow();
    }
    // Once: new tasks must not pull a reader back to where they came in.
    if (!followed.current) follow();
    followed.current = true;
    // A task that is shown twice on the page keeps its address where it stands first.
    const items = root.current?.querySelectorAll(OWN_ITEM) ?? [];
    for (const [index, { anchor }] of entries.entries()) {
      const item = items[index];
      if (item && document.getElementById(anchor) !== item) item.removeAttribute('id');
    }
    // From here on the state decides; until now the stylesheet showed the task of the address.
    root.current?.setAttribute('data-hydrated', '');
    window.addEventListener('hashchange', follow);
    document.addEventListener('click', followAgain);
    return () => {
      window.removeEventListener('hashchange', follow);
      document.removeEventListener('click', followAgain);
    };
  }, [root, entries, change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once the opened task is laid out.
  useEffect(() => {
    if (awaited.current?.item.dataset['state'] !== 'open') return;
    awaited.current.target.scrollIntoView();
    awaited.current = null;
  }, [open]);
}

function hashTarget(): HTMLElement | null {
  const fragment = window.location.hash.slice(1);
  if (fragment === '') return null;
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return document.getElementById(fragment);
  }
}

/** The task that the element is, or is in. A nested accordion's task is found by that accordion. */
function itemOf(element: Element | null, root: Element | null): HTMLElement | undefined {
  if (!root?.contains(element)) return undefined;
  for (let step = element; step && step !== root; step = step.parentElement) {
    const own = step.parentElement?.parentElement === root;
    if (own && step instanceof HTMLElement && 'task' in step.dataset) return step;
  }
  return undefined;
}
