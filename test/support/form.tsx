import { type RenderResult, render, screen } from '@testing-library/react';
import type { FormEvent, ReactNode } from 'react';
import { beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Accordion, findOpenIds, makeTasks, type Props } from './accordion.js';
import { atRest } from './atRest.js';
import { isSeen } from './inBrowser.js';

export const field = (name: string, props: object = {}) => (
  <label>
    {name} <input name={name} required {...props} />
  </label>
);
export const fieldTasks = makeTasks(['one', 'two', 'three'], (id) => field(id));

export const onSend = vi.fn();
beforeEach(() => onSend.mockClear());
export const send = (event: FormEvent) => {
  event.preventDefault();
  onSend();
};

export function Form({ children }: { children: ReactNode }) {
  return (
    <form onSubmit={send}>
      <label>
        Name <input name="name" defaultValue="Kim" />
      </label>
      {children}
      <button type="submit">Send</button>
    </form>
  );
}

export const FieldAccordion = (props: Props) => (
  <Accordion tasks={fieldTasks} toggleAll={false} {...props} />
);

export const renderInForm = (props: Props = {}): RenderResult =>
  render(
    <Form>
      <FieldAccordion {...props} />
    </Form>,
  );

export const findForm = () => document.querySelector('form') as HTMLFormElement;
export const findInput = (name: string) =>
  document.querySelector(`input[name="${name}"]`) as HTMLInputElement;
export const fill = (...names: string[]) => {
  for (const name of names) findInput(name).value = 'filled';
};
export const pressSend = () => userEvent.click(screen.getByRole('button', { name: 'Send' }));

/** The ids of the tasks whose body can be seen. */
export const findSeenIds = () =>
  [...document.querySelectorAll('.nj-task-accordion__item')]
    .filter((item) => isSeen(item.lastElementChild?.firstElementChild as Element))
    .map(({ id }) => id);

/**
 * The field has the focus at once and keeps it. Only the tasks `ids` can be seen. Tasks in
 * `openUnseen` are open inside a closed task.
 */
export async function expectFocusOn(
  name: string,
  ids: string[] = [name],
  openUnseen: string[] = [],
): Promise<void> {
  expect(document.activeElement).toBe(findInput(name));
  await expect.poll(() => findOpenIds()).toEqual([...ids, ...openUnseen]);
  await atRest();
  expect(document.activeElement).toBe(findInput(name));
  expect(findSeenIds()).toEqual(ids);
  expect(onSend).not.toHaveBeenCalled();
}
