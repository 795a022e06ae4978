import type { ReactNode } from 'react';
import { attribute, fields, list, text } from '../lenient.js';
import { warn } from '../warn.js';

// Bundlers remove the messages only if the condition is beside the call.
declare const process: { env: { NODE_ENV?: string } };

/** One task: a title and its text. */
export interface Task {
  /**
   * The name of the task in `value` and in its address, `page#id`. It must be unique on the page and
   * have no white space. Never change it, because people link to it. A task whose id cannot be an
   * address is shown without one, and a warning names it in development.
   */
  id: string;
  /** The text of the heading and its button. */
  title: string;
  /** The content. It is in the HTML whether the task is open or closed. */
  body: ReactNode;
  /** One line below the title, always visible. Accessibility: it is the description of the button. */
  summary?: string | undefined;
  /** The language of the task, if it is not the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
  /**
   * Whether the button is disabled. The user then cannot open or close the task, and Tab skips the
   * button.
   *
   * @default false
   */
  disabled?: boolean | undefined;
}

/** A task that can be shown. */
export interface Entry extends Pick<Task, 'id' | 'title' | 'body'> {
  summary: string;
  lang: string | undefined;
  disabled: boolean;
  /** Whether `page#id` opens the task: `id` is a valid HTML id that no earlier task has. */
  hasAddress: boolean;
}

/** Returns all tasks that can be shown. */
export function readTasks(tasks: unknown): readonly Entry[] {
  const given = list(tasks);
  const valid = given.filter(isTask);
  const ids = valid.map(readId);
  const taken = new Set<string>();
  const generate = idGenerator(ids);
  const entries = valid.map((task, index): Entry => {
    const { title: given, body, summary, lang, disabled } = fields(task, ...FIELDS);
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
    warn('TaskAccordion', () => findProblems(given, ids, entries));
  }
  return entries;
}

const FIELDS = ['title', 'body', 'summary', 'lang', 'disabled'] as const;

function isTask(value: unknown): boolean {
  return typeof value === 'object' && value !== null && list(value) !== value;
}

function readId(task: unknown): string {
  const { id } = fields(task, 'id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/**
 * Returns a function that makes the id of a task without a usable id. Ids given by the author are never
 * changed. The new id is made from the text of the task, not from its position, so that it stays the same
 * when other tasks are added or removed. It has a space, so it is never an address.
 */
function idGenerator(ids: readonly string[]): (source: string) => string {
  const taken = new Set(ids);
  const counts = new Map<string, number>();
  return (source) => {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    let id = `task ${count} ${source.trim()}`.trim();
    while (taken.has(id)) id += '*';
    taken.add(id);
    return id;
  };
}

function findProblems(
  given: readonly unknown[],
  ids: readonly string[],
  entries: readonly Entry[],
): string[] {
  if (entries.length === 0) {
    return [
      '`tasks` has no task, so nothing is rendered. Pass at least one task, or do not render the accordion.',
    ];
  }
  const problems = [];
  const missing = given.length - entries.length;
  if (missing > 0) {
    problems.push(
      `${missing} of ${given.length} tasks are not objects and are left out. Each task is { id, title, body }.`,
    );
  }
  for (const [index, { id, title, hasAddress }] of entries.entries()) {
    if (hasAddress) continue;
    const own = ids[index] ?? '';
    let problem = `has the id "${own}", which an earlier task has`;
    if (own.trim() === '') problem = 'has an empty id';
    else if (id === own) problem = `has the id "${own}", and HTML allows no white space in ids`;
    problems.push(
      `task ${index + 1} (“${title}”) ${problem}, so it has no address. Give it a unique id without white space, and never change it.`,
    );
  }
  return problems;
}
