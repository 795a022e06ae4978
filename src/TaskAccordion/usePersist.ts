import { useRef } from 'react';
import { useEffectBeforePaint } from '../useEffectBeforePaint.js';
import type { Change, OpenTasks } from './openTasks.js';
import { addressOf, pageName } from './pageAddress.js';
import type { Entry } from './tasks.js';

/** Increase it when the stored format changes. Older data is then ignored. */
const VERSION = 1;

/** The stored data that was read last, and the changes since then. */
interface Restored {
  key: string;
  page: string;
  /** The ids of the tasks on the page. */
  ids: string;
  last: Change | undefined;
  /** Whether `last` must be stored. Restoring is not stored. */
  mustStore: boolean;
  /** The open tasks at the last reading or writing. */
  open: readonly string[] | undefined;
}

const NOTHING: Restored = {
  key: '',
  page: '',
  ids: '',
  last: undefined,
  mustStore: false,
  open: undefined,
};

/**
 * Stores the open tasks by page and key, and opens them again before the first paint. The data lasts as
 * long as the tab. Storage that is denied, full or unreadable counts as empty.
 *
 * The data is read for a new key, and for another page with other tasks. A new address alone is not
 * enough: a parent may write the open tasks into the address, and restoring must not undo the last
 * press. Only later changes are written. Restoring is not written, so that nothing is lost if a
 * controlled parent ignores it.
 */
export function usePersist(
  persist: unknown,
  entries: readonly Entry[],
  { open, last, change }: OpenTasks,
): void {
  const restored = useRef(NOTHING);
  // It runs at each rendering, because not all browsers report `pushState`.
  useEffectBeforePaint(() => {
    const before = restored.current;
    const key = readKey(persist);
    if (key === '') {
      restored.current = NOTHING;
      return;
    }
    const page = pageName(addressOf(document));
    const own = new Set(entries.map(({ id }) => id));
    const ids = [...own].join(' ');
    const isOtherPage = page !== before.page && ids !== before.ids && last === before.last;
    if (key !== before.key || isOtherPage) {
      restored.current = { key, page, ids, last, open, mustStore: false };
      const stored = read(key, page);
      if (!stored) return;
      const close = open.filter((id) => !stored.includes(id));
      change({ reason: 'restore', open: stored, close });
      return;
    }
    if (last !== before.last) {
      const mustStore = last?.reason !== 'restore';
      restored.current = { key, page, ids, last, open: undefined, mustStore };
    }
    const now = restored.current;
    if (!now.mustStore || now.page !== page || now.open === open) return;
    now.open = open;
    // Another accordion may use the same key, so the stored ids of other tasks are kept.
    const others = (read(key, page) ?? []).filter((id) => !own.has(id));
    write(key, page, [...others, ...open.filter((id) => own.has(id))]);
  });
}

function readKey(persist: unknown): string {
  try {
    return persist ? `${persist}` : '';
  } catch {
    return '';
  }
}

function read(key: string, page: string): string[] | undefined {
  try {
    const stored = window.sessionStorage.getItem(`nurijip:${key}:${page}`);
    const { version, open } = JSON.parse(stored ?? '{}');
    const valid = version === VERSION && Array.isArray(open);
    return valid ? open.filter((id: unknown) => typeof id === 'string') : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, page: string, open: readonly string[]): void {
  try {
    const value = JSON.stringify({ version: VERSION, open });
    window.sessionStorage.setItem(`nurijip:${key}:${page}`, value);
  } catch {
    // Storage is denied or full. The page works without it.
  }
}
