import type { ReactNode } from 'react';
import { type Task, TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import type { OwnProps } from '../../src/TaskAccordion/TaskAccordion.js';

/*
 * Sample tasks, and functions that find the parts of an accordion. Every function takes the id of a
 * task, and the document, shadow root or element to search in. Runs in jsdom too.
 */

export const makeTasks = (
  ids: readonly string[],
  makeBody = (id: string): ReactNode => `Body ${id}`,
): Task[] => ids.map((id) => ({ id, title: `Title ${id}`, body: makeBody(id) }));

export const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
const tasks = makeTasks(ids);

/** The props of both values of `type`, which TypeScript keeps apart for everyone but tests. */
export type Props = Partial<TaskAccordionProps> | Partial<OwnProps>;

/** An accordion with six sample tasks, unless `tasks` gives others. */
export const Accordion = (props: Props) => {
  // Without `onValueChange`, `value` causes a warning. Most tests need no reaction to a request.
  const onValueChange = 'value' in props ? () => {} : undefined;
  return <TaskAccordion {...({ tasks, onValueChange, ...props } as TaskAccordionProps)} />;
};

export const findItem = (id: string, root: ParentNode = document) =>
  root.querySelector(`[id="${id}"]`) as HTMLElement;

export const findTrigger = (id: string, root: ParentNode = document) =>
  findItem(id, root)?.querySelector('button') as HTMLButtonElement;

export const findPanel = (id: string, root: ParentNode = document) =>
  findItem(id, root).querySelector('nj-panel') as HTMLElement;

export const findToggleAll = (root: ParentNode = document) =>
  root.querySelector('.nj-task-accordion__toggle-all') as HTMLElement;

export const isExpanded = (trigger: Element) => trigger.getAttribute('aria-expanded') === 'true';

/** Returns false for a task that does not exist. */
export const isOpen = (id: string, root: ParentNode = document) => {
  const trigger = findTrigger(id, root);
  return trigger !== undefined && isExpanded(trigger);
};

/** The ids of the open tasks, in the order of the document. */
export const findOpenIds = (root: ParentNode = document) =>
  [...root.querySelectorAll('.nj-task-accordion__trigger')]
    .filter(isExpanded)
    .map((trigger) => trigger.closest('.nj-task-accordion__item')?.id);

/** Does what the browser does before it shows text that find-in-page has found in a task. */
export const findInPage = (panel: Element) =>
  panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
