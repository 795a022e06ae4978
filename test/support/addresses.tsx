import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { TaskAccordion } from '../../src/index.js';
import { Accordion, findItem, isOpen, makeTasks, type Props } from './accordion.js';
import { atRest } from './atRest.js';
import './inBrowser.js';

/** Pages that are tall enough to scroll to every task. */

const makeTallBody = (id: string) => <p style={{ height: 900 }}>Body {id}</p>;
export const tallTasks = makeTasks(['one', 'two', 'three', 'four'], makeTallBody);
export const space = <div style={{ height: 1500 }} />;

export const innerAccordion = (
  <TaskAccordion headingLevel={4} tasks={[{ id: 'inner', title: 'Inner', body: 'Deep words' }]} />
);

export const TallPage = (props: Props) => (
  <>
    {space}
    <Accordion tasks={tallTasks} {...props} />
    {space}
  </>
);

const tasksOfPage = [
  ...tallTasks,
  { id: 'a%41', title: 'Title literal', body: 'Body literal' },
  { id: 'outer', title: 'Outer', body: innerAccordion },
];
const tasksBefore = tallTasks.map(({ id, title, body }) => ({
  id: `${id}-more`,
  title: `${title} more`,
  body,
}));

const HEADER_HEIGHT = 100;

/** Two accordions, the second with an accordion in a body, on a page with a sticky header. */
export function PageWithHeader({ children, ...props }: Props & { children?: ReactNode }) {
  document.documentElement.style.setProperty('--nj-scroll-margin', `${HEADER_HEIGHT}px`);
  const style = { position: 'sticky', top: 0, height: HEADER_HEIGHT, zIndex: 1 } as const;
  return (
    <>
      <header style={{ ...style, background: '#eee' }}>{children}</header>
      {space}
      <Accordion type={props.type} tasks={tasksBefore} />
      <Accordion tasks={tasksOfPage} {...props} />
      {space}
    </>
  );
}

export const topOf = (id: string, root?: ParentNode) =>
  findItem(id, root).getBoundingClientRect().top;

/** The task opens and its heading is `offset` pixels below the top of the window. */
export async function expectTaskAtTop(id: string, offset = 0): Promise<void> {
  await expect.poll(() => isOpen(id)).toBe(true);
  await atRest();
  expect(Math.abs(topOf(id) - offset)).toBeLessThan(3);
}

/** The task opens and its heading is right below the header of `PageWithHeader`. */
export const expectTaskBelowHeader = (id: string) => expectTaskAtTop(id, HEADER_HEIGHT);
