import { type ReactNode, StrictMode } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { type ChangeReason, KeyTasksPage, type Task, TaskAccordion } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';

/** What the accordion reported; the tests read it in the page. */
declare global {
  interface Window {
    changes?: [value: string[], reason: ChangeReason][];
  }
}

const tasks: Task[] = en.tasks.map(({ body, ...task }) => ({
  ...task,
  body: body.map((block, index) => (
    <p key={index}>{block.type === 'paragraph' && String(block.content)}</p>
  )),
}));

const record = (value: string[], { reason }: { reason: ChangeReason }) => {
  window.changes = [...(window.changes ?? []), [value, reason]];
};

/** A page with a sticky header, long enough to scroll before and after. */
function Long({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="sticky">
        <a href="#public-diplomacy">Public diplomacy</a> <a href="#북핵-문제">북핵문제</a>
      </header>
      <main>
        <h1>Tasks</h1>
        <label>
          Search <input id="search" />
        </label>
        <div className="space" />
        {children}
        <div className="space" />
      </main>
    </>
  );
}

const korean = { id: '북핵-문제', title: '북핵문제', body: <p lang="ko">평화적 해결</p> };
const nested = {
  id: 'outer',
  title: 'Outer',
  body: <TaskAccordion headingLevel={3} tasks={[{ id: 'inner', title: 'Inner', body: 'Deep' }]} />,
};
const tall = tasks.map((task) => ({ ...task, body: <div className="space">{task.body}</div> }));

const accordion = (props: object) => (
  <Long>
    <TaskAccordion headingLevel={2} tasks={tasks} onValueChange={record} {...props} />
  </Long>
);

/** The pages of the site, by address. */
export const pages: Readonly<Record<string, () => ReactNode>> = {
  page: () => <KeyTasksPage content={en} />,
  accordion: () => accordion({ tasks: [...tasks, korean, nested] }),
  'print-open': () => accordion({ print: 'open', defaultValue: ['public-diplomacy'] }),
  single: () => accordion({ tasks: tall, type: 'single' }),
  persist: () => accordion({ persist: 'tasks' }),
  'persist-elsewhere': () => accordion({ persist: 'tasks' }),
  copy: () => accordion({ copyLink: true, defaultValue: ['public-diplomacy'] }),
  strict: () => <StrictMode>{accordion({ persist: 'strict' })}</StrictMode>,
  // A router of the browser: the server sends an empty page.
  router: () => null,
};

/** Rendered in the browser alone. */
export function routerPage(): ReactNode {
  const router = createHashRouter([
    { path: '/', element: <KeyTasksPage content={en} /> },
    { path: '*', element: <h1>Lost</h1> },
  ]);
  return <RouterProvider router={router} />;
}
