import { useCallback, useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react';
import { list } from '../lenient.js';
import { reportUncaught } from '../report.js';
import { warn } from '../warn.js';
import type { Entry } from './tasks.js';

// Bundlers remove the messages only if the condition is beside the call.
declare const process: { env: { NODE_ENV?: string } };

/** The cause of a change; see `onValueChange`. */
export type ChangeReason = 'press' | 'all' | 'find' | 'hash' | 'invalid' | 'restore';

/** A request to open and close tasks. Every event of the accordion makes one. */
export interface Change {
  reason: ChangeReason;
  /** Ids of the tasks to open. */
  open?: readonly string[];
  /** Ids of the tasks to close. */
  close?: readonly string[];
  /** The pressed button. */
  pressed?: Element | null | undefined;
  /** Opens several tasks in `single` too. They stay open until another task is opened. */
  together?: boolean;
}

export type AccordionType = 'multiple' | 'single';

/**
 * Returns the ids of the open tasks after a change, in the order in which they were opened. Returns
 * `open` itself if nothing changes.
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
  /** The last requested change. A controlled parent may have ignored it. */
  last: Change | undefined;
  /** Requests a change. Returns false if it would change nothing. It is always the same function. */
  change: (change: Change) => boolean;
  /** Returns whether React has rendered all requested changes. */
  isRendered: () => boolean;
}

interface State {
  /** Ids of the open tasks while the accordion is uncontrolled. */
  own: readonly string[];
  last?: Change;
  /** Whether several tasks may be open in `single`. */
  together?: boolean;
}

/** Keeps the open tasks, controlled or uncontrolled, and returns the one function that changes them. */
export function useOpenTasks(options: OpenTasksOptions): OpenTasks {
  const { type, value, defaultValue } = options;
  const [{ own, last, together = false }, setState] = useState<State>(() => ({
    own: readIds(defaultValue),
  }));
  const open = useMemo(() => {
    const ids = readIds(value ?? own);
    return type === 'single' && !together ? ids.slice(-1) : ids;
  }, [value, own, type, together]);

  const rendered = { ...options, open, together };
  const latest = useRef(rendered);
  useInsertionEffect(() => {
    latest.current = rendered;
  });
  const change = useCallback((request: Change) => {
    const now = latest.current;
    const next = nextOpen(now.open, request, request.together ? 'multiple' : now.type);
    if (next === now.open) return false;
    // The next request may come before React renders this one. It must start from this result.
    now.open = next;
    now.together = request.together ?? (now.together && !request.open);
    setState({ own: next, last: request, together: now.together });
    if (typeof now.onValueChange === 'function') {
      try {
        now.onValueChange([...next], { reason: request.reason });
      } catch (error) {
        // An error that leaves an effect makes React unmount the page.
        reportUncaught(error);
      }
    }
    return true;
  }, []);

  useWarnings(options);
  return { open, last, change, isRendered: () => latest.current.open === open };
}

/** Returns the ids of a value. A string is a list of one id. */
function readIds(value: unknown): readonly string[] {
  const ids = typeof value === 'string' ? [value] : list(value);
  return ids.filter((id): id is string => typeof id === 'string' && id !== '');
}

function useWarnings(options: OpenTasksOptions): void {
  const first = useRef(options);
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') {
      warn('TaskAccordion', () => findProblems(options, first.current));
    }
  });
}

function findProblems(options: OpenTasksOptions, first: OpenTasksOptions): string[] {
  const { entries, value } = options;
  // `defaultValue` is used only at the first rendering.
  const requested = value ?? (entries === first.entries ? options.defaultValue : undefined);
  const ids = new Set(entries.map(({ id }) => id));
  const problems = readIds(entries.length === 0 ? undefined : requested)
    .filter((id) => !ids.has(id))
    .map(
      (id) =>
        `no task has the id "${id}", so it cannot be opened. Check \`value\` and \`defaultValue\`.`,
    );
  const [isControlled, wasControlled] = [options, first].map(
    (props) => props.value !== undefined && props.value !== null,
  );
  if (isControlled !== wasControlled) {
    const [change, did] = isControlled
      ? ['uncontrolled to controlled', 'appeared']
      : ['controlled to uncontrolled', 'became undefined'];
    problems.push(
      `the accordion changed from ${change}: \`value\` ${did} after the first rendering, so the open tasks may change without a press. Pass \`value\` always (an empty list if no task is open) or never.`,
    );
  }
  return problems;
}
