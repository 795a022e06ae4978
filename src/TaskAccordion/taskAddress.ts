import { useCallback, useInsertionEffect, useRef, useSyncExternalStore } from 'react';
import { reportUncaught } from '../report.js';
import { quote, warn } from '../warn.js';
import { addressWatcher } from './addressWatcher.js';
import { addressOf, pageAddress, routeOf } from './pageAddress.js';

// Bundlers remove the messages only if the condition is beside the call.
declare const process: { env: { NODE_ENV?: string } };

/** Returns the current address of a task. It is always the same function. */
export type TaskAddress = (id: string, document: Document) => string;

/**
 * Returns whether the tasks have a button that copies their address, and the function that returns the
 * address. If the hash is a route, `#id` would lead to another page. Then there is no button, unless
 * `copyLink` is a function. The server does not know the hash, so the button is removed after hydration.
 */
export function useTaskAddress(copyLink: unknown): [hasButton: boolean, address: TaskAddress] {
  const latest = useRef(copyLink);
  useInsertionEffect(() => {
    latest.current = copyLink;
  });
  const address = useCallback<TaskAddress>(
    (id, document) => taskAddress(id, latest.current, addressOf(document)),
    [],
  );
  const needsHash = Boolean(copyLink) && typeof copyLink !== 'function';
  const isRoute = useSyncExternalStore(
    needsHash ? watchAddress : watchNothing,
    () => needsHash && routeOf(window.location.href) !== '',
    () => false,
  );
  return [Boolean(copyLink) && !isRoute, address];
}

function taskAddress(id: string, copyLink: unknown, current: string): string {
  const page = pageAddress(current);
  if (typeof copyLink === 'function') {
    try {
      const result: unknown = copyLink(id);
      const href = absoluteHref(result, page);
      if (href) return href;
      if (process.env.NODE_ENV !== 'production') {
        warn(
          'TaskAccordion',
          () =>
            `\`copyLink\` returned ${quote(result)} for the task "${id}". This is not the address of a page, so the address of this page was copied. Return an address that begins with \`https:\`, or a relative one.`,
        );
      }
    } catch (error) {
      reportUncaught(error);
    }
  }
  try {
    return page + (routeOf(current) || `#${encodeURIComponent(id)}`);
  } catch {
    // `encodeURIComponent` throws for a lone surrogate in the id.
    return page;
  }
}

function absoluteHref(address: unknown, page: string): string | undefined {
  if (typeof address !== 'string' || address === '') return undefined;
  try {
    const { href, protocol } = new URL(address, page);
    return /^(https?|file):/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

const watchAddress = (listener: () => void) => addressWatcher(window).subscribe(listener);

const watchNothing = () => () => undefined;
