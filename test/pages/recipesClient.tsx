import { createRoot } from 'react-dom/client';
import type { PageContent } from '../../src/content/index.js';
import { en, ko } from '../../stories/content/pages.js';
import { BilingualTasks } from '../../stories/recipes/BilingualTasks.js';
import { PrintedOn } from '../../stories/recipes/PrintedOn.js';

/** A site in English and Korean, which `recipes.test.ts` serves. The first part of the path is the language. */
const pages = {
  en: { content: en, other: { lang: 'ko', href: '/ko/key-tasks', name: '한국어' } },
  ko: { content: ko, other: { lang: 'en', href: '/en/key-tasks', name: 'English' } },
} as const;

const toTasks = ({ tasks }: PageContent) =>
  tasks.map(({ id, title, body }) => ({ id, title, body: <p>{JSON.stringify(body)}</p> }));

const lang = window.location.pathname.startsWith('/ko') ? 'ko' : 'en';
const { content, other } = pages[lang];
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <>
      <main>
        <h1>{content.title}</h1>
        <BilingualTasks lang={lang} tasks={toTasks(content)} other={other} />
      </main>
      <footer>
        <PrintedOn lang={lang} address={`https://www.example.go.kr/${lang}/key-tasks`} />
      </footer>
    </>,
  );
}
