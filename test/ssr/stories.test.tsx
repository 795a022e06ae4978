import { act } from '@testing-library/react';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { allStories } from '../support/allStories.js';

/** As in Node. Where there is a document, a component that asks for one is the same on both sides. */
function onServer(element: ReactNode): string {
  vi.stubGlobal('document', undefined);
  vi.stubGlobal('window', undefined);
  try {
    return renderToString(element);
  } finally {
    vi.unstubAllGlobals();
  }
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // React writes void elements and boolean attributes in a way of its own.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'no-implicit-button-type': 'error',
      // A panel cannot be a `section`: React would lose `until-found` on it.
      'prefer-native-element': 'off',
    },
  }),
);

describe('every story is whole on the server and quiet in the browser', () => {
  for (const { name, Story } of allStories) {
    test(name, async () => {
      const html = onServer(<Story />);
      expect(html).not.toMatch(/\sstyle=|<style/);
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map((one) => one.message))).toEqual([]);

      const container = document.createElement('div');
      document.body.replaceChildren(container);
      container.innerHTML = html;
      const before = container.textContent;
      const recovered: unknown[] = [];
      // What React says on the console fails the test by itself.
      const root = await act(async () =>
        hydrateRoot(container, <Story />, {
          onRecoverableError: (error) => recovered.push(error),
        }),
      );
      expect(recovered).toEqual([]);
      expect(container.textContent).toBe(before);
      await act(async () => root.unmount());
      // React leaves the preload of an image behind, which is its own affair.
      expect(container.querySelectorAll(':not(link)')).toHaveLength(0);
    });
  }
});

test('the page holds all six bodies, closed so that the browser can find them', () => {
  const page = allStories.find(({ name }) => name === 'Pages/KeyTasksPage: KeyDiplomaticTasks');
  if (!page) throw new Error('The page story is gone.');
  const html = onServer(<page.Story />);
  for (const { body } of en.tasks) {
    for (const { content } of body) expect(html).toContain(content);
  }
  expect(html.match(/<nj-panel[^>]* hidden="until-found"/g)).toHaveLength(6);
});
