import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { KeyTasksPage, type KeyTasksPageProps } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';

/** Content that nobody parsed, as a host's mistake hands it over. What is warned is tested elsewhere. */
function show(content: unknown) {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return render(<KeyTasksPage {...({ content } as KeyTasksPageProps)} />);
  } finally {
    console.warn = warn;
  }
}

/** Whatever is wrong, these stay: the six tasks that are right. */
function hasTheTasks() {
  const main = within(screen.getByRole('main'));
  for (const { title } of en.tasks) {
    expect(main.getByRole('button', { name: title })).toBeTruthy();
  }
}

describe('content that nobody parsed', () => {
  test.each([
    ['raw HTML', { dangerouslySetInnerHTML: { __html: '<img src=x onerror=alert(1)>' } }],
    ['an event', { onClick: 'alert(1)' }],
    ['a style', { style: 'color: red' }],
    ['children', { children: { type: 'script', props: {} } }],
    ['a level', { headingLevel: 1 }],
  ])('sets nothing on the banner but what a banner has: %s', (_, props) => {
    const { container } = show({ ...en, banner: { ...en.banner, ...props } });
    hasTheTasks();
    expect(container.querySelector('img, script, [style], [onclick]')).toBeNull();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  test('may name the same link twice', () => {
    const link = { href: '/countries', label: 'Countries Information' };
    show({ ...en, utilityLinks: [link, link] });
    expect(screen.getAllByRole('link', { name: link.label })).toHaveLength(2);
  });

  test('gives a skip link without a name no place in the order of the keyboard', () => {
    const { container } = show({ ...en, skipLinks: [null, { href: '#main', label: 'Tasks' }] });
    const links = [...container.querySelectorAll('.nj-skip-nav a')];
    expect(links.map((link) => link.textContent)).toEqual(['Tasks']);
  });
});

test('the main content is named by its own title, also where two pages are shown', () => {
  const titles = [en.title, 'Another page'];
  render(titles.map((title) => <KeyTasksPage key={title} content={{ ...en, title }} />));
  for (const title of titles) {
    const main = screen.getByRole('main', { name: title });
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe(title);
  }
});

test('the main content of a page without a title has no name', () => {
  const { container } = show({ ...en, title: '' });
  const main = container.querySelector('main');
  expect(main?.hasAttribute('aria-labelledby')).toBe(false);
  expect(container.querySelector('h1')).toBeNull();
});
