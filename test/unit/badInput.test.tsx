import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  Breadcrumb,
  type Crumb,
  KeyTasksPage,
  type KeyTasksPageProps,
  type Task,
  TaskAccordion,
  type TaskAccordionProps,
  VisionBanner,
} from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { captureConsole, expectConsole } from '../support/failOnConsole.js';

const task = (id: unknown, name: string) => ({ id, title: `Title ${name}`, body: `Body ${name}` });
const list = (value: unknown) => value as readonly Task[];

describe('TaskAccordion', () => {
  test.each([
    ['an empty list', []],
    ['null', null],
    ['undefined', undefined],
    ['text', 'tasks'],
  ])('renders nothing for %s, and says so', (_, tasks) => {
    // Said once for all: only the first of these is heard.
    const { container } = renderQuietly(<TaskAccordion tasks={list(tasks)} />);
    expect(container.innerHTML).toBe('');
  });

  test('warns of an empty list, why it matters and what to do', () => {
    expect(heard.join('\n')).toMatch(
      /Nurijip TaskAccordion: `tasks` holds no task.*Pass at least one/,
    );
  });

  test('names ids that are taken, empty or hold white space, and still shows every task', () => {
    expectConsole('warn', 'task 2 (“Title two”) has the id "same", which an earlier task has');
    expectConsole('warn', 'task 3 (“Title three”) has an empty id');
    expectConsole('warn', 'task 4 (“Title four”) has an empty id');
    expectConsole('warn', 'task 5 (“Title five”) has the id "white space", in which HTML allows');
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

/** What was said while the console was listened to by `renderQuietly`. */
const heard: string[] = [];

function renderQuietly(element: React.ReactElement) {
  const { warn } = console;
  console.warn = (...values) => heard.push(values.join(' '));
  const result = render(element);
  console.warn = warn;
  return result;
}

describe('Breadcrumb', () => {
  test.each([
    ['an empty list', []],
    ['null', null],
    ['nothing with a name', [{ label: '' }, { label: null }, null]],
  ])('renders nothing for %s', (_, items) => {
    const { container } = renderQuietly(<Breadcrumb items={items as unknown as Crumb[]} />);
    expect(container.innerHTML).toBe('');
    expect(heard.join('\n')).toMatch(/Nurijip Breadcrumb: /);
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

  test('shows no picture whose address cannot be used', () => {
    expectConsole('warn', 'the address of the picture ("javascript:alert(1)") cannot be used');
    const { container } = render(
      <VisionBanner heading="H" statement="S" media={{ src: 'javascript:alert(1)' }} />,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('HS');
  });
});

describe('KeyTasksPage', () => {
  const anything = (content: unknown) => ({ content }) as KeyTasksPageProps;

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['lists that are null', { title: 'Title', breadcrumb: null, tasks: null, utilityLinks: null }],
  ])('is still a page when its content is %s', (_, content) => {
    renderQuietly(<KeyTasksPage {...anything(content)} />);
    expect(screen.getByRole('main')).toBeTruthy();
    expect(heard.join('\n')).toMatch(/Nurijip KeyTasksPage: .*parsePageContent/);
  });

  test('shows all that is right beside what is wrong', () => {
    const { container } = renderQuietly(
      <KeyTasksPage
        {...anything({
          ...en,
          breadcrumb: [null, ...en.breadcrumb],
          utilityLinks: [{ href: 'javascript:alert(1)', label: 'Never a link' }],
          banner: { ...en.banner, slogan: null },
          tasks: [null, { ...en.tasks[0], body: null }, ...en.tasks.slice(1)],
        })}
      />,
    );
    expect(screen.getByText('Never a link').closest('a')).toBeNull();
    expect(container.textContent).toContain(en.banner.statement);
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(6);
    expect(screen.getByRole('navigation', { name: 'Breadcrumb' })).toBeTruthy();
  });
});
