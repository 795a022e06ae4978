import type { ReactNode } from 'react';
import { afterEach, expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from './atRest.js';
import './inBrowser.js';

const inner = (
  <TaskAccordion headingLevel={4} tasks={[{ id: 'inner', title: 'Inner', body: 'Deep words' }]} />
);
const tasks = [
  ...['one', 'two', 'three', 'four'].map((id) => ({
    id,
    title: `Title ${id}`,
    body: <p style={{ height: 900 }}>Body {id}</p>,
  })),
  { id: 'a%41', title: 'Title literal', body: 'Body literal' },
  { id: 'outer', title: 'Outer', body: inner },
];
const others = tasks
  .slice(0, 4)
  .map((task) => ({ ...task, id: `${task.id}-more`, title: `${task.title} more` }));

/** Two accordions, the second with an accordion in a body, on a page with a sticky header. */
export function Tasks({
  children,
  ...props
}: Partial<TaskAccordionProps> & { children?: ReactNode }) {
  return (
    <>
      <header style={{ position: 'sticky', top: 0, height: 100, background: '#eee', zIndex: 1 }}>
        {children}
      </header>
      <div style={{ height: 1500 }} />
      <TaskAccordion {...({ type: props.type, tasks: others } as TaskAccordionProps)} />
      <TaskAccordion {...({ ...props, tasks } as TaskAccordionProps)} />
      <div style={{ height: 1500 }} />
    </>
  );
}

const item = (id: string) => document.getElementById(id) as HTMLElement;
export const isOpen = (id: string) => item(id)?.dataset['state'] === 'open';
export const press = (id: string) =>
  userEvent.click(item(id).querySelector('button') as HTMLElement);

/** Opens, and its heading stands right below the header of 100 px. */
export async function leadsTo(id: string): Promise<void> {
  await expect.poll(() => isOpen(id)).toBe(true);
  await atRest();
  const { top } = item(id).getBoundingClientRect();
  expect(top).toBeGreaterThan(98);
  expect(top).toBeLessThan(103);
}

const here = window.location.pathname + window.location.search;
afterEach(() => window.history.replaceState(null, '', here));
export const sticky = () =>
  document.documentElement.style.setProperty('--nj-scroll-margin', '100px');
