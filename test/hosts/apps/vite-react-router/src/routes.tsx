import { KeyTasksPage } from 'nurijip';
import { type PageContent, parsePageContent } from 'nurijip/content';
import { Link, type RouteObject } from 'react-router';
import en from '../content/en.json';
import ko from '../content/ko.json';

function Tasks({ content }: { content: PageContent }) {
  return (
    <KeyTasksPage
      content={content}
      header={<Link to="/eng/about">Ministry</Link>}
      footer={<p>Seoul</p>}
      renderLink={({ href, ...props }) => <Link to={href} {...props} />}
    />
  );
}

function Other() {
  return (
    <main>
      <h1>Another page</h1>
      <Link to="/eng/tasks#public-diplomacy">One task</Link>
    </main>
  );
}

export const routes: RouteObject[] = [
  { path: '/eng/tasks', element: <Tasks content={parsePageContent(en)} /> },
  { path: '/www/tasks', element: <Tasks content={parsePageContent(ko)} /> },
  { path: '*', element: <Other /> },
];
