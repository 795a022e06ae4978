import { useEffect, useLayoutEffect } from 'react';
import type { OpenTasks } from './openTasks.js';

/** Increase it when the stored format changes. What an older version stored is then ignored. */
const VERSION = 1;

/** React 18 warns of a layout effect on the server, where none ever runs. */
const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Remembers what is open for as long as the tab lives, by page and key, and opens it again before
 * the first paint. Storage that is denied, full or unreadable counts as empty.
 */
export function usePersist(key: string | undefined, { open, last, change }: OpenTasks): void {
  // Once for each key: `open` changes later, and what is stored follows it.
  useEffectBeforePaint(() => {
    const stored = key && read(key);
    if (!stored) return;
    const close = open.filter((id) => !stored.includes(id));
    change({ reason: 'restore', open: stored, close });
  }, [key, change]);

  useEffect(() => {
    // Before the first change there is nothing to remember, and what is stored must not be lost.
    if (key && last) write(key, open);
  }, [key, open, last]);
}

function nameOf(key: string): string {
  return `nurijip:${key}:${window.location.pathname}`;
}

function read(key: string): string[] | undefined {
  try {
    const { version, open } = JSON.parse(window.sessionStorage.getItem(nameOf(key)) ?? '{}');
    const valid = version === VERSION && Array.isArray(open);
    return valid ? open.filter((id: unknown) => typeof id === 'string') : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, open: readonly string[]): void {
  try {
    window.sessionStorage.setItem(nameOf(key), JSON.stringify({ version: VERSION, open }));
  } catch {
    // Denied or full: the page works as if nothing were remembered.
  }
}
