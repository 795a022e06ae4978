import { useRef } from 'react';
import { useEffectBeforePaint } from '../useEffectBeforePaint.js';
import type { Change, OpenTasks } from './openTasks.js';
import { addressOf, pageName } from './pageAddress.js';
import type { Entry } from './tasks.js';

/** Increase it when the stored format changes. What an older version stored is then ignored. */
const VERSION = 1;

/** Which memory was read, and what has come since. */
interface Seen {
  key: string;
  page: string;
  /** The ids of the tasks, as the page showed them. */
  ids: string;
  /** The latest change, and whether it belongs into this memory. */
  last: Change | undefined;
  isNews: boolean;
  /** What was open when it was last read or written. */
  open: readonly string[] | undefined;
}

const NOTHING: Seen = {
  key: '',
  page: '',
  ids: '',
  last: undefined,
  isNews: false,
  open: undefined,
};

/**
 * Remembers what is open for as long as the tab lives, by page and key, and opens it again before
 * the first paint. Storage that is denied, full or unreadable counts as empty.
 *
 * A memory is read when its key comes, and when the page has become another one with other tasks.
 * The address alone is not enough: an owner may write into it what is open, and a memory must not
 * undo what was just pressed. It is written by changes that were asked for after that; restoring is
 * none, so that an owner who refuses it loses nothing.
 */
export function usePersist(
  persist: unknown,
  entries: readonly Entry[],
  { open, last, change }: OpenTasks,
): void {
  const seen = useRef(NOTHING);
  // At each rendering: not every browser tells when a router changes the address.
  useEffectBeforePaint(() => {
    const was = seen.current;
    const key = keyOf(persist);
    if (key === '') {
      seen.current = NOTHING;
      return;
    }
    const page = pageName(addressOf(document));
    const own = new Set(entries.map(({ id }) => id));
    const ids = [...own].join(' ');
    const isOtherPage = page !== was.page && ids !== was.ids && last === was.last;
    if (key !== was.key || isOtherPage) {
      seen.current = { key, page, ids, last, open, isNews: false };
      const stored = read(key, page);
      if (!stored) return;
      const close = open.filter((id) => !stored.includes(id));
      change({ reason: 'restore', open: stored, close });
      return;
    }
    if (last !== was.last) {
      const isNews = last?.reason !== 'restore';
      seen.current = { key, page, ids, last, open: undefined, isNews };
    }
    const now = seen.current;
    if (!now.isNews || now.page !== page || now.open === open) return;
    now.open = open;
    // Another accordion may have the same key: each speaks for its own tasks alone.
    const others = (read(key, page) ?? []).filter((id) => !own.has(id));
    write(key, page, [...others, ...open.filter((id) => own.has(id))]);
  });
}

function keyOf(persist: unknown): string {
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
    // Denied or full: the page works as if nothing were remembered.
  }
}
