import type { Page } from 'playwright';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { atRest } from '../support/atRest.js';
import { ours } from './looks.js';

/** How a user has set the text. */
export const textSettings = [
  { text: 'text at 100 %', css: '' },
  { text: 'text at 200 %', css: 'body { font-size: 200% }' },
  {
    text: 'the text spacing of WCAG 1.4.12',
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  },
];

/** Shows a page of server HTML as it is after hydration, with its first task open. */
export async function showPage(page: Page, body: ReactNode, lang: string, css = ''): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="${lang}"><head><style>${ours}</style><style>body { margin: 0 } ${css}</style></head>
     <body>${renderToString(body)}</body></html>`,
  );
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.nj-task-accordion, .nj-breadcrumb__list')) {
      part.setAttribute('data-hydrated', '');
    }
    for (const task of document.querySelectorAll('.nj-task-accordion__item:first-child')) {
      task.setAttribute('data-state', 'open');
      task.querySelector('button')?.setAttribute('aria-expanded', 'true');
      task.querySelector('nj-panel')?.removeAttribute('hidden');
    }
  });
  await page.evaluate(atRest);
}
