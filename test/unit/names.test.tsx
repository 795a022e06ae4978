import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { Blocks } from '../../src/content/Blocks.js';
import { Breadcrumb, KeyTasksPage, SkipNav, TaskAccordion, VisionBanner } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';

const links = [
  { href: '#main', label: 'Main' },
  { href: '#menu', label: 'Menu' },
] as const;
const items = ['HOME', 'Ministry', 'Policy', 'Diplomacy', 'Tasks'].map((label) => ({ label }));
const tasks = ['one', 'two'].map((id) => ({ id, title: `Title ${id}`, body: id }));
const utilityLinks = [{ href: '/a', label: 'A' }];
const table = { type: 'table', caption: 'Budget', columns: ['Year'], rows: [['2026']] } as const;

/** A translator changes text nodes, also in elements with `hidden`, and leaves attributes. */
function translate(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = `<${texts.currentNode.nodeValue}>`;
}

const page = <KeyTasksPage content={{ ...en, breadcrumb: [], utilityLinks }} />;

test.each<[string, string, ReactElement]>([
  ['navigation', 'Skip links', <SkipNav key="1" links={links} />],
  ['navigation', 'Breadcrumb', <Breadcrumb key="2" items={items} />],
  ['navigation', 'You are here', <Breadcrumb key="3" items={items} showLabel />],
  ['navigation', '현재 위치', <Breadcrumb key="4" items={items} lang="ko" showLabel />],
  [
    'button',
    'Show hidden levels: Ministry, Policy, Diplomacy',
    <Breadcrumb key="5" items={items} collapse />,
  ],
  ['region', 'Vision', <VisionBanner key="6" heading="Vision" statement="We serve." />],
  ['region', 'Budget', <Blocks key="7" blocks={[table]} headingLevel={4} />],
  ['navigation', 'Related links', page],
])('the name of the %s "%s" is text that a translator can translate', (...of) => {
  const [role, name, element] = of;
  const { container } = render(element);
  expect(screen.getByRole(role, { name })).toBeTruthy();
  for (const labelled of container.querySelectorAll('[aria-label]')) {
    throw new Error(`A translator does not translate this name: ${labelled.outerHTML}`);
  }
  translate(container);
  expect(screen.getByRole(role, { name: `<${name}>` })).toBeTruthy();
});

test.each<[string, ReactElement]>([
  ['SkipNav', <SkipNav key="1" links={links} aria-label="Mine" />],
  ['Breadcrumb', <Breadcrumb key="2" items={items} aria-label="Mine" />],
  ['Breadcrumb with a label', <Breadcrumb key="3" items={items} showLabel aria-label="Mine" />],
  ['VisionBanner', <VisionBanner key="4" heading="A" statement="B" aria-label="Mine" />],
  ['TaskAccordion', <TaskAccordion key="5" tasks={tasks} aria-label="Mine" />],
])('the `aria-label` of the site is the name of %s', (_, element) => {
  const { container } = render(element);
  const root = container.firstElementChild as HTMLElement;
  expect(root.getAttribute('aria-labelledby')).toBeNull();
  expect(root.getAttribute('aria-label')).toBe('Mine');
  expect(container.querySelector('span[hidden]')?.textContent ?? 'Mine').toBe('Mine');
});

test('the `aria-labelledby` of the site is the name of a component', () => {
  render(
    <>
      <h2 id="mine">Mine</h2>
      <Breadcrumb items={items} aria-labelledby="mine" />
    </>,
  );
  expect(screen.getByRole('navigation', { name: 'Mine' })).toBeTruthy();
});

test('showLabel shows the text before the list, and without it no text is visible', () => {
  const { container, rerender } = render(<Breadcrumb items={items} showLabel />);
  const label = container.querySelector('.nj-breadcrumb__label') as HTMLElement;
  expect(label.textContent).toBe('You are here');
  expect(label.hidden).toBe(false);
  expect(label.nextElementSibling).toBe(screen.getByRole('list'));
  rerender(<Breadcrumb items={items} />);
  expect(container.querySelector<HTMLElement>('.nj-breadcrumb__label')?.hidden).toBe(true);
});

test('in a language without built-in messages, showLabel shows the message `breadcrumb`', () => {
  const messages = { breadcrumb: 'Fil d’Ariane', showLevels: 'Afficher : {labels}' };
  const { container } = render(
    <Breadcrumb items={items} lang="fr" messages={messages} showLabel />,
  );
  expect(container.querySelector('.nj-breadcrumb__label')?.textContent).toBe('Fil d’Ariane');
});

test('the buttons of two accordions say to which accordion they belong', () => {
  render(
    <>
      <h2 id="peace-title">Peace</h2>
      <TaskAccordion tasks={tasks} aria-labelledby="peace-title" />
      <TaskAccordion
        tasks={tasks.map((task) => ({ ...task, id: `b-${task.id}` }))}
        aria-label="Trade"
      />
      <TaskAccordion tasks={tasks.map((task) => ({ ...task, id: `c-${task.id}` }))} />
    </>,
  );
  const descriptions = screen.getAllByRole('button', { name: 'Show all 2 tasks' }).map((button) => {
    const id = button.getAttribute('aria-describedby');
    return id && document.getElementById(id)?.textContent;
  });
  expect(descriptions).toEqual(['Peace', 'Trade', null]);
  expect(screen.getByRole('group', { name: 'Peace' })).toBeTruthy();
  expect(screen.getByRole('group', { name: 'Trade' })).toBeTruthy();
  expect(screen.getAllByRole('group')).toHaveLength(2);
});

test('the role of the site is kept on a named accordion', () => {
  render(<TaskAccordion tasks={tasks} aria-label="Trade" role="region" />);
  expect(screen.getByRole('region', { name: 'Trade' })).toBeTruthy();
});
