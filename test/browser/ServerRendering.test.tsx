import { screen } from '@testing-library/react';
import { version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, inject, test, vi } from 'vitest';
import { Breadcrumb, KeyTasksPage } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import '../support/inBrowser.js';

test('the React that was asked for is the one that runs', () => {
  expect(version).toMatch(inject('reactMajor') === 18 ? /^18\.3\./ : /^19\./);
});

test('the page of the server is taken over without a word and without a change', async () => {
  const page = (
    <>
      <KeyTasksPage content={en} />
      <Breadcrumb items={en.breadcrumb} collapse structuredData={{ baseUrl: 'https://a.go.kr' }} />
    </>
  );
  // Where there is a document, React 18 takes the server for a browser and warns of layout effects.
  const error = inject('reactMajor') === 18 ? vi.spyOn(console, 'error').mockReturnValue() : null;
  const html = renderToString(page);
  error?.mockRestore();
  expect(html.match(/<nj-panel[^>]* hidden="until-found"/g)).toHaveLength(6);
  expect(html.match(/<nj-panel[^>]* class="nj-task-accordion__panel"/g)).toHaveLength(6);
  expect(html).not.toMatch(/\sstyle=/);

  const container = document.createElement('div');
  container.innerHTML = html;
  document.body.append(container);
  const recovered = vi.fn();
  const root = hydrateRoot(container, page, { onRecoverableError: recovered });
  await vi.waitFor(() => expect(container.querySelector('[data-hydrated]')).not.toBeNull());
  expect(recovered).not.toHaveBeenCalled();
  const panels = container.querySelectorAll('nj-panel');
  for (const panel of panels) expect(panel.getAttribute('hidden')).toBe('until-found');
  screen.getByRole('button', { name: 'Show all 6 tasks' }).click();
  await vi.waitFor(() => {
    for (const panel of panels) expect(panel.hasAttribute('hidden')).toBe(false);
  });
  root.unmount();
  container.remove();
});
