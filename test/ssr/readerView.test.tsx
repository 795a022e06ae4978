import { Readability } from '@mozilla/readability';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { KeyTasksPage } from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';
import surface from '../unit/public-surface.json' with { type: 'json' };

/*
 * Readability is the reader view of Firefox. It leaves out hidden elements and buttons, so it has neither the
 * closed texts nor the titles of tasks. It also leaves out elements whose class looks like furniture, such as
 * "banner". The guide "Accessibility" says so.
 */
const states = [
  ['closed', 0],
  ['first open', 1],
  ['all open', 6],
] as const;

test('Only the header and the footer of the page have a class that a reader view takes for furniture', () => {
  const { REGEXPS } = Readability.prototype as unknown as {
    REGEXPS: Record<'unlikelyCandidates' | 'okMaybeItsACandidate', RegExp>;
  };
  const furniture = surface.selectors.filter(
    (name) => REGEXPS.unlikelyCandidates.test(name) && !REGEXPS.okMaybeItsACandidate.test(name),
  );
  expect(furniture).toEqual(['nj-key-tasks-page__footer', 'nj-key-tasks-page__header']);
});

const plain = (text: string) => text.replace(/\s+/g, ' ');

test.each(
  [en, ko].flatMap((content) => states.map((state) => [content.lang, ...state, content] as const)),
)(
  'The reader view of the %s page, %s, has the vision, the summaries of tasks and %i texts',
  (lang, _, open, content) => {
    let closed = 0;
    const tasks = content.tasks.map((task, index) => ({
      ...task,
      summary: `Summary ${index}: what this task is for, in a sentence of its own.`,
    }));
    const html = renderToString(<KeyTasksPage content={{ ...content, tasks }} />).replace(
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
    expect(text).toContain(plain(content.banner.statement));
    for (const { summary } of tasks) expect(text).toContain(summary);
    const texts = content.tasks.filter(({ body: [first] }) =>
      text.includes(plain(String((first as { content?: unknown }).content))),
    );
    expect(texts).toHaveLength(open);
  },
);
