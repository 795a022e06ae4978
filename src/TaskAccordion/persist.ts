import { useRef } from 'react';
import { useEffectBeforePaint } from '../useEffectBeforePaint.js';
import type { ChangeRequest, OpenTasks } from './openTasks.js';
import { pageName, readAddress } from './pageAddress.js';
import type { CheckedTask } from './tasks.js';

/** Increase it when the stored format changes. Older data is then ignored. */
const VERSION = 1;

/** The state of the last render with a key. */
interface PersistState {
  key: string;
  page: string;
  /** Ids of the tasks, separated by spaces. */
  ids: string;
  lastRequest?: ChangeRequest | undefined;
  /** Whether `lastRequest` must be stored. */
  mustStore: boolean;
  /** The open tasks at the last read or write. */
  open?: readonly string[];
}

const NO_STATE: PersistState = { key: '', page: '', ids: '', mustStore: false };

/**
 * Stores the open tasks by page and key until the tab closes, and opens them again before the first
 * paint. Storage that is denied, full or unreadable counts as empty.
 *
 * Reads when the key changes, and when both the page and the tasks change. A new address alone is
 * not enough: a controlled parent may write the open tasks into the address, and a read would then
 * undo the user's last press. Writes after a request, but not after `restore`: if the parent
 * refuses to restore, the stored tasks must not be lost.
 */
export function usePersist(
  persist: unknown,
  checkedTasks: readonly CheckedTask[],
  { open, lastRequest, requestChange }: OpenTasks,
): void {
  const state = useRef(NO_STATE);
  // Runs after every render, because some browsers have no event for a router's address changes.
  useEffectBeforePaint(() => {
    const previous = state.current;
    const key = readKey(persist);
    if (key === '') {
      state.current = NO_STATE;
      return;
    }
    const page = pageName(readAddress(document));
    const ownIds = new Set(checkedTasks.map(({ id }) => id));
    const ids = [...ownIds].join(' ');
    const isOtherPage =
      page !== previous.page && ids !== previous.ids && lastRequest === previous.lastRequest;
    if (key !== previous.key || isOtherPage) {
      state.current = { key, page, ids, lastRequest, open, mustStore: false };
      const stored = readStorage(key, page);
      if (!stored) return;
      const close = open.filter((id) => !stored.includes(id));
      requestChange({ reason: 'restore', open: stored, close });
      return;
    }
    if (lastRequest !== previous.lastRequest) {
      const mustStore = lastRequest?.reason !== 'restore';
      state.current = { key, page, ids, lastRequest, mustStore };
    }
    const current = state.current;
    if (!current.mustStore || current.page !== page || current.open === open) return;
    current.open = open;
    // Another accordion may use the same key. Keep the ids that are not tasks of this accordion.
    const otherIds = (readStorage(key, page) ?? []).filter((id) => !ownIds.has(id));
    writeStorage(key, page, [...otherIds, ...open.filter((id) => ownIds.has(id))]);
  });
}

function readKey(persist: unknown): string {
  try {
    return persist ? `${persist}` : '';
  } catch {
    return '';
  }
}

function readStorage(key: string, page: string): string[] | undefined {
  try {
    const stored = window.sessionStorage.getItem(`nurijip:${key}:${page}`);
    const { version, open } = JSON.parse(stored ?? '{}');
    const isValid = version === VERSION && Array.isArray(open);
    return isValid ? open.filter((id: unknown) => typeof id === 'string') : undefined;
  } catch {
    return undefined;
  }
}

function writeStorage(key: string, page: string, open: readonly string[]): void {
  try {
    const value = JSON.stringify({ version: VERSION, open });
    window.sessionStorage.setItem(`nurijip:${key}:${page}`, value);
  } catch {
    // Storage is denied or full. The page works without it.
  }
}
