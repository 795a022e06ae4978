import type { ReactNode } from 'react';
import { afterEach, expect } from 'vitest';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from './atRest.js';
import './inBrowser.js';

export const tasks = ['one', 'two', 'three', 'four'].map((id) => ({
  id,
  title: `Title ${id}`,
  body: <p style={{ height: 900 }}>Body {id}</p>,
}));

const here = window.location.pathname + window.location.search;
afterEach(() => window.history.replaceState(null, '', here));

const Tall = ({ children }: { children: ReactNode }) => (
  <>
    <div style={{ height: 1500 }} />
    {children}
    <div style={{ height: 1500 }} />
  </>
);
export const Tasks = (props: Partial<TaskAccordionProps>) => (
  <Tall>
    <TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />
  </Tall>
);

export const item = (id: string, scope: Document | ShadowRoot = document) =>
  scope.getElementById(id) as HTMLElement;
export const isOpen = (id: string, scope: Document | ShadowRoot = document) =>
  item(id, scope)?.dataset['state'] === 'open';
export const topOf = (id: string, scope: Document | ShadowRoot = document) =>
  item(id, scope).getBoundingClientRect().top;

export async function leadsTo(id: string): Promise<void> {
  await expect.poll(() => isOpen(id)).toBe(true);
  await atRest();
  expect(Math.abs(topOf(id))).toBeLessThan(2);
}
