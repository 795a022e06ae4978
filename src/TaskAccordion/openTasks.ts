import { useCallback, useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react';
import { list } from '../lenient.js';
import { report } from '../report.js';
import { warn } from '../warn.js';
import type { CheckedTask } from './tasks.js';

// The condition must be written at each call: only then every bundler removes the messages.
declare const process: { env: { NODE_ENV?: string } };

/** What caused a change; see `onValueChange`. */
export type ChangeReason = 'press' | 'all' | 'find' | 'hash' | 'invalid' | 'restore';

/** A request to open or close tasks. Every event of the accordion becomes one. */
export interface ChangeRequest {
  reason: ChangeReason;
  /** Ids of the tasks to open. */
  open?: readonly string[];
  /** Ids of the tasks to close. */
  close?: readonly string[];
  /** The button that was pressed. */
  pressedButton?: Element | null | undefined;
  /** Opens all of them in `single` too. They stay open until another task is opened. */
  allowSeveral?: boolean;
}

export type AccordionType = 'multiple' | 'single';

/**
 * Returns the ids of the open tasks after a request, in the order in which they were opened.
 * Returns `open` itself if the request changes nothing.
 */
export function nextOpen(
  open: readonly string[],
  { open: toOpen = [], close: toClose = [] }: Omit<ChangeRequest, 'reason' | 'pressedButton'>,
  type: AccordionType,
): readonly string[] {
  const [isOpen, isClosing] = [new Set(open), new Set(toClose)];
  const opened = [...new Set(toOpen)].filter((id) => !isOpen.has(id));
  const kept = open.filter((id) => !isClosing.has(id));
  if (opened.length === 0 && kept.length === open.length) return open;
  return type === 'single' && opened.length > 0 ? opened.slice(-1) : [...kept, ...opened];
}

interface OpenTasksOptions {
  checkedTasks: readonly CheckedTask[];
  type: AccordionType;
  value: readonly string[] | undefined;
  defaultValue: readonly string[] | undefined;
  onValueChange: ((value: string[], details: { reason: ChangeReason }) => void) | undefined;
}

export interface OpenTasks {
  /** Ids of the open tasks. */
  open: readonly string[];
  /** The latest request. A controlled parent may have refused it. */
  lastRequest: ChangeRequest | undefined;
  /** Returns false if the request would change nothing. The function never changes. */
  requestChange: (request: ChangeRequest) => boolean;
  /** Returns whether React has rendered every request. */
  isSettled: () => boolean;
}

interface State {
  /** Ids of the open tasks. Not used if the accordion is controlled. */
  uncontrolledOpen: readonly string[];
  lastRequest?: ChangeRequest;
  /** Whether several tasks may be open in `single`. */
  allowSeveral?: boolean;
}

/** Returns the open tasks, controlled or uncontrolled, and the only function that changes them. */
export function useOpenTasks(options: OpenTasksOptions): OpenTasks {
  const { type, value, defaultValue } = options;
  const [{ uncontrolledOpen, lastRequest, allowSeveral = false }, setState] = useState<State>(
    () => ({ uncontrolledOpen: readIds(defaultValue) }),
  );
  const open = useMemo(() => {
    const ids = readIds(value ?? uncontrolledOpen);
    return type === 'single' && !allowSeveral ? ids.slice(-1) : ids;
  }, [value, uncontrolledOpen, type, allowSeveral]);

  const rendered = { ...options, open, allowSeveral };
  const latest = useRef(rendered);
  useInsertionEffect(() => {
    latest.current = rendered;
  });
  const requestChange = useCallback((request: ChangeRequest) => {
    const current = latest.current;
    const next = nextOpen(current.open, request, request.allowSeveral ? 'multiple' : current.type);
    if (next === current.open) return false;
    // The next request may come before React renders this one, and must start from its result.
    current.open = next;
    const allowSeveral = request.allowSeveral ?? (current.allowSeveral && !request.open);
    current.allowSeveral = allowSeveral;
    setState({ uncontrolledOpen: next, lastRequest: request, allowSeveral });
    if (typeof current.onValueChange === 'function') {
      try {
        current.onValueChange([...next], { reason: request.reason });
      } catch (error) {
        // An error that is thrown in an effect makes React unmount the whole page.
        report(error);
      }
    }
    return true;
  }, []);

  useWarnAboutValue(options);
  return { open, lastRequest, requestChange, isSettled: () => latest.current.open === open };
}

/** Reads a single id as a list with one id. */
function readIds(value: unknown): readonly string[] {
  const ids = typeof value === 'string' ? [value] : list(value);
  return ids.filter((id): id is string => typeof id === 'string' && id !== '');
}

function useWarnAboutValue(options: OpenTasksOptions): void {
  const first = useRef(options);
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') {
      warn('TaskAccordion', () => findValueProblems(options, first.current));
    }
  });
}

function findValueProblems(options: OpenTasksOptions, first: OpenTasksOptions): string[] {
  const { checkedTasks, value } = options;
  // `defaultValue` is used in the first render only, so only the first tasks are checked for it.
  const isFirst = checkedTasks === first.checkedTasks;
  const usedValue = value ?? (isFirst ? options.defaultValue : undefined);
  const ids = new Set(checkedTasks.map(({ id }) => id));
  const problems = readIds(checkedTasks.length === 0 ? undefined : usedValue)
    .filter((id) => !ids.has(id))
    .map(
      (id) =>
        `no task has the id "${id}", so it cannot be opened. Check \`value\` and \`defaultValue\`.`,
    );
  const [isControlled, wasControlled] = [options, first].map(
    (one) => one.value !== undefined && one.value !== null,
  );
  if (isControlled && typeof options.onValueChange !== 'function') {
    problems.push(
      '`value` is set without `onValueChange`, so the buttons do nothing when users press them. Set `value` in `onValueChange`, or pass `defaultValue` if the accordion keeps its own state.',
    );
  }
  if (isControlled !== wasControlled) {
    const [change, event] = isControlled
      ? ['uncontrolled to controlled', 'was set']
      : ['controlled to uncontrolled', 'became undefined'];
    problems.push(
      `the accordion changed from ${change}: \`value\` ${event} after the first render, so tasks may open or close unexpectedly. Pass \`value\` in every render (an empty list if no task is open) or in none.`,
    );
  }
  return problems;
}
