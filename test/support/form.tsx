import { type RenderResult, render, screen } from '@testing-library/react';
import type { FormEvent, ReactNode } from 'react';
import { expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Task, TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from './atRest.js';
import { isSeen } from './inBrowser.js';

export const field = (name: string, props: object = {}) => (
  <label>
    {name} <input name={name} required {...props} />
  </label>
);
export const tasks: Task[] = ['one', 'two', 'three'].map((id) => ({
  id,
  title: id,
  body: field(id),
}));

export const sent = vi.fn();
export const send = (event: FormEvent) => {
  event.preventDefault();
  sent();
};

export function Form({ children, ...props }: { children: ReactNode; noValidate?: boolean }) {
  return (
    <form onSubmit={send} {...props}>
      <label>
        Name <input name="name" defaultValue="Kim" />
      </label>
      {children}
      <button type="submit">Send</button>
    </form>
  );
}

export const accordion = (props: object = {}) => (
  <TaskAccordion {...({ tasks, toggleAll: false, ...props } as TaskAccordionProps)} />
);

export const inForm = (props?: object): RenderResult => {
  sent.mockClear();
  return render(<Form>{accordion(props)}</Form>);
};

export const form = () => document.querySelector('form') as HTMLFormElement;
export const input = (name: string) =>
  document.querySelector(`input[name="${name}"]`) as HTMLInputElement;
export const open = () =>
  [...document.querySelectorAll('.nj-task-accordion__item[data-state="open"]')].map(({ id }) => id);
export const panel = (id: string) =>
  document.querySelector(`[id="${id}"] > nj-panel`) as HTMLElement;
/** What the attributes say and what can be seen. */
export const shown = () =>
  [...document.querySelectorAll('.nj-task-accordion__item')]
    .filter((item) => isSeen(item.lastElementChild?.firstElementChild as Element))
    .map(({ id }) => id);
export const pressSend = () => userEvent.click(screen.getByRole('button', { name: 'Send' }));

/** The field has the focus at once and keeps it, and these tasks and no others are open and seen. */
export async function asksFor(name: string, ids: string[] = [name], openUnseen: string[] = []) {
  expect(document.activeElement).toBe(input(name));
  await vi.waitFor(() => expect(open()).toEqual([...ids, ...openUnseen]));
  await atRest();
  expect(document.activeElement).toBe(input(name));
  expect(shown()).toEqual(ids);
  expect(sent).not.toHaveBeenCalled();
}
