import { useCallback, useInsertionEffect, useRef, useSyncExternalStore } from 'react';
import { report } from '../report.js';
import { quote, warn } from '../warn.js';
import { addressWatcher } from './address.js';
import { addressOf, pageAddress, routeOf } from './pageAddress.js';

// With the condition where the call is, no bundler keeps the messages in production.
declare const process: { env: { NODE_ENV?: string } };

/** The address of a task, as it is when it is asked for. It is always the same function. */
export type TaskAddress = (id: string, document: Document) => string;

/**
 * Whether each task has a button that copies its address, and what that address is. Where the hash
 * is a route, `#id` would lead to another page: there is no button then, unless a function gives
 * the address. The server does not see a hash, so the button leaves after the first rendering.
 */
export function useTaskAddress(copyLink: unknown): [hasButton: boolean, address: TaskAddress] {
  const given = useRef(copyLink);
  useInsertionEffect(() => {
    given.current = copyLink;
  });
  const address = useCallback<TaskAddress>(
    (id, document) => taskAddress(id, given.current, addressOf(document)),
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

function taskAddress(id: string, give: unknown, current: string): string {
  const page = pageAddress(current);
  if (typeof give === 'function') {
    try {
      const given: unknown = give(id);
      const href = hrefOf(given, page);
      if (href) return href;
      if (process.env.NODE_ENV !== 'production') {
        warn(
          'TaskAccordion',
          () =>
            `\`copyLink\` gave ${quote(given)} for the task "${id}", which is not the address of a page, so the address of this page was copied. Return one that begins with \`https:\`, or one that counts from this page.`,
        );
      }
    } catch (error) {
      report(error);
    }
  }
  try {
    return page + (routeOf(current) || `#${encodeURIComponent(id)}`);
  } catch {
    // Half a character in the id: no address can name it.
    return page;
  }
}

function hrefOf(given: unknown, page: string): string | undefined {
  if (typeof given !== 'string' || given === '') return undefined;
  try {
    const { href, protocol } = new URL(given, page);
    return /^(https?|file):/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

const watchAddress = (look: () => void) => addressWatcher(window).follow(look);

const watchNothing = () => () => undefined;
