import { useRef } from 'react';
import { useEffectBeforePaint } from './beforePaint.js';
import type { Change } from './openTasks.js';

/** Raised when what is stored changes its form; what an older version stored then counts as none. */
const VERSION = 1;

/**
 * Remembers what is open for as long as the tab lives, by page and key, and opens it again before
 * the first paint. Storage that is denied, full, or holds something else is storage that is empty.
 */
export function usePersist(key: string | undefined, open: readonly string[], change: Change): void {
  const restored = useRef(false);
  useEffectBeforePaint(() => {
    if (!key) return;
    if (restored.current) {
      write(key, open);
      return;
    }
    restored.current = true;
    const stored = read(key);
    if (stored) {
      const closed = open.filter((name) => !stored.includes(name));
      change(stored, closed, 'restore');
    }
  }, [key, open, change]);
}

function nameOf(key: string): string {
  return `nurijip:${key}:${window.location.pathname}`;
}

function read(key: string): string[] | undefined {
  try {
    const { version, open } = JSON.parse(window.sessionStorage.getItem(nameOf(key)) ?? '{}');
    const valid = version === VERSION && Array.isArray(open);
    return valid ? open.filter((name: unknown) => typeof name === 'string') : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, open: readonly string[]): void {
  try {
    window.sessionStorage.setItem(nameOf(key), JSON.stringify({ version: VERSION, open }));
  } catch {
    // Denied or full: the page works as if nothing had been remembered.
  }
}
