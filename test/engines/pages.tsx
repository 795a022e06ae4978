import { type ReactNode, StrictMode } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { Blocks } from '../../src/content/Blocks.js';
import {
  Breadcrumb,
  type ChangeReason,
  KeyTasksPage,
  SkipNav,
  type Task,
  TaskAccordion,
} from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';

/** The reported changes of the accordion. The tests read them in the page. */
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

/** A page with a sticky header, with space to scroll before and after the accordion. */
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

const sixty = Array.from({ length: 60 }, (_, index) => ({
  id: `task-${index + 1}`,
  title: `Task ${index + 1} of sixty`,
  body: `Words of task ${index + 1}`,
}));

const accordion = (props: object) => (
  <Long>
    <TaskAccordion headingLevel={2} tasks={tasks} onValueChange={record} {...props} />
  </Long>
);

/** The parts that the other pages do not have. */
function Parts() {
  const rich: Task[] = [
    {
      id: 'list',
      title: 'A task with a list',
      summary: 'Two steps',
      body: (
        <Blocks
          headingLevel={4}
          blocks={[
            { type: 'paragraph', content: 'Before the list' },
            { type: 'list', items: ['First step', { content: 'Second step' }] },
          ]}
        />
      ),
    },
    {
      id: 'table',
      title: 'A task with a table',
      body: (
        <Blocks
          headingLevel={4}
          blocks={[
            {
              type: 'table',
              caption: 'Budget by year',
              columns: ['Year', 'Budget'],
              rows: [['2026', '8,750']],
              rowHeaders: true,
            },
          ]}
        />
      ),
    },
    { id: 'disabled', title: 'A task that is not ready', body: 'Later', disabled: true },
  ];
  const levels = ['HOME', 'Ministry', 'Policy', 'Diplomacy', 'Tasks'];
  return (
    <>
      <SkipNav
        links={[
          { href: '#main', label: 'Skip to tasks' },
          { href: '#footer', label: 'Skip to footer' },
        ]}
      />
      <header>
        <Breadcrumb collapse items={levels.map((label) => ({ label, href: `/${label}` }))} />
      </header>
      <main id="main">
        <h1>Parts</h1>
        <TaskAccordion headingLevel={2} tasks={rich} copyLink />
      </main>
      <footer id="footer">Ministry</footer>
    </>
  );
}

const askFor = (name: string) => (
  <div className="space">
    <label>
      {name} <input name={name} required />
    </label>
  </div>
);
const fields = ['first', 'second', 'third'].map((id) => ({ id, title: id, body: askFor(id) }));
const inside = [{ id: 'inside', title: 'Inside', body: askFor('deep') }];
const outside = [
  {
    id: 'outside',
    title: 'Outside',
    body: <TaskAccordion headingLevel={3} type="single" tasks={inside} />,
  },
];

/** A form around an accordion. Its required fields are in the tasks, its button is far below. */
const form = (props: object) => (
  <Long>
    <form onSubmit={(event) => event.preventDefault()}>
      <TaskAccordion headingLevel={2} onValueChange={record} tasks={fields} {...props} />
      <div className="space" />
      <button type="submit">Send</button>
    </form>
  </Long>
);

/** All parts that need a script, on one page. */
function Waiting() {
  const levels = ['HOME', 'Ministry', 'Policy', 'Diplomacy', 'Tasks'];
  const [first, second, third] = tasks as [Task, Task, Task];
  return (
    <Long>
      <Breadcrumb collapse items={levels.map((label) => ({ label, href: `/${label}` }))} />
      <TaskAccordion
        headingLevel={2}
        tasks={[
          { ...first, summary: 'A summary' },
          second,
          { ...third, disabled: true },
          { ...nested, body: <>Words of outer {nested.body}</> },
        ]}
        defaultValue={[second.id]}
        onValueChange={record}
        copyLink
        persist="waiting"
      />
      <div id="single">
        <TaskAccordion
          headingLevel={2}
          type="single"
          tasks={['a', 'b', 'c'].map((id) => ({
            id,
            title: `Title ${id}`,
            body: (
              <div className="space">
                <a href={`/${id}`}>Words of {id}</a>
              </div>
            ),
          }))}
        />
      </div>
    </Long>
  );
}

/** The pages of the site, by address. */
export const pages: Readonly<Record<string, () => ReactNode>> = {
  page: () => <KeyTasksPage content={en} />,
  'page-ko': () => <KeyTasksPage content={ko} />,
  parts: () => <Parts />,
  waiting: () => <Waiting />,
  sixty: () => accordion({ tasks: sixty }),
  accordion: () => accordion({ tasks: [...tasks, korean, nested] }),
  'print-open': () => accordion({ print: 'open', defaultValue: ['public-diplomacy'] }),
  tall: () => accordion({ tasks: [...tall, korean, nested] }),
  single: () => accordion({ tasks: [...tall, korean, nested], type: 'single' }),
  boxed: () => (
    <Long>
      <div className="box">
        <TaskAccordion headingLevel={2} tasks={tall} type="single" />
        <div className="space" />
      </div>
    </Long>
  ),
  form: () => form({}),
  'form-single': () => form({ type: 'single', defaultValue: ['first'] }),
  'form-nested': () => form({ tasks: outside }),
  persist: () => accordion({ persist: 'tasks' }),
  'persist-elsewhere': () => accordion({ persist: 'tasks' }),
  copy: () => accordion({ copyLink: true, defaultValue: ['public-diplomacy'] }),
  strict: () => <StrictMode>{accordion({ persist: 'strict' })}</StrictMode>,
  // A router that runs only in the browser. The server sends an empty page.
  router: () => null,
};

/** Rendered only in the browser. */
export function routerPage(): ReactNode {
  const router = createHashRouter([
    { path: '/', element: <KeyTasksPage content={en} /> },
    { path: '*', element: <h1>Lost</h1> },
  ]);
  return <RouterProvider router={router} />;
}
