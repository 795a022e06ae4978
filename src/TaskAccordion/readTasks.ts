import { textOf } from '../textOf.js';
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
      () =>
        '`tasks` holds no task, so nothing is rendered. Pass at least one task, or leave the accordion out of the page.',
    );
  } else if (shown.length < list.length) {
    warn(
      'TaskAccordion',
      () =>
        `${list.length - shown.length} of ${list.length} tasks are not objects and are left out. Each task is { id, title, body }.`,
    );
  }
  const ids = shown.map(({ id }) => (typeof id === 'object' ? '' : String(id ?? '')));
  // What a task is called keeps its name and its address: what is made up makes way for it.
  const values = namer(ids);
  const anchors = namer(ids.filter((id) => !/\s/.test(id)));
  return shown.map((task, index) => {
    const id = ids[index] ?? '';
    const empty = id.trim() === '';
    const value = values(empty ? `task-${index + 1}` : id, !empty);
    const spaced = /\s/.test(value);
    const anchor = anchors(value.replace(/\s+/g, '-'), !spaced && value === id);
    const title = textOf(task.title) || value;
    tell({ id, empty, spaced, value, title, anchor, place: index + 1 });
    return { task: { ...task, title, summary: textOf(task.summary) }, value, anchor };
  });
}

/**
 * Gives out names, none of them twice. One that its owner brought is given as it is, the first time;
 * any other gets a number until nobody has it or will ask for it.
 */
function namer(brought: readonly string[]): (name: string, own: boolean) => string {
  const reserved = new Set(brought);
  const given = new Set<string>();
  return (name, own) => {
    let free = name;
    const taken = () => given.has(free) || (reserved.has(free) && !(own && free === name));
    for (let copy = 2; taken(); copy += 1) free = `${name}-${copy}`;
    given.add(free);
    return free;
  };
}

interface Named {
  id: string;
  empty: boolean;
  spaced: boolean;
  value: string;
  anchor: string;
  title: string;
  place: number;
}

function tell({ id, empty, spaced, value, anchor, title, place }: Named): void {
  if (empty) {
    warn(
      'TaskAccordion',
      () =>
        `task ${place} (“${title}”) has an empty id, so no address leads to it for good. Give it an id that stays.`,
    );
  } else if (value !== id) {
    warn(
      'TaskAccordion',
      () =>
        `two tasks have the id "${id}". A link to #${id} opens the first alone; the second (“${title}”) goes by "${value}". Give each task an id of its own.`,
    );
  } else if (spaced) {
    warn(
      'TaskAccordion',
      () =>
        `the id "${id}" has white space, which HTML does not allow. Its address is #${anchor}. Use hyphens.`,
    );
  }
}
