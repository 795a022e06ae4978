import { useCallback, useInsertionEffect, useRef, useSyncExternalStore } from 'react';
import { report } from '../report.js';
import { quote, warn } from '../warn.js';
import { getAddressWatcher } from './addressWatcher.js';
import { pageAddress, readAddress, routeOf } from './pageAddress.js';

// The condition must be written at each call: only then every bundler removes the messages.
declare const process: { env: { NODE_ENV?: string } };

/** Returns the current address of a task. The function never changes. */
export type GetTaskAddress = (id: string, document: Document) => string;

/**
 * Returns whether each task has a button that copies its address, and the function that returns
 * this address. If the hash is a route, `#id` would lead to another page, so there is no button
 * unless `copyLink` is a function. The server does not know the hash and renders the button, so on
 * a route the button is removed after hydration.
 */
export function useTaskAddress(
  copyLink: unknown,
): [hasButton: boolean, getTaskAddress: GetTaskAddress] {
  const latestCopyLink = useRef(copyLink);
  useInsertionEffect(() => {
    latestCopyLink.current = copyLink;
  });
  const getTaskAddress = useCallback<GetTaskAddress>(
    (id, document) => buildTaskAddress(id, latestCopyLink.current, readAddress(document)),
    [],
  );
  const usesHash = Boolean(copyLink) && typeof copyLink !== 'function';
  const isRoute = useSyncExternalStore(
    usesHash ? subscribeToAddress : subscribeToNothing,
    () => usesHash && routeOf(window.location.href) !== '',
    () => false,
  );
  return [Boolean(copyLink) && !isRoute, getTaskAddress];
}

function buildTaskAddress(id: string, copyLink: unknown, currentAddress: string): string {
  const page = pageAddress(currentAddress);
  if (typeof copyLink === 'function') {
    try {
      const returned: unknown = copyLink(id);
      const href = resolveHref(returned, page);
      if (href) return href;
      if (process.env.NODE_ENV !== 'production') {
        warn(
          'TaskAccordion',
          () =>
            `\`copyLink\` returned ${quote(returned)} for the task "${id}". This is not the address of a page, so the address of the current page was copied. Return an \`https:\` address, or an address relative to the current page.`,
        );
      }
    } catch (error) {
      report(error);
    }
  }
  try {
    return page + (routeOf(currentAddress) || `#${encodeURIComponent(id)}`);
  } catch {
    // An id with half of a surrogate pair cannot be encoded.
    return page;
  }
}

function resolveHref(href: unknown, page: string): string | undefined {
  if (typeof href !== 'string' || href === '') return undefined;
  try {
    const url = new URL(href, page);
    return /^(https?|file):/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const subscribeToAddress = (onChange: () => void) => getAddressWatcher(window).subscribe(onChange);

const subscribeToNothing = () => () => undefined;
