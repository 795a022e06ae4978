import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  Breadcrumb,
  type BreadcrumbProps,
  type Crumb,
  KeyTasksPage,
  type KeyTasksPageProps,
  type Task,
  TaskAccordion,
  type TaskAccordionProps,
  VisionBanner,
} from '../../src/index.js';
import { captureConsole, expectConsole } from '../support/failOnConsole.js';

const task = (id: unknown, name: string) => ({ id, title: `Title ${name}`, body: `Body ${name}` });
const list = (value: unknown) => value as readonly Task[];

describe('TaskAccordion', () => {
  test('renders nothing and warns once where no task is given', () => {
    expectConsole('warn', /`tasks` has no task, so nothing is rendered\. Pass at least one/);
    for (const tasks of [[], null, undefined, 'tasks']) {
      const { container } = render(<TaskAccordion tasks={list(tasks)} />);
      expect(container.innerHTML).toBe('');
    }
  });

  test('names ids that are taken, empty or hold white space, and still shows every task', () => {
    expectConsole('warn', 'task 2 (“Title two”) has the id "same", which an earlier task has');
    expectConsole('warn', 'task 3 (“Title three”) has an empty id');
    expectConsole('warn', 'task 4 (“Title four”) has an empty id');
    expectConsole('warn', 'task 5 (“Title five”) has the id "white space", which contains');
    const tasks = list([
      task('same', 'one'),
      task('same', 'two'),
      task('', 'three'),
      task(undefined, 'four'),
      task('white space', 'five'),
    ]);
    const { container } = render(<TaskAccordion tasks={tasks} />);
    const buttons = screen.getAllByRole('button', { name: /^Title/ });
    expect(buttons).toHaveLength(5);
    for (const [index, button] of buttons.entries()) {
      fireEvent.click(button);
      const open = buttons.filter((one) => one.getAttribute('aria-expanded') === 'true');
      expect(open).toEqual(buttons.slice(0, index + 1));
    }
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('white space');
    for (const id of ids) expect(id).toMatch(/^\S+$/);
  });

  test('leaves out what is no task, and shows the rest', () => {
    expectConsole('warn', '3 of 4 tasks are not objects');
    render(<TaskAccordion tasks={list([null, task('one', 'one'), undefined, 'text'])} />);
    expect(screen.getByRole('button', { name: 'Title one' })).toBeTruthy();
  });

  test('names a value that is no task', () => {
    expectConsole('warn', 'no task has the id "nowhere", so it cannot be opened');
    const tasks = list([task('one', 'one')]);
    render(<TaskAccordion tasks={tasks} value={['nowhere', 'one']} />);
    expect(screen.getByRole('button').getAttribute('aria-expanded')).toBe('true');
  });

  test('says when it changes between controlled and uncontrolled, and shows all tasks', () => {
    const messages = captureConsole();
    const tasks = list([task('one', 'one')]);
    const { rerender } = render(<TaskAccordion tasks={tasks} value={['one']} />);
    rerender(<TaskAccordion tasks={tasks} />);
    expect(messages.join()).toMatch(/changed from controlled to uncontrolled/);
    expect(screen.getByRole('button', { name: 'Title one' })).toBeTruthy();
    const other = render(<TaskAccordion tasks={list([task('two', 'two')])} />);
    other.rerender(<TaskAccordion tasks={list([task('two', 'two')])} value={['two']} />);
    expect(messages.join()).toMatch(/changed from uncontrolled to controlled/);
  });

  test('takes a value of the other kind for what it says', () => {
    const tasks = list([task('one', 'one'), task('two', 'two')]);
    const wrong = { tasks, value: 'two' } as unknown as TaskAccordionProps;
    render(<TaskAccordion {...wrong} />);
    expect(screen.getByRole('button', { expanded: true }).textContent).toBe('Title two');
  });

  test('keeps titles of five thousand characters and words of two hundred', () => {
    const title = `${'한'.repeat(200)} ${'word '.repeat(960)}العربية`;
    render(<TaskAccordion tasks={[{ id: 'long', title, body: '' }]} />);
    expect(screen.getByRole('button').textContent).toBe(title);
  });
});

describe('Breadcrumb', () => {
  test('renders nothing and warns where no level is given or none has a name', () => {
    expectConsole('warn', '`items` has no level');
    expectConsole('warn', '3 of 3 items have no `label`');
    for (const items of [[], null, [{ label: '' }, { label: null }, null]]) {
      const { container } = render(<Breadcrumb items={items as unknown as Crumb[]} />);
      expect(container.innerHTML).toBe('');
    }
  });

  test('leaves out levels without a name, and shows the rest', () => {
    expectConsole('warn', '2 of 4 items have no `label`');
    const items = [{ label: 'Home' }, null, { href: '/x' }, { label: 'Here' }];
    render(<Breadcrumb items={items as unknown as Crumb[]} />);
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Home', 'Here']);
  });

  test('gives search engines no path without an absolute base', () => {
    expectConsole('warn', '`structuredData.baseUrl` ("/relative") is not an absolute');
    const items = [{ label: 'Home', href: '/' }];
    const { container } = render(
      <Breadcrumb items={items} structuredData={{ baseUrl: '/relative' }} />,
    );
    expect(container.querySelector('script')).toBeNull();
    expect(screen.getByRole('link', { name: 'Home' })).toBeTruthy();
  });
});

test('a plain link is shown where `renderLink` is no function or returns nothing to show', () => {
  expectConsole('warn', 'Breadcrumb: `renderLink` is not a function or returned nothing');
  const items = [{ label: 'Home', href: '/x' }];
  for (const renderLink of ['a', () => undefined, () => ({ href: '/x' })]) {
    const { unmount } = render(<Breadcrumb {...({ items, renderLink } as BreadcrumbProps)} />);
    expect(screen.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('/x');
    unmount();
  }
});

describe('VisionBanner', () => {
  test('shows a slogan that is not in the statement on a line of its own', () => {
    expectConsole('warn', 'the slogan "Elsewhere" is not in the statement');
    const { container } = render(<VisionBanner heading="H" statement="Here." slogan="Elsewhere" />);
    expect(container.textContent).toBe('HHere.Elsewhere');
  });

  test.each([
    [0, 1],
    [7, 6],
    [2.4, 2],
    ['3', 3],
  ])('makes h%s the nearest heading there is', (level, nearest) => {
    if (Number(level) !== nearest) expectConsole('warn', `\`headingLevel\` is ${level}`);
    render(<VisionBanner heading="H" statement="S" headingLevel={level as 1} />);
    expect(screen.getByRole('heading', { level: nearest })).toBeTruthy();
  });

  test('shows the `alt` of a picture whose address cannot be used', () => {
    expectConsole('warn', 'the address of the picture ("javascript:alert(1)") cannot be used');
    const media = { src: 'javascript:alert(1)', alt: 'A' };
    const { container } = render(<VisionBanner heading="H" statement="S" media={media} />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('HSA');
  });
});

test('KeyTasksPage is still a page and warns where its content is missing', () => {
  const messages = captureConsole();
  const lists = { title: 'Title', breadcrumb: null, tasks: null, utilityLinks: null };
  for (const content of [undefined, null, {}, 'content', lists]) {
    const { unmount } = render(<KeyTasksPage {...({ content } as KeyTasksPageProps)} />);
    expect(screen.getByRole('main')).toBeTruthy();
    unmount();
  }
  expect(messages.join('\n')).toMatch(/Nurijip KeyTasksPage: .*parsePageContent/);
});
