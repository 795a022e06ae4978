import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BreadcrumbProps, VisionBannerProps } from '../../src/index.js';
import { captureConsole, expectConsole } from '../support/failOnConsole.js';

// Each warning is logged once. New modules for each test make the tests independent of their order.
let nurijip: typeof import('../../src/index.js');
beforeEach(async () => {
  vi.resetModules();
  nurijip = await import('../../src/index.js');
});
afterEach(() => vi.unstubAllEnvs());

function renderFaulty(name: keyof typeof nurijip, props: object) {
  const Component = nurijip[name] as unknown as ComponentType<object>;
  return render(<Component {...props} />);
}

const renderBreadcrumb = (props: { [Name in keyof BreadcrumbProps]?: unknown }) =>
  renderFaulty('Breadcrumb', props);
const renderBanner = (props: { [Name in keyof VisionBannerProps]?: unknown }) =>
  renderFaulty('VisionBanner', { heading: 'H', statement: 'Here.', ...props });

test.each([
  ['SkipNav', { links: [null] }, 'links'],
  ['Breadcrumb', { items: [{ label: 'x', href: 'javascript:alert(1)' }] }, 'javascript:alert(1)'],
  ['VisionBanner', { statement: 'x', headingLevel: 9 }, 'headingLevel'],
  ['TaskAccordion', { tasks: [null, { title: 'x' }] }, 'task'],
  ['KeyTasksPage', { content: null }, 'parsePageContent'],
] as const)('%s warns about faulty props in development only', (name, props, pattern) => {
  vi.stubEnv('NODE_ENV', 'production');
  // A warning in production fails the test, because nothing expects it yet.
  renderFaulty(name, props);
  vi.stubEnv('NODE_ENV', 'development');
  const messages = captureConsole();
  renderFaulty(name, props);
  const own = messages.filter((message) => message.startsWith(`Nurijip ${name}: `));
  expect(own.join('\n')).toContain(pattern);
});

test.each([[[]], [null], [undefined], ['tasks']])(
  'TaskAccordion renders nothing and warns when `tasks` is %j',
  (tasks) => {
    expectConsole('warn', /TaskAccordion: .*`tasks`/);
    expect(renderFaulty('TaskAccordion', { tasks }).container.innerHTML).toBe('');
  },
);

test.each([
  ['an empty list', [], /Breadcrumb: .*`items`/],
  ['null', null, /Breadcrumb: .*`items`/],
  ['levels without a label', [{ label: '' }, { label: null }, null], /Breadcrumb: .*3 of 3 items/],
])('Breadcrumb renders nothing and warns when `items` is %s', (_, items, message) => {
  expectConsole('warn', message);
  expect(renderBreadcrumb({ items }).container.innerHTML).toBe('');
});

test('Breadcrumb leaves out levels without a label and warns about them', () => {
  expectConsole('warn', /Breadcrumb: .*2 of 4 items.*`label`/);
  renderBreadcrumb({ items: [{ label: 'Home' }, null, { href: '/x' }, { label: 'Here' }] });
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Home', 'Here']);
});

test('Breadcrumb writes no structured data when `baseUrl` is not absolute, and warns', () => {
  expectConsole('warn', /Breadcrumb: .*`structuredData\.baseUrl`.*"\/relative"/);
  const { container } = renderBreadcrumb({
    items: [{ label: 'Home', href: '/' }],
    structuredData: { baseUrl: '/relative' },
  });
  expect(container.querySelector('script')).toBeNull();
  expect(screen.getByRole('link', { name: 'Home' })).toBeTruthy();
});

test.each([
  ['a text', 'a'],
  ['a function that returns nothing', () => undefined],
  ['a function that returns an object', () => ({ href: '/x' })],
])('Breadcrumb renders a plain link and warns when `renderLink` is %s', (_, renderLink) => {
  expectConsole('warn', /Breadcrumb: .*`renderLink`/);
  renderBreadcrumb({ items: [{ label: 'Home', href: '/x' }], renderLink });
  expect(screen.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('/x');
});

test('VisionBanner renders a slogan that is not in the statement on its own line, and warns', () => {
  expectConsole('warn', /VisionBanner: .*"Elsewhere"/);
  expect(renderBanner({ slogan: 'Elsewhere' }).container.textContent).toBe('HHere.Elsewhere');
});

test.each([
  [0, 1],
  [7, 6],
  [2.4, 2],
])('VisionBanner with headingLevel %s renders h%i and warns', (headingLevel, nearest) => {
  expectConsole('warn', new RegExp(`VisionBanner: .*\`headingLevel\`.*${headingLevel}`));
  renderBanner({ headingLevel });
  expect(screen.getByRole('heading', { level: nearest })).toBeTruthy();
});

test('VisionBanner accepts a heading level that is a number written as text', () => {
  renderBanner({ headingLevel: '3' });
  expect(screen.getByRole('heading', { level: 3 })).toBeTruthy();
});

test('VisionBanner leaves out a `srcSet` with an unsafe address, and warns', () => {
  expectConsole('warn', /VisionBanner: .*`srcSet` .*javascript:alert\(1\)/);
  const media = { src: '/a.webp', srcSet: '/b.webp 1x, javascript:alert(1) 2x', sizes: '4px' };
  const { container } = renderBanner({ media });
  expect(container.querySelector('img')?.outerHTML).not.toMatch(/srcset|sizes/);
});

test('VisionBanner renders the `alt` of an image whose address is unsafe, and warns', () => {
  expectConsole('warn', /VisionBanner: .*"javascript:alert\(1\)"/);
  const { container } = renderBanner({ media: { src: 'javascript:alert(1)', alt: 'A' } });
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toBe('HHere.A');
});
