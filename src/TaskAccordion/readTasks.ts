import { warn } from '../warn.js';
import type { Task } from './TaskAccordion.js';

/** A task with the two names it goes by. */
export interface Entry {
  task: Task;
  /** In `value`, and as the key: the task's id, made unique where it is not. */
  value: string;
  /** In the document: `value` without white space, which an HTML id must not have. */
  anchor: string;
}

/** Every task that can be shown; what is wrong with an id is said in development. */
export function readTasks(tasks: unknown): readonly Entry[] {
  const list: unknown[] = Array.isArray(tasks) ? tasks : [];
  const shown = list.filter((task): task is Task => typeof task === 'object' && task !== null);
  if (shown.length === 0) {
    warn(
      'TaskAccordion',
      '`tasks` holds no task, so nothing is rendered. Pass at least one task, or leave the accordion out of the page.',
    );
  } else if (shown.length < list.length) {
    warn(
      'TaskAccordion',
      `${list.length - shown.length} of ${list.length} tasks are not objects and are left out. Each task is { id, title, body }.`,
    );
  }
  const taken = new Set<string>();
  return shown.map((task, index) => {
    const value = unique(nameOf(task, index), taken);
    if (task.id && value !== String(task.id)) {
      warn(
        'TaskAccordion',
        `two tasks have the id "${task.id}". A link to #${task.id} opens the first alone; the second (“${task.title}”) goes by "${value}". Give each task an id of its own.`,
      );
    }
    return { task, value, anchor: value.replace(/\s+/g, '-') };
  });
}

function nameOf(task: Task, index: number): string {
  const id = typeof task.id === 'string' ? task.id : String(task.id ?? '');
  if (id.trim() === '') {
    warn(
      'TaskAccordion',
      `task ${index + 1} (“${task.title}”) has an empty id, so no address leads to it for good. Give it an id that stays.`,
    );
    return `task-${index + 1}`;
  }
  if (/\s/.test(id)) {
    warn(
      'TaskAccordion',
      `the id "${id}" has white space, which HTML does not allow. Its address is #${id.replace(/\s+/g, '-')}. Use hyphens.`,
    );
  }
  return id;
}

function unique(name: string, taken: Set<string>): string {
  let value = name;
  for (let copy = 2; taken.has(value); copy += 1) value = `${name}-${copy}`;
  taken.add(value);
  return value;
}
