import type { ReactNode } from 'react';
import { attribute, fields, list, text } from '../lenient.js';
import { warn } from '../warn.js';

// With the condition where the call is, no bundler keeps the messages in production.
declare const process: { env: { NODE_ENV?: string } };

/** One task: a title and what is behind it. */
export interface Task {
  /**
   * Names the task: in `value`, and as the anchor of its address, `page#id`. Unique on the page,
   * without white space, and kept for good, because people link to it. An id that cannot be an
   * address is shown without one, and a warning says so in development.
   */
  id: string;
  /** The heading, which is the button. Plain text that says what the task is. */
  title: string;
  /** The text. Any content; it is in the HTML whether the task is open or closed. */
  body: ReactNode;
  /** One line under the title, always shown. Accessibility: the button's description. */
  summary?: string | undefined;
  /** Language of this task where it differs from the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
  /**
   * The task can be neither opened nor closed by its button, which leaves the tab order.
   *
   * @default false
   */
  disabled?: boolean | undefined;
}

/** A task as it is shown. */
export interface Entry extends Pick<Task, 'id' | 'title' | 'body'> {
  summary: string;
  lang: string | undefined;
  disabled: boolean;
  /** Whether `id` is an HTML id that no earlier task has: `page#id` leads to it. */
  hasAddress: boolean;
}

/** Every task that can be shown. */
export function readTasks(tasks: unknown): readonly Entry[] {
  const given = list(tasks);
  const shown = given.filter(isTask);
  const ids = shown.map(idOf);
  const taken = new Set<string>();
  const generate = idGenerator(ids);
  const entries = shown.map((task, index): Entry => {
    const { title: given, body, summary, lang, disabled } = fields(task, ...NAMES);
    const own = ids[index] ?? '';
    const title = text(given);
    const usable = own.trim() !== '' && !taken.has(own);
    const id = usable ? own : generate(`${own} ${title}`);
    taken.add(own);
    return {
      id,
      title: title || own || id,
      body: body as ReactNode,
      summary: text(summary),
      lang: attribute(lang),
      disabled: disabled === true,
      hasAddress: usable && !/\s/.test(own),
    };
  });
  if (process.env.NODE_ENV !== 'production') {
    warn('TaskAccordion', () => faultsOf(given, ids, entries));
  }
  return entries;
}

const NAMES = ['title', 'body', 'summary', 'lang', 'disabled'] as const;

function isTask(value: unknown): boolean {
  return typeof value === 'object' && value !== null && list(value) !== value;
}

function idOf(task: unknown): string {
  const { id } = fields(task, 'id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/**
 * Makes ids out of what a task without a usable one has, not out of its place: it must stay the same
 * task when others come or go. An id has a space, so that it can never be an address, and is one that
 * no task of the list has.
 */
function idGenerator(ids: readonly string[]): (words: string) => string {
  const taken = new Set(ids);
  const counts = new Map<string, number>();
  return (words) => {
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    let id = `task ${count} ${words.trim()}`.trim();
    while (taken.has(id)) id += '*';
    taken.add(id);
    return id;
  };
}

function faultsOf(
  given: readonly unknown[],
  ids: readonly string[],
  entries: readonly Entry[],
): string[] {
  if (entries.length === 0) {
    return [
      '`tasks` holds no task, so nothing is rendered. Pass at least one task, or leave the accordion out of the page.',
    ];
  }
  const faults = [];
  const missing = given.length - entries.length;
  if (missing > 0) {
    faults.push(
      `${missing} of ${given.length} tasks are not objects and are left out. Each task is { id, title, body }.`,
    );
  }
  for (const [index, { id, title, hasAddress }] of entries.entries()) {
    if (hasAddress) continue;
    const own = ids[index] ?? '';
    let fault = `has the id "${own}", which an earlier task has`;
    if (own.trim() === '') fault = 'has an empty id';
    else if (id === own) fault = `has the id "${own}", in which HTML allows no white space`;
    faults.push(
      `task ${index + 1} (“${title}”) ${fault}, so no address leads to it. Give it an id of its own without white space, and keep it.`,
    );
  }
  return faults;
}
