import { type RefObject, useEffect, useInsertionEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fragmentTarget } from '../fragmentTarget.js';
import type { Change, OpenTasks } from './openTasks.js';
import type { Rows } from './TaskItem.js';
import type { Entry } from './tasks.js';

type Root = RefObject<HTMLElement | null>;

/**
 * Opens the task to which the address leads, or in which the browser found something, on load and
 * whenever that happens later. What the address names comes into view below a sticky header.
 */
export function useAddress(
  root: Root,
  rows: Rows,
  isEmpty: boolean,
  { open, last, change }: OpenTasks,
): void {
  const openNow = useRef(open);
  useInsertionEffect(() => {
    openNow.current = open;
  });
  const followed = useRef(false);
  /** What is to come into view, and the change that must be rendered first. */
  const awaited = useRef<{ target: Element; asked: Change } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a change has been rendered.
  useEffect(() => {
    if (!awaited.current || awaited.current.asked !== last) return;
    const { target } = awaited.current;
    awaited.current = null;
    // The owner of `value` may have refused.
    if (open.includes(String(taskAround(target, rows)))) target.scrollIntoView();
  }, [last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` is what was rendered at first; without tasks there is no root.
  useEffect(() => {
    const element = root.current;
    if (!element) return;

    function openFound(event: Event) {
      const id = taskAround(event.target as Node, rows);
      if (id === undefined) return;
      const panel = panelOf(id, rows);
      const reason = panel?.contains(fragmentTarget(window.location.hash)) ? 'hash' : 'find';
      // The browser scrolls to what it found as soon as this returns.
      flushSync(() => change({ reason, open: [id] }));
      requestAnimationFrame(() => {
        // The browser removed `hidden`, also where the owner of `value` refused.
        if (!openNow.current.includes(id)) panel?.setAttribute('hidden', 'until-found');
      });
    }
    function followAddress() {
      const target = fragmentTarget(window.location.hash);
      const id = taskAround(target, rows);
      if (!target || id === undefined) return;
      const asked: Change = { reason: 'hash', open: [id] };
      if (change(asked)) awaited.current = { target, asked };
      else target.scrollIntoView();
    }
    /** A link to where the address already is changes no hash. */
    function followLink(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.hash && link.href === window.location.href && !event.defaultPrevented) {
        followAddress();
      }
    }

    // The browser may have found something here before this script ran.
    for (const id of rows.keys()) {
      const isHidden = panelOf(id, rows)?.hasAttribute('hidden');
      if (!isHidden && !open.includes(id)) change({ reason: 'find', open: [id] });
    }
    // Once: new tasks must not take readers back to where they came in.
    if (!followed.current) followAddress();
    followed.current = true;
    // Until now the stylesheet showed the task of the address (`:target`). From now on React does.
    element.setAttribute('data-hydrated', '');

    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('beforematch', openFound, { signal });
    window.addEventListener('hashchange', followAddress, { signal });
    document.addEventListener('click', followLink, { signal });
    return () => listening.abort();
  }, [root, rows, isEmpty, change]);
}

/**
 * The ids that an element outside this accordion already has, separated by spaces. A task that
 * stands twice on the page keeps its address where it stands first.
 */
export function useIdsElsewhere(entries: readonly Entry[], rows: Rows): string {
  const [ids, setIds] = useState('');
  useEffect(() => {
    const elsewhere = entries
      .filter(({ id, hasAddress }) => {
        const holder = hasAddress && document.getElementById(id);
        return holder && holder !== rows.get(id);
      })
      .map(({ id }) => id)
      .join(' ');
    // Without the question React would commit once more, for nothing.
    if (elsewhere !== ids) setIds(elsewhere);
  }, [entries, rows, ids]);
  return ids;
}

/** The task that the node is, or is in. */
function taskAround(node: Node | null, rows: Rows): string | undefined {
  if (!node) return undefined;
  for (const [id, row] of rows) if (row.contains(node)) return id;
  return undefined;
}

/** The panel is the last element of a task; see `TaskItem`. */
function panelOf(id: string, rows: Rows): Element | null | undefined {
  return rows.get(id)?.lastElementChild;
}
