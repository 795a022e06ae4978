import { act } from '@testing-library/react';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { allStories } from '../support/allStories.js';

/** Renders without `document` and `window`, as Node does. Components test whether they exist. */
function renderOnServer(element: ReactNode): string {
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
      // React has its own way to write void elements and boolean attributes.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'no-implicit-button-type': 'error',
      // A panel cannot be a `section`: React would remove `hidden="until-found"` from it.
      'prefer-native-element': 'off',
    },
  }),
);

/** The messages of the validator for each HTML. Many stories differ only in their globals. */
const validated = new Map<string, readonly string[]>();

async function validate(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages.map(({ message }) => message));
  validated.set(html, messages);
  return messages;
}

test.each(allStories.map(({ name, Story }) => [name, Story] as const))(
  'the story %s is valid HTML on the server and hydrates without a change',
  async (_, Story) => {
    const html = renderOnServer(<Story />);
    expect(html).not.toMatch(/\sstyle=|<style/);
    expect(validated.get(html) ?? (await validate(html))).toEqual([]);

    const container = document.createElement('div');
    document.body.replaceChildren(container);
    container.innerHTML = html;
    const before = container.textContent;
    const recovered: unknown[] = [];
    const root = await act(async () =>
      hydrateRoot(container, <Story />, { onRecoverableError: (error) => recovered.push(error) }),
    );
    expect(recovered).toEqual([]);
    expect(container.textContent).toBe(before);
    await act(async () => root.unmount());
    // React does not remove the preload link of an image.
    expect(container.querySelectorAll(':not(link)')).toHaveLength(0);
  },
);

test('the server HTML of KeyTasksPage has the bodies of all six tasks as hidden="until-found"', () => {
  const page = allStories.find(({ name }) => name === 'Pages/KeyTasksPage: KeyDiplomaticTasks');
  if (!page) throw new Error('The story KeyDiplomaticTasks does not exist.');
  const html = renderOnServer(<page.Story />);
  for (const { body } of en.tasks) {
    for (const { content } of body) expect(html).toContain(content);
  }
  expect(html.match(/<nj-panel[^>]* hidden="until-found"/g)).toHaveLength(6);
});
