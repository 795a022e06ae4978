import type { ReactNode } from 'react';
import { attribute, fields, list, text } from '../lenient.js';
import { warn } from '../warn.js';

// The condition must be written at each call: only then every bundler removes the messages.
declare const process: { env: { NODE_ENV?: string } };

/** One task: a title and the text that it opens. */
export interface Task {
  /**
   * Identifies the task in `value` and in its address, `page#id`. It must be unique on the page and
   * without white space. Never change it, because people link to it. A task whose id cannot be an
   * address is shown without one, with a warning in development.
   */
  id: string;
  /** The text of the heading, which is also the button. Plain text that describes the task. */
  title: string;
  /** The text of the task. Any content. It is in the HTML whether the task is open or closed. */
  body: ReactNode;
  /** One line under the title, which is always shown. Accessibility: it describes the button. */
  summary?: string | undefined;
  /**
   * A short word about the progress, such as "추진 중", below the title. It is outside the button, so the title
   * stays the name. Accessibility: it describes the button, before `summary`.
   */
  status?: string | undefined;
  /** The language of this task, if it is not the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
  /**
   * The button of the task cannot open or close it. Accessibility: Tab skips the button.
   *
   * @default false
   */
  disabled?: boolean | undefined;
}

/** A task after its fields were checked. Only such a task is rendered. */
export interface CheckedTask extends Pick<Task, 'id' | 'title' | 'body'> {
  summary: string;
  status: string;
  lang: string | undefined;
  disabled: boolean;
  /** Whether `id` is a valid HTML id that no earlier task has. Only then `page#id` opens it. */
  hasAddress: boolean;
}

/** Returns every task that can be rendered. Warns about the others, and about unusable ids. */
export function readTasks(tasks: unknown): readonly CheckedTask[] {
  const given = list(tasks);
  const objects = given.filter(isObject);
  const ids = objects.map(readId);
  const usedIds = new Set<string>();
  const generateId = createIdGenerator(ids);
  const checkedTasks = objects.map((task, index): CheckedTask => {
    const { title: givenTitle, body, summary, status, lang, disabled } = fields(task, ...FIELDS);
    const givenId = ids[index] ?? '';
    const title = text(givenTitle);
    const isUsable = givenId.trim() !== '' && !usedIds.has(givenId);
    const id = isUsable ? givenId : generateId(`${givenId} ${title}`);
    usedIds.add(givenId);
    return {
      id,
      title: title || givenId || id,
      body: body as ReactNode,
      summary: text(summary),
      status: text(status),
      lang: attribute(lang),
      disabled: disabled === true,
      hasAddress: isUsable && !/\s/.test(givenId),
    };
  });
  if (process.env.NODE_ENV !== 'production') {
    warn('TaskAccordion', () => findTaskProblems(given, ids, checkedTasks));
  }
  return checkedTasks;
}

const FIELDS = ['title', 'body', 'summary', 'status', 'lang', 'disabled'] as const;

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && list(value) !== value;
}

function readId(task: unknown): string {
  const { id } = fields(task, 'id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/**
 * Returns a function that generates an id from the text of a task. The index is not used, because a
 * task must keep its id when other tasks are added or removed. A generated id has a space, so that
 * it can never be an address. No other task has the same id.
 */
function createIdGenerator(givenIds: readonly string[]): (taskText: string) => string {
  const usedIds = new Set(givenIds);
  const counts = new Map<string, number>();
  return (taskText) => {
    const count = (counts.get(taskText) ?? 0) + 1;
    counts.set(taskText, count);
    let id = `task ${count} ${taskText.trim()}`.trim();
    while (usedIds.has(id)) id += '*';
    usedIds.add(id);
    return id;
  };
}

function findTaskProblems(
  given: readonly unknown[],
  ids: readonly string[],
  checkedTasks: readonly CheckedTask[],
): string[] {
  if (checkedTasks.length === 0) {
    return [
      '`tasks` has no task, so nothing is rendered. Pass at least one task, or do not render the accordion.',
    ];
  }
  const problems = [];
  const missing = given.length - checkedTasks.length;
  if (missing > 0) {
    problems.push(
      `${missing} of ${given.length} tasks are not objects, so they are not shown. Pass each task as { id, title, body }.`,
    );
  }
  for (const [index, { id, title, hasAddress }] of checkedTasks.entries()) {
    if (hasAddress) continue;
    const givenId = ids[index] ?? '';
    let problem = `has the id "${givenId}", which an earlier task has`;
    if (givenId.trim() === '') problem = 'has an empty id';
    else if (id === givenId) problem = `has the id "${givenId}", which contains white space`;
    problems.push(
      `task ${index + 1} (“${title}”) ${problem}, so no address leads to it. Give it a unique id without white space, and never change the id.`,
    );
  }
  return problems;
}
