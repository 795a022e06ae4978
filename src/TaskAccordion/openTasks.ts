import { useCallback, useInsertionEffect, useMemo, useRef, useState } from 'react';
import { warn } from '../warn.js';
import type { Entry } from './readTasks.js';

/** Who asked for a change. */
export type ChangeReason = 'press' | 'all' | 'find' | 'hash' | 'restore';

/** Opens and closes tasks, named by their value. */
export type Change = (
  opened: readonly string[],
  closed: readonly string[],
  reason: ChangeReason,
) => void;

interface Selection {
  entries: readonly Entry[];
  type: 'multiple' | 'single';
  value: unknown;
  defaultValue: unknown;
  // The two kinds of selection differ in the value they report; here they are one.
  onValueChange: ((value: never, details: { reason: ChangeReason }) => void) | undefined;
}

/** The open tasks, ours or the caller's, and the one way to change them. */
export function useOpenTasks(selection: Selection): { open: readonly string[]; change: Change } {
  const { entries, type, value, defaultValue } = selection;
  const [own, setOwn] = useState(() => named(listOf(defaultValue), entries));
  const open = useMemo(() => (value === undefined ? own : listOf(value)), [value, own]);
  if (value !== undefined) named(open, entries);
  useSwitchWarning(value !== undefined);

  // Read when something happens, not while rendering: `change` stays the same function, and a
  // group whose tasks did not change does not render.
  const latest = useRef({ ...selection, open });
  useInsertionEffect(() => {
    latest.current = { ...selection, open };
  });
  const change = useCallback<Change>((opened, closed, reason) => {
    const { open: before, value: given, onValueChange, type: kind } = latest.current;
    const wasOpen = new Set(before);
    const closing = new Set(closed);
    const added = opened.filter((name) => !wasOpen.has(name));
    const kept = before.filter((name) => !closing.has(name));
    const next = kind === 'single' && added.length > 0 ? added.slice(-1) : [...kept, ...added];
    if (added.length === 0 && kept.length === before.length) return;
    if (given === undefined) {
      // A second change may come before React has rendered the first.
      latest.current.open = next;
      setOwn(next);
    }
    onValueChange?.((kind === 'single' ? (next.at(-1) ?? '') : next) as never, { reason });
  }, []);

  return { open: type === 'single' ? open.slice(-1) : open, change };
}

function listOf(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((name): name is string => typeof name === 'string' && name !== '');
}

/** The names, after a word about those that no task has. */
function named(names: readonly string[], entries: readonly Entry[]): readonly string[] {
  if (names.length === 0 || entries.length === 0) return names;
  const known = new Set(entries.map((entry) => entry.value));
  for (const name of names) {
    if (known.has(name)) continue;
    warn(
      'TaskAccordion',
      () =>
        `"${name}" is to be open, but no task has that id, so nothing opens for it. Check \`value\` or \`defaultValue\`.`,
    );
  }
  return names;
}

function useSwitchWarning(controlled: boolean): void {
  const [atFirst] = useState(controlled);
  if (controlled === atFirst) return;
  warn(
    'TaskAccordion',
    () =>
      `it changed from ${atFirst ? 'controlled to uncontrolled' : 'uncontrolled to controlled'}: \`value\` ${atFirst ? 'became undefined' : 'appeared'} after the first rendering, so what is open may jump. Pass \`value\` always (an empty one for nothing open) or never.`,
  );
}
