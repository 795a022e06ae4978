import 'nurijip/styles.css';
import { KeyTasksPage, type KeyTasksPageProps } from 'nurijip';
import { parsePageContent } from 'nurijip/content';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import en from '../content/en.json';
import ko from '../content/ko.json';

function tasks(content: KeyTasksPageProps['content']) {
  return (
    <KeyTasksPage
      content={content}
      header={<Link to="/eng/about">Ministry</Link>}
      footer={<p>Seoul</p>}
      renderLink={({ href, ...props }) => <Link to={href} {...props} />}
    />
  );
}

const other = (
  <main>
    <h1>Another page</h1>
    <Link to="/eng/tasks#public-diplomacy">One task</Link>
  </main>
);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <Routes>
        <Route path="/eng/tasks" element={tasks(parsePageContent(en))} />
        <Route path="/www/tasks" element={tasks(parsePageContent(ko))} />
        <Route path="*" element={other} />
      </Routes>
    </BrowserRouter>
  </StrictMode>,
);
