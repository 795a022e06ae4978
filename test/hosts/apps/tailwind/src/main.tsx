import { Breadcrumb, KeyTasksPage, SkipNav, TaskAccordion, VisionBanner } from 'nurijip';
import { parsePageContent } from 'nurijip/content';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import en from '../content/en.json';
import ko from '../content/ko.json';
import './site.css';

const utilities = 'mt-8 max-w-3xl border-4 self-end order-2';
const tasks = [{ id: 'one', title: 'A task', body: 'A text' }];

/** The root of every component has the same utilities. */
const roots = (
  <main id="target">
    <h1>Roots</h1>
    <SkipNav className={utilities} links={[{ href: '#target', label: 'To the roots' }]} />
    <Breadcrumb className={utilities} items={[{ label: 'Home', href: '/' }, { label: 'Here' }]} />
    <VisionBanner className={utilities} heading="Vision" headingLevel={2} statement="One nation" />
    <TaskAccordion className={utilities} headingLevel={2} tasks={tasks} />
    <KeyTasksPage className={utilities} content={parsePageContent(ko)} />
  </main>
);

const other = (
  <main>
    <h1 className="mt-8">Another page</h1>
    <a href="/eng/tasks#public-diplomacy">One task</a>
  </main>
);

function tasksPage(json: unknown) {
  return (
    <KeyTasksPage
      className="mx-auto max-w-3xl"
      content={parsePageContent(json)}
      header={
        <a className="font-bold" href="/eng/about">
          Ministry
        </a>
      }
      footer={<p className="mt-8">Seoul</p>}
      renderLink={(props) => <a {...props} />}
    />
  );
}

function page() {
  const { pathname } = location;
  if (pathname === '/roots') return roots;
  if (pathname === '/eng/tasks') return tasksPage(en);
  return pathname === '/www/tasks' ? tasksPage(ko) : other;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<StrictMode>{page()}</StrictMode>);
