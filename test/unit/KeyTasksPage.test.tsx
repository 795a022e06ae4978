import { render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
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

const contact = {
  department: 'Public Diplomacy Division',
  role: 'Director',
  telephone: '+82 2-2100-7500',
  email: 'a&b?c@example.go.kr',
};

test('KeyTasksPage shows the contact in a group below the tasks, with links that have visible numbers', () => {
  render(<KeyTasksPage content={{ ...en, contact }} />);
  const group = within(screen.getByRole('main')).getByRole('group');
  expect(group.tagName).toBe('ADDRESS');
  expect(group.textContent).toBe(
    'Department in chargePublic Diplomacy Division, DirectorTelephone+82 2-2100-7500E-maila&b?c@example.go.kr',
  );
  const links = within(group).getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    [contact.telephone, 'tel:+82221007500'],
    [contact.email, 'mailto:a%26b%3Fc@example.go.kr'],
  ]);
  const last = screen.getAllByRole('button').at(-1) as Element;
  expect(last.compareDocumentPosition(group)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test.each([
  ['en', 'November 27, 2026'],
  ['en-GB', '27 November 2026'],
  ['ko', '2026년 11월 27일'],
  ['fr', '27 novembre 2026'],
  ['tlh', '2026-11-27'],
])('KeyTasksPage in %s writes the date of the last change as %s', (lang, shown) => {
  const formats = vi.spyOn(Intl.DateTimeFormat.prototype as { format: unknown }, 'format', 'get');
  const { container } = render(<KeyTasksPage content={{ ...en, lang, updated: '2026-11-27' }} />);
  // Every server and browser shows the same day.
  for (const format of formats.mock.contexts) {
    expect((format as Intl.DateTimeFormat).resolvedOptions().timeZone).toBe('UTC');
  }
  expect(formats.mock.contexts.length > 0).toBe(lang !== 'tlh');
  formats.mockRestore();
  const time = container.querySelector('time');
  expect([time?.textContent, time?.dateTime]).toEqual([shown, '2026-11-27']);
});

const KOGL = 'Korea Open Government License (KOGL)';

test.each([
  ['en', 'KOGL-1', `${KOGL} Type 1: Source Indication`],
  ['en', 'KOGL-2', `${KOGL} Type 2: Source Indication + Commercial Use Prohibition`],
  ['en', 'KOGL-3', `${KOGL} Type 3: Source Indication + Change Prohibition`],
  [
    'en',
    'KOGL-4',
    `${KOGL} Type 4: Source Indication + Commercial Use Prohibition + Change Prohibition`,
  ],
  ['ko', 'KOGL-1', '공공누리 제1유형: 출처표시'],
  ['ko', 'KOGL-2', '공공누리 제2유형: 출처표시 + 상업적 이용금지'],
  ['ko', 'KOGL-3', '공공누리 제3유형: 출처표시 + 변경금지'],
  ['ko', 'KOGL-4', '공공누리 제4유형: 출처표시 + 상업적 이용금지 + 변경금지'],
  ['fr', 'KOGL-2', 'KOGL-2'],
] as const)('KeyTasksPage in %s links the licence %s as "%s"', (lang, licence, name) => {
  render(<KeyTasksPage content={{ ...en, lang, licence }} />);
  const link = screen.getByRole('link', { name });
  expect(link.getAttribute('href')).toContain('https://www.kogl.or.kr/');
  expect(link.getAttribute('rel')).toBe('license');
});

test('KeyTasksPage shows contact, date and licence of any value as text', () => {
  const { container } = renderUnparsed({
    ...en,
    contact: { department: { text: 'Office' }, telephone: 'by post', email: 'javascript:alert(1)' },
    updated: 'last week',
    licence: 'constructor',
  });
  const details = container.querySelector('.nj-key-tasks-page__details') as Element;
  for (const shown of ['Office', 'by post', 'javascript:alert(1)', 'last week', 'constructor']) {
    expect(details.textContent).toContain(shown);
  }
  expect(details.querySelector('a')).toBeNull();
});

test('KeyTasksPage without contact, date and licence has nothing below the tasks', () => {
  const { container } = renderUnparsed({ ...en, contact: {}, updated: '', licence: null });
  expect(container.querySelector('main')?.lastElementChild?.className).toBe('nj-task-accordion');
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
