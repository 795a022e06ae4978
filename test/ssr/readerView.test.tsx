import { Readability } from '@mozilla/readability';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { KeyTasksPage } from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';

/*
 * Readability is the reader view of Firefox. It leaves out hidden elements and buttons, so it has neither the
 * closed texts nor the titles of tasks. A class with "banner" counts as furniture too, once the rest of the page
 * has enough text. The guide "Accessibility" says so.
 */
const states = [
  ['closed', 0, true],
  ['first open', 1, true],
  ['all open', 6, false],
] as const;

const plain = (text: string) => text.replace(/\s+/g, ' ');

test.each(
  [en, ko].flatMap((content) => states.map((state) => [content.lang, ...state, content] as const)),
)(
  'The reader view of the %s page, %s, has %i texts, and the vision: %s',
  (lang, _, open, hasVision, content) => {
    let closed = 0;
    const html = renderToString(<KeyTasksPage content={content} />).replace(
      / hidden="until-found"/g,
      (hidden) => {
        closed += 1;
        return closed <= open ? '' : hidden;
      },
    );
    const { title } = content;
    const page = new DOMParser().parseFromString(
      `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title></head><body>${html}</body></html>`,
      'text/html',
    );
    const text = plain(new Readability(page).parse()?.textContent ?? '');
    expect(text.includes(plain(content.banner.statement))).toBe(hasVision);
    const texts = content.tasks.filter(({ body: [first] }) =>
      text.includes(plain(String((first as { content?: unknown }).content))),
    );
    expect(texts).toHaveLength(open);
  },
);
