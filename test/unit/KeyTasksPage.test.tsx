import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { KeyTasksPage, type KeyTasksPageProps } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { ignoreWarningsOf } from '../support/failOnConsole.js';

/** Renders content that `parsePageContent` has not checked. */
function renderUnparsed(content: unknown) {
  return render(<KeyTasksPage {...({ content } as KeyTasksPageProps)} />);
}

test.each([
  ['raw HTML', { dangerouslySetInnerHTML: { __html: '<img src=x onerror=alert(1)>' } }],
  ['an event handler', { onClick: 'alert(1)' }],
  ['a style', { style: 'color: red' }],
  ['children', { children: { type: 'script', props: {} } }],
  ['a heading level', { headingLevel: 1 }],
])('KeyTasksPage ignores %s in the content of its banner and shows all tasks', (_, props) => {
  ignoreWarningsOf('KeyTasksPage', 'VisionBanner');
  const { container } = renderUnparsed({ ...en, banner: { ...en.banner, ...props } });
  for (const { title } of en.tasks) {
    expect(screen.getByRole('button', { name: title })).toBeTruthy();
  }
  expect(container.querySelector('img, script, [style], [onclick]')).toBeNull();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('KeyTasksPage renders a utility link that is given twice', () => {
  const link = { href: '/countries', label: 'Countries Information' };
  renderUnparsed({ ...en, utilityLinks: [link, link] });
  expect(screen.getAllByRole('link', { name: link.label })).toHaveLength(2);
});

test('KeyTasksPage leaves out a skip link without a label, which would be an empty Tab stop', () => {
  ignoreWarningsOf('KeyTasksPage', 'SkipNav');
  const skipLinks = [null, { href: '#main', label: 'Tasks' }];
  const { container } = renderUnparsed({ ...en, skipLinks });
  const links = [...container.querySelectorAll('.nj-skip-nav a')];
  expect(links.map((link) => link.textContent)).toEqual(['Tasks']);
});

test('KeyTasksPage names its main landmark by its own title, also with two pages', () => {
  const titles = [en.title, 'Another page'];
  render(titles.map((title) => <KeyTasksPage key={title} content={{ ...en, title }} />));
  for (const title of titles) {
    const main = screen.getByRole('main', { name: title });
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe(title);
  }
});

test('KeyTasksPage without a title has a main landmark without a name and no h1', () => {
  ignoreWarningsOf('KeyTasksPage');
  const { container } = renderUnparsed({ ...en, title: '' });
  expect(container.querySelector('main')?.hasAttribute('aria-labelledby')).toBe(false);
  expect(container.querySelector('h1')).toBeNull();
});

test.each([
  ['undefined', undefined],
  ['null', null],
  ['an empty object', {}],
  ['text', 'content'],
  ['lists that are null', { title: 'Title', breadcrumb: null, tasks: null, utilityLinks: null }],
])('KeyTasksPage renders a main landmark when its content is %s', (_, content) => {
  ignoreWarningsOf('KeyTasksPage', 'Breadcrumb', 'VisionBanner', 'TaskAccordion');
  renderUnparsed(content);
  expect(screen.getByRole('main')).toBeTruthy();
});
