import { useCallback, useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react';
import { list } from '../lenient.js';
import { report } from '../report.js';
import { warn } from '../warn.js';
import type { Entry } from './tasks.js';

// With the condition where the call is, no bundler keeps the messages in production.
declare const process: { env: { NODE_ENV?: string } };

/** Who asked for a change; see `onValueChange`. */
export type ChangeReason = 'press' | 'all' | 'find' | 'hash' | 'invalid' | 'restore';

/** A change of what is open. Every event of the accordion has this form. */
export interface Change {
  reason: ChangeReason;
  /** Ids of the tasks to open. */
  open?: readonly string[];
  /** Ids of the tasks to close. */
  close?: readonly string[];
  /** The button that was pressed. */
  pressed?: Element | null | undefined;
  /** Opens them side by side in `single` too, where they stay so until another is opened. */
  together?: boolean;
}

export type AccordionType = 'multiple' | 'single';

/**
 * The ids of the open tasks after a change, in the order in which they were opened. Returns `open`
 * itself where the change changes nothing.
 */
export function nextOpen(
  open: readonly string[],
  { open: toOpen = [], close: toClose = [] }: Omit<Change, 'reason' | 'pressed'>,
  type: AccordionType,
): readonly string[] {
  const [isOpen, isClosing] = [new Set(open), new Set(toClose)];
  const opened = [...new Set(toOpen)].filter((id) => !isOpen.has(id));
  const kept = open.filter((id) => !isClosing.has(id));
  if (opened.length === 0 && kept.length === open.length) return open;
  return type === 'single' && opened.length > 0 ? opened.slice(-1) : [...kept, ...opened];
}

interface OpenTasksOptions {
  entries: readonly Entry[];
  type: AccordionType;
  value: readonly string[] | undefined;
  defaultValue: readonly string[] | undefined;
  onValueChange: ((value: string[], details: { reason: ChangeReason }) => void) | undefined;
}

export interface OpenTasks {
  /** Ids of the open tasks. */
  open: readonly string[];
  /** The latest change that was asked for. The owner of `value` may have refused it. */
  last: Change | undefined;
  /** Asks for a change. Returns false where it would change nothing. It is always the same function. */
  change: (change: Change) => boolean;
  /** Whether everything that was asked for has been rendered. */
  isSettled: () => boolean;
}

interface State {
  /** Ids of the open tasks, where no owner gives a `value`. */
  own: readonly string[];
  last?: Change;
  /** Whether several may be open in `single`. */
  together?: boolean;
}

/** Which tasks are open, kept here or by the owner of `value`, and the one way to change it. */
export function useOpenTasks(options: OpenTasksOptions): OpenTasks {
  const { type, value, defaultValue } = options;
  const [{ own, last, together = false }, setState] = useState<State>(() => ({
    own: idsIn(defaultValue),
  }));
  const open = useMemo(() => {
    const ids = idsIn(value ?? own);
    return type === 'single' && !together ? ids.slice(-1) : ids;
  }, [value, own, type, together]);

  const rendered = { ...options, open, together };
  const latest = useRef(rendered);
  useInsertionEffect(() => {
    latest.current = rendered;
  });
  const change = useCallback((asked: Change) => {
    const now = latest.current;
    const next = nextOpen(now.open, asked, asked.together ? 'multiple' : now.type);
    if (next === now.open) return false;
    // Another change may come before React renders this one: it must build on this one.
    now.open = next;
    now.together = asked.together ?? (now.together && !asked.open);
    setState({ own: next, last: asked, together: now.together });
    if (typeof now.onValueChange === 'function') {
      try {
        now.onValueChange([...next], { reason: asked.reason });
      } catch (error) {
        // Thrown on from an effect, it would make React unmount the host's page.
        report(error);
      }
    }
    return true;
  }, []);

  useWarnings(options);
  return { open, last, change, isSettled: () => latest.current.open === open };
}

/** A single id is read as a list of one. */
function idsIn(value: unknown): readonly string[] {
  const ids = typeof value === 'string' ? [value] : list(value);
  return ids.filter((id): id is string => typeof id === 'string' && id !== '');
}

function useWarnings(options: OpenTasksOptions): void {
  const first = useRef(options);
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') {
      warn('TaskAccordion', () => faultsOf(options, first.current));
    }
  });
}

function faultsOf(options: OpenTasksOptions, first: OpenTasksOptions): string[] {
  const { entries, value } = options;
  // `defaultValue` counts at first alone.
  const asked = value ?? (entries === first.entries ? options.defaultValue : undefined);
  const ids = new Set(entries.map(({ id }) => id));
  const faults = idsIn(entries.length === 0 ? undefined : asked)
    .filter((id) => !ids.has(id))
    .map(
      (id) =>
        `no task has the id "${id}", so it cannot be opened. Check \`value\` and \`defaultValue\`.`,
    );
  const [isControlled, wasControlled] = [options, first].map(
    (one) => one.value !== undefined && one.value !== null,
  );
  if (isControlled !== wasControlled) {
    const [change, did] = isControlled
      ? ['uncontrolled to controlled', 'appeared']
      : ['controlled to uncontrolled', 'became undefined'];
    faults.push(
      `it changed from ${change}: \`value\` ${did} after the first rendering, so what is open may jump. Pass \`value\` always (an empty list for nothing open) or never.`,
    );
  }
  return faults;
}
