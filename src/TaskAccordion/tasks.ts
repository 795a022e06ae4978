import type { ReactNode } from 'react';
import { list, text } from '../lenient.js';
import { warn } from '../warn.js';

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
  const shown = list(tasks).filter(isTask);
  const taken = new Set<string>();
  const entries = shown.map((task, index): Entry => {
    const own = idOf(task);
    const usable = own.trim() !== '' && !taken.has(own);
    const id = usable ? own : generatedId(index, shown);
    taken.add(own);
    return {
      id,
      title: text(task.title) || own || id,
      body: task.body,
      summary: text(task.summary),
      lang: text(task.lang) || undefined,
      disabled: task.disabled === true,
      hasAddress: usable && !/\s/.test(own),
    };
  });
  warn('TaskAccordion', () => faultsOf(list(tasks), shown, entries));
  return entries;
}

function isTask(value: unknown): value is Task {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf({ id }: Task): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/** Has a space, so that it can never be an address, and is an id that no task of the list has. */
function generatedId(index: number, tasks: readonly Task[]): string {
  let id = `task ${index + 1}`;
  while (tasks.some((task) => idOf(task) === id)) id += '*';
  return id;
}

function faultsOf(
  all: readonly unknown[],
  shown: readonly Task[],
  entries: readonly Entry[],
): string[] {
  if (shown.length === 0) {
    return [
      '`tasks` holds no task, so nothing is rendered. Pass at least one task, or leave the accordion out of the page.',
    ];
  }
  const faults = [];
  if (shown.length < all.length) {
    faults.push(
      `${all.length - shown.length} of ${all.length} tasks are not objects and are left out. Each task is { id, title, body }.`,
    );
  }
  for (const [index, { title, hasAddress }] of entries.entries()) {
    if (hasAddress) continue;
    const id = idOf(shown[index] as Task);
    const fault =
      id.trim() === ''
        ? 'has an empty id'
        : entries[index]?.id === id
          ? `has the id "${id}", in which HTML allows no white space`
          : `has the id "${id}", which an earlier task has`;
    faults.push(
      `task ${index + 1} (“${title}”) ${fault}, so no address leads to it. Give it an id of its own without white space, and keep it.`,
    );
  }
  return faults;
}
